package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.internal.syntax.GoSpace;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Upper and lower case with different values: Go looks at the upper case first, curl and git at the lower. */
final class ProxyCaseConflictRule implements LintRule {
    static final String CODE = "proxy.case-conflict";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "HTTPS_PROXY and https_proxy (or their like) have different values";
    }

    @Override
    public List<Finding> check(LintContext context) {
        if (context.machine().windows()) {
            return List.of();
        }
        return Stream.of("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
                .flatMap(name -> finding(context, name).stream())
                .toList();
    }

    private static Optional<Finding> finding(LintContext context, String name) {
        Optional<GoValue> upper = context.osVariable(name);
        Optional<GoValue> lower = context.osVariable(name.toLowerCase(Locale.ROOT));
        if (upper.isEmpty() || lower.isEmpty() || entries(upper.get()).equals(entries(lower.get()))) {
            return Optional.empty();
        }
        return Optional.of(context.warning(
                CODE,
                upper.get(),
                name + " and " + lower.get().name()
                        + " differ: Go follows the upper case one, git and curl the lower case one.",
                Remedy.none()));
    }

    /** A slash at the end, the order of entries and blanks between them make no difference. */
    private static Set<String> entries(GoValue value) {
        Set<String> entries = new HashSet<>();
        for (String entry : value.text().split(",", -1)) {
            String trimmed = GoSpace.trim(entry);
            entries.add(trimmed.endsWith("/") ? trimmed.substring(0, trimmed.length() - 1) : trimmed);
        }
        entries.remove("");
        return entries;
    }
}
