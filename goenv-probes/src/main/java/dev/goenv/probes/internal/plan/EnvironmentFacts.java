package dev.goenv.probes.internal.plan;

import dev.goenv.diagnosis.VariableFact;
import dev.goenv.env.GoEnv;
import dev.goenv.env.GoValue;
import dev.goenv.env.Origin;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The variables that a report shows and rules look at. */
public final class EnvironmentFacts {
    /** Set or not, they decide the way. */
    private static final Set<String> ALWAYS = Set.of(
            "GOPROXY",
            "GONOPROXY",
            "GOPRIVATE",
            "GOSUMDB",
            "GONOSUMDB",
            "GOINSECURE",
            "GOAUTH",
            "GOVCS",
            "GOTOOLCHAIN",
            "GOFLAGS",
            "GOENV",
            "GOMODCACHE",
            "GOCACHE",
            "GOROOT",
            "GOVERSION",
            "GOMOD",
            "GO111MODULE");

    /** Variables of the OS environment that Go, or git under it, obeys. */
    private static final List<String> OF_THE_SYSTEM = List.of(
            "HTTPS_PROXY",
            "https_proxy",
            "HTTP_PROXY",
            "http_proxy",
            "NO_PROXY",
            "no_proxy",
            "ALL_PROXY",
            "all_proxy",
            "REQUEST_METHOD",
            "SSL_CERT_FILE",
            "SSL_CERT_DIR",
            "NETRC",
            "GODEBUG",
            "GIT_SSL_CAINFO",
            "GIT_SSH_COMMAND",
            "GIT_TERMINAL_PROMPT");

    private EnvironmentFacts() {}

    /** {@return what matters of an environment, redacted} */
    public static List<VariableFact> of(GoEnv env) {
        List<VariableFact> facts = new ArrayList<>();
        for (GoValue value : env.values()) {
            if (ALWAYS.contains(value.name()) || value.changed()) {
                facts.add(VariableFact.of(value));
            }
        }
        for (String name : OF_THE_SYSTEM) {
            env.osVariable(name)
                    .filter(text -> facts.stream().noneMatch(fact -> fact.name().equals(name)))
                    .ifPresent(text -> facts.add(ofTheSystem(name, text)));
        }
        return List.copyOf(facts);
    }

    private static VariableFact ofTheSystem(String name, String text) {
        String line = Redaction.redact(name + "=" + text);
        return new VariableFact(
                name,
                line.substring(line.indexOf('=') + 1),
                new Origin.OsEnvironment(name).toString(),
                ConfigFinding.Place.OS,
                List.of());
    }
}
