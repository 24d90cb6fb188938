package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import java.util.List;
import java.util.Optional;

/** Entries with characters that no module path has, and {@code ...}, which is a wildcard elsewhere in Go. */
final class PatternNeverMatchesRule implements LintRule {
    static final String CODE = "config.pattern-never-matches";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "an entry of GOPRIVATE or its like holds a port, a user, `...`, or a back slash";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return PatternLists.check(
                context,
                entry -> reason(entry).isPresent(),
                (value, entries) -> context.error(
                        CODE,
                        value,
                        "\"" + context.shown(entries.get(0)) + "\" matches nothing, since "
                                + reason(entries.get(0)).orElse("") + ".",
                        Repairs.remedy(context, value)));
    }

    private static Optional<String> reason(String entry) {
        if (entry.contains("://")) {
            return Optional.empty();
        }
        if (entry.indexOf('@') >= 0) {
            return Optional.of("a module path holds no user");
        }
        if (entry.indexOf(':') >= 0) {
            return Optional.of("a module path holds no port");
        }
        if (entry.endsWith("/...")) {
            return Optional.of("dots are no wildcard here; a pattern covers what is below it anyway");
        }
        boolean drive = entry.indexOf('\\') >= 0 && entry.indexOf('[') < 0;
        return drive ? Optional.of("elements of a path are separated by slashes") : Optional.empty();
    }
}
