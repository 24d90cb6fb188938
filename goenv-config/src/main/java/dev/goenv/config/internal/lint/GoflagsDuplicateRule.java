package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoFlag;
import dev.goenv.env.GoFlags;
import dev.goenv.env.GoValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A flag that stands twice with different values: the last counts. */
final class GoflagsDuplicateRule implements LintRule {
    static final String CODE = "config.goflags-duplicate";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOFLAGS sets a flag twice with different values; the last counts";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOFLAGS");
        List<GoFlag> flags = context.env().flags().value().map(GoFlags::flags).orElse(List.of());
        Map<String, GoFlag> first = new LinkedHashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        for (GoFlag flag : flags) {
            GoFlag earlier = first.putIfAbsent(flag.name(), flag);
            if (earlier != null && !earlier.equals(flag)) {
                twice.add("-" + flag.name());
            }
        }
        // These add up, package pattern by package pattern.
        List.of("-asmflags", "-gcflags", "-gccgoflags", "-ldflags").forEach(twice::remove);
        return twice.isEmpty()
                ? List.of()
                : List.of(context.note(
                        CODE,
                        value,
                        "Of several values for one flag the last counts: " + context.shown(List.copyOf(twice)),
                        Remedy.none()));
    }
}
