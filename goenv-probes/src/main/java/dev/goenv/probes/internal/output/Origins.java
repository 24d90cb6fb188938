package dev.goenv.probes.internal.output;

import dev.goenv.diagnosis.VariableFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which variables a cause depends on, and where they are set.
 *
 * @param code the code of the cause
 * @param each the case
 */
record Origins(String code, Case each) {
    private List<String> variables() {
        String layer = code.substring(0, code.indexOf('.'));
        return switch (layer) {
            case "proxy" -> List.of(proxyVariable(), "NO_PROXY");
            case "sumdb" -> List.of("GOSUMDB", "GONOSUMDB", "GOPROXY");
            case "tls" -> List.of("SSL_CERT_FILE", "SSL_CERT_DIR");
            case "vcs", "vanity" -> List.of("GOPROXY", "GOPRIVATE", "GOVCS");
            case "config" -> List.of(variable(), "GOPRIVATE", "GONOPROXY");
            default -> List.of("GOPROXY");
        };
    }

    private String variable() {
        return switch (code) {
            case "config.gosumdb-invalid" -> "GOSUMDB";
            case "config.goflags" -> "GOFLAGS";
            case "config.toolchain" -> "GOTOOLCHAIN";
            case "config.cache-unusable" -> "GOMODCACHE";
            case "config.godebug-removed" -> "GODEBUG";
            default -> "GOPROXY";
        };
    }

    private String proxyVariable() {
        return each.facts().urlHas("http://") ? "HTTP_PROXY" : "HTTPS_PROXY";
    }

    /** {@return a sentence for each that is set, with its value, redacted, and its place} */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String name : variables()) {
            fact(name).ifPresent(fact -> sentences.add(fact.name() + "=" + fact.text() + " (" + fact.place() + ")"));
        }
        return sentences;
    }

    /** {@return for the title, where the variable in question is set} */
    String suffix() {
        boolean names = code.startsWith("proxy.") || code.startsWith("config.goproxy");
        return names
                ? fact(variables().get(0))
                        .map(fact -> ", set in " + fact.name() + " (" + fact.place() + ")")
                        .orElse("")
                : "";
    }

    private Optional<VariableFact> fact(String name) {
        return each.knowledge()
                .facts()
                .variable(name)
                .or(() -> each.knowledge().facts().variable(Ascii.lower(name)))
                .filter(fact -> !fact.text().isEmpty());
    }
}
