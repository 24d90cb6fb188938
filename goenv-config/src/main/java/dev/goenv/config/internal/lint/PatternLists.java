package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.module.ModulePatterns;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The lists of module patterns: GOPRIVATE, GONOPROXY, GONOSUMDB, GOINSECURE. */
final class PatternLists {
    private static final List<String> NAMES = List.of("GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE");

    private static final List<String> SAMPLES =
            List.of("github.com/a/b", "golang.org/x/c", "gopkg.in/d.v1", "k8s.io/e", "mvdan.cc/f/v3");

    private PatternLists() {}

    /** {@return the lists that somebody set} */
    static List<GoValue> set(LintContext context) {
        return NAMES.stream().flatMap(name -> context.setting(name).stream()).toList();
    }

    /** {@return a finding for each list with entries that fail a test, made of the list and these entries} */
    static List<Finding> check(
            LintContext context, Predicate<String> bad, BiFunction<GoValue, List<String>, Finding> finding) {
        return set(context).stream()
                .flatMap(value -> {
                    List<String> entries =
                            entries(value.text()).stream().filter(bad).toList();
                    return entries.isEmpty() ? Stream.empty() : Stream.of(finding.apply(value, entries));
                })
                .toList();
    }

    /** {@return the entries as Go sees them, empty ones left out} */
    static List<String> entries(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** {@return whether a list matches modules of all sorts of public hosts, and so surely every module} */
    static boolean matchesEverything(String text) {
        return SAMPLES.stream().allMatch(ModulePatterns.parse(text)::matches);
    }
}
