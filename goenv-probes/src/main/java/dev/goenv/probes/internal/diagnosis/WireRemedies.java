package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Risk;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.diagnosis.ShellCommand.Shell;
import dev.goenv.diagnosis.VariableFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What helps with names, connections and certificates, for more than one cause.
 *
 * @param symptom where the way ends
 * @param remedies remedies that fit the machine
 */
record WireRemedies(Symptom symptom, Remedies remedies) {
    /** {@return the remedies that fit a symptom} */
    static WireRemedies of(Symptom symptom) {
        return new WireRemedies(symptom, Remedies.of(symptom));
    }

    /** {@return GOPROXY with another text in place of one, if the leg is an entry of GOPROXY that holds it} */
    Optional<Remedy> replaceInGoproxy(String part, String by) {
        if (symptom.leg().kind() != Leg.Kind.MODULE_PROXY) {
            return Optional.empty();
        }
        return symptom.examination()
                .variable("GOPROXY")
                .map(VariableFact::text)
                .filter(text -> text.contains(part) && !text.replace(part, by).equals(text))
                .map(text -> remedies.set("GOPROXY", text.replace(part, by)));
    }

    /** {@return the way around by the network's HTTP proxy or by a module proxy inside of it} */
    List<Remedy> wayAround(String host) {
        List<Remedy> ways = new ArrayList<>();
        if (symptom.leg().httpProxy().isEmpty() && !KnownHosts.isInternal(host)) {
            ways.add(remedies.advice(
                    "use-http-proxy",
                    "Name the HTTP proxy of this network to go",
                    "If this network leads outside through an HTTP proxy, set HTTPS_PROXY and HTTP_PROXY to it"
                            + " (http://HOST:PORT) in the OS environment; go reads no other proxy settings."));
        }
        if (symptom.leg().kind() == Leg.Kind.MODULE_PROXY) {
            ways.add(remedies.advice(
                    "use-other-goproxy",
                    "Use a module proxy that is reachable from here",
                    "Set GOPROXY to a module proxy that this network reaches, such as the one of your organisation:"
                            + " go env -w GOPROXY=https://HOST/PATH,direct"));
        }
        return ways;
    }

    /** {@return how to reach the names and machines of an organisation; empty if everybody reaches the host} */
    Optional<Remedy> connectVpn(String host) {
        return KnownHosts.isPublic(host)
                ? Optional.empty()
                : Optional.of(remedies.advice(
                        "connect-vpn",
                        "Connect to the network that knows " + host,
                        "If " + host + " belongs to your organisation, connect to its network or VPN and try again."));
    }

    /** {@return how to see what the resolver does} */
    Remedy lookAtResolver(String host) {
        return switch (symptom.examination().system()) {
            case "windows" ->
                remedies.command("show-resolver", "Ask the resolver of the system", "nslookup " + host, Scope.PROCESS);
            case "darwin" ->
                remedies.command("show-resolver", "Show the resolvers of the system", "scutil --dns", Scope.PROCESS);
            default ->
                remedies.commands(
                        "show-resolver",
                        "Show the resolver and ask it",
                        Scope.PROCESS,
                        new ShellCommand(Shell.POSIX, "cat /etc/resolv.conf", Optional.empty()),
                        new ShellCommand(Shell.POSIX, "resolvectl query " + host, Optional.empty()));
        };
    }

    /** {@return the ways to make Go, and git, trust an authority} */
    List<Remedy> trustAuthority() {
        List<Remedy> ways = new ArrayList<>();
        ways.add(remedies.advice(
                "get-root",
                "Get the root certificate from its owner",
                "Ask the owner of the authority, such as your IT department, for its root certificate in PEM form, and"
                        + " compare its fingerprint with theirs. Don't trust one that came over the same connection."));
        ways.add(installRoot());
        ways.add(remedies.set("SSL_CERT_FILE", "/path/to/root.pem"));
        if (symptom.examination().legs().stream().noneMatch(leg -> leg.kind() == Leg.Kind.DIRECT)) {
            return ways;
        }
        ways.add(new Remedy(
                "git-ca",
                "Let git trust it as well: git does not look at SSL_CERT_FILE",
                new Remedy.Action.Commands(List.of(new ShellCommand(
                        Shell.ANY,
                        "git config --global http.sslCAInfo /path/to/root.pem",
                        Optional.of("git config --global --unset http.sslCAInfo")))),
                Scope.USER,
                Risk.LOW,
                remedies.verifiedBy()));
        return ways;
    }

    private Remedy installRoot() {
        String title = "Install it into the system's store, which go reads";
        return switch (symptom.examination().system()) {
            case "windows" ->
                remedies.command("install-root", title, "certutil -addstore Root root.pem", Scope.MACHINE);
            case "darwin" ->
                remedies.commands(
                        "install-root",
                        title,
                        Scope.MACHINE,
                        new ShellCommand(
                                Shell.POSIX,
                                "sudo security add-trusted-cert -d -r trustRoot"
                                        + " -k /Library/Keychains/System.keychain root.pem",
                                Optional.of("sudo security remove-trusted-cert -d root.pem")));
            default ->
                remedies.commands(
                        "install-root",
                        title,
                        Scope.MACHINE,
                        new ShellCommand(
                                Shell.POSIX,
                                "sudo cp root.pem /usr/local/share/ca-certificates/root.crt && sudo update-ca-certificates",
                                Optional.of("sudo rm /usr/local/share/ca-certificates/root.crt"
                                        + " && sudo update-ca-certificates --fresh")));
        };
    }
}
