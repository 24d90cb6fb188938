package dev.goenv.config.internal.lint;

import dev.goenv.env.GoValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The value that each variable should have had: the same for every finding about it, so that remedies don't conflict. */
final class Repairs {
    /** Variables whose values are words with quotes of their own, or commands. */
    static final Set<String> COMMANDS =
            Set.of("GOFLAGS", "GOAUTH", "GOCACHEPROG", "GCCGO", "CC", "CXX", "AR", "FC", "PKG_CONFIG");

    private Repairs() {}

    /** {@return the corrected text, if one is needed and can be told} */
    static Optional<String> of(LintContext context, GoValue value) {
        String text = value.text();
        Optional<String> repaired = switch (value.name()) {
            case "GOPROXY" -> GoproxyRepair.repair(text);
            case "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE" -> PatternRepair.repair(text);
            case "GOSUMDB" ->
                Optional.of(Cleaning.clean(text)).map(better -> better.equalsIgnoreCase("off") ? "" : better);
            case "GO111MODULE", "GOTOOLCHAIN" ->
                Optional.of(Cleaning.clean(text).toLowerCase(Locale.ROOT));
            case "NO_PROXY", "no_proxy" -> Optional.of(PatternRepair.separated(text));
            default -> Optional.of(Cleaning.clean(text));
        };
        boolean path = isPath(value.name());
        return repaired.filter(better -> !better.equals(text))
                .filter(better ->
                        !path || better.isEmpty() || context.machine().paths().isAbs(better));
    }

    /** {@return the corrected value as a remedy} */
    static Remedy remedy(LintContext context, GoValue value) {
        return Remedy.set(of(context, value));
    }

    static boolean isCommand(String name) {
        return COMMANDS.contains(name) || name.startsWith("CGO_");
    }

    static boolean isPath(String name) {
        return Set.of("GOPATH", "GOMODCACHE", "GOCACHE", "GOBIN", "GOTMPDIR", "GOROOT")
                .contains(name);
    }
}
