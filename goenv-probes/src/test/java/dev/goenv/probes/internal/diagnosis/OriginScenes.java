package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.HttpAnswer.Result;
import dev.goenv.probe.Note;
import dev.goenv.probe.ProgramFact;
import dev.goenv.probe.TlsAttempt;
import java.util.Optional;
import java.util.stream.Stream;

/** Scenes in direct mode and at toolchains. */
final class OriginScenes {
    private static final String VCS = "vcs:https://github.com/acme/lib";

    private OriginScenes() {}

    static Stream<Scene> all() {
        return Stream.of(
                new Scene("git 401", git(ModuleProxyScenes.status("git-refs", 401)), "vcs.auth-required"),
                new Scene("git 404", git(ModuleProxyScenes.status("git-refs", 404)), "vcs.not-found"),
                new Scene("git 403", git(ModuleProxyScenes.status("git-refs", 403)), "vcs.forbidden"),
                new Scene("git's page", git(ModuleProxyScenes.page("git-refs")), "modproxy.captive-portal"),
                new Scene(
                        "git's silence",
                        git(ModuleProxyScenes.http("git-refs", Result.TIMEOUT, 0, Optional.empty())),
                        "vcs.unreachable"),
                new Scene(
                        "no git",
                        Cases.direct("github.com/acme/lib", "github.com", "program:git", VCS)
                                .ends("program:git", "no", new ProgramFact("git", Optional.empty(), Optional.empty())),
                        "vcs.git-missing"),
                new Scene(
                        "GOVCS",
                        Cases.direct("github.com/acme/lib", "github.com", "govcs:github.com/acme/lib", VCS)
                                .ends(
                                        "govcs:github.com/acme/lib",
                                        "no",
                                        new Note(
                                                "govcs.refusal",
                                                "GOVCS disallows using git for public github.com/acme/lib")),
                        "vcs.policy"),
                new Scene(
                        "server not known",
                        Cases.direct("github.com/acme/lib", "github.com", VCS)
                                .ends("dns:github.com", "no", dns("github.com", DnsAnswer.Result.NXDOMAIN)),
                        "vcs.unreachable"),
                new Scene(
                        "no DNS server",
                        Cases.direct("github.com/acme/lib", "github.com", VCS)
                                .ends("dns:github.com", "no", dns("github.com", DnsAnswer.Result.TIMEOUT)),
                        "dns.timeout"),
                new Scene(
                        "server's certificate",
                        Cases.direct("github.com/acme/lib", "github.com", VCS)
                                .ends(
                                        "tls:github.com:443",
                                        "no",
                                        Cases.tls(
                                                "github.com",
                                                TlsAttempt.Result.UNKNOWN_AUTHORITY,
                                                "",
                                                Cases.certificate("CN=github.com", "CN=Own"))),
                        "vcs.tls-untrusted"),
                new Scene(
                        "page without tag",
                        Cases.direct("go.example/lib", "go.example", "origin:go.example/lib")
                                .ends("origin:go.example/lib", "no", ModuleProxyScenes.page("go-get")),
                        "vanity.no-meta"),
                new Scene(
                        "page refused",
                        Cases.direct("go.example/lib", "go.example", "origin:go.example/lib")
                                .ends(
                                        "tcp:go.example:443",
                                        "no",
                                        Cases.connect("go.example", "10.0.0.1", 443, ConnectAttempt.Result.REFUSED)),
                        "vanity.unreachable"),
                new Scene(
                        "private and not known",
                        Cases.direct("go.example/lib", "go.example", "origin:go.example/lib")
                                .variable("GOPROXY", "https://goproxy.example", ConfigFinding.Place.USER_FILE)
                                .variable("GOPRIVATE", "go.example", ConfigFinding.Place.USER_FILE)
                                .ends("dns:go.example", "no", dns("go.example", DnsAnswer.Result.NXDOMAIN)),
                        "config.private-goes-direct"),
                new Scene(
                        "another Go not there",
                        Cases.of()
                                .leg(
                                        "golang.org/toolchain",
                                        Leg.Kind.TOOLCHAIN,
                                        "https://proxy.example",
                                        Leg.OnFailure.END,
                                        "toolchain:https://proxy.example!v0.0.1-go1.99.0.linux-amd64")
                                .ends(
                                        "toolchain:https://proxy.example!v0.0.1-go1.99.0.linux-amd64",
                                        "no",
                                        ModuleProxyScenes.status("toolchain", 404)),
                        "config.toolchain"));
    }

    private static Cases git(HttpAnswer answer) {
        return Cases.direct("github.com/acme/lib", "github.com", VCS).ends(VCS, "git fails", answer);
    }

    private static DnsAnswer dns(String host, DnsAnswer.Result result) {
        return Cases.dns(host, "A", "10.0.0.53:53", result);
    }
}
