package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Old values of settings that are gone: the runtime of Go 1.27 stops ({@code Removed} in internal/godebugs/table.go). */
final class GodebugRemovedRule implements LintRule {
    private static final Map<String, Set<String>> OLD = Map.of(
            "x509sha1", Set.of("1"),
            "tlskyber", Set.of("0"),
            "gotypesalias", Set.of("0"),
            "tlsunsafeekm", Set.of("1"),
            "tlsrsakex", Set.of("1"),
            "tls3des", Set.of("1"),
            "tls10server", Set.of("1"),
            "x509keypairleaf", Set.of("0"),
            "asynctimerchan", Set.of("1", "2"));

    static final String CODE = "config.godebug-removed";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GODEBUG asks for behaviour that is gone, with which Go 1.27 does not start";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GODEBUG");
        if (isBefore127(context.value("GOVERSION").text())) {
            return List.of();
        }
        return Arrays.stream(value.text().split(",", -1))
                .filter(GodebugRemovedRule::isRemoved)
                .limit(1)
                .map(entry -> context.error(
                        CODE,
                        value,
                        "From Go 1.27 on every program in Go, the go command included, ends with: fatal error: removed GODEBUG \""
                                + entry.substring(0, entry.indexOf('=')) + "\" set to old value \""
                                + entry.substring(entry.indexOf('=') + 1) + "\" in environment",
                        Remedy.set(rest(value.text()))))
                .toList();
    }

    private static boolean isRemoved(String entry) {
        int equals = entry.indexOf('=');
        return equals > 0
                && OLD.getOrDefault(entry.substring(0, equals), Set.of()).contains(entry.substring(equals + 1));
    }

    private static String rest(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(entry -> !isRemoved(entry))
                .collect(Collectors.joining(","));
    }

    /** Only a version that is known to be older is no reason to worry. */
    private static boolean isBefore127(String version) {
        String[] parts = version.split("[.a-z]", -1);
        if (!version.startsWith("go1.") || parts.length < 4) {
            return false;
        }
        String minor = parts[3];
        boolean number = !minor.isEmpty() && minor.length() < 6 && minor.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && Integer.parseInt(minor) < 27;
    }
}
