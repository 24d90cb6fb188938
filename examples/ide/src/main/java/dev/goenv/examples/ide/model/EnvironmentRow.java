package dev.goenv.examples.ide.model;

import dev.goenv.env.Finding;
import dev.goenv.env.GoEnv;
import dev.goenv.env.GoValue;
import dev.goenv.env.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of the table of variables. No secrets are in it.
 *
 * @param name the variable
 * @param value its text, redacted
 * @param origin where the text is from: {@code /home/me/.config/go/env:3}, {@code OS environment}, {@code default}
 * @param set whether somebody set it, rather than Go by itself
 * @param hides what it hides: {@code text (place)}
 * @param findings what is wrong with it, worst first
 */
public record EnvironmentRow(
        String name, String value, String origin, boolean set, List<String> hides, List<Finding> findings) {
    /** Copies the lists. */
    public EnvironmentRow {
        hides = List.copyOf(hides);
        findings = List.copyOf(findings);
    }

    /** {@return how bad the worst finding is; empty without findings} */
    public Optional<Finding.Severity> mark() {
        return findings.stream().map(Finding::severity).min(Comparator.naturalOrder());
    }

    /** {@return everything there is to tell, in lines} */
    public String details() {
        List<String> lines = new ArrayList<>();
        lines.add(name + "=" + value);
        lines.add("Set by: " + origin);
        hides.forEach(hidden -> lines.add("Hides: " + hidden));
        for (Finding finding : findings) {
            lines.add("");
            lines.add(finding.severity() + ": " + finding.message() + " [" + finding.code() + "]");
            finding.corrections().forEach(change -> lines.add("Fix: " + change));
        }
        return String.join("\n", lines);
    }

    /** {@return the variables of an environment: first those with findings, then those that are set, then the rest} */
    public static List<EnvironmentRow> of(GoEnv env) {
        List<Finding> findings = env.lint();
        Set<String> names = new LinkedHashSet<>();
        env.values().forEach(value -> names.add(value.name()));
        // Such as HTTPS_PROXY, or a misspelt name in the file: go env does not print them.
        findings.forEach(finding -> names.add(finding.variable()));
        return names.stream()
                .map(name -> row(env, env.get(name), findings))
                .sorted(Comparator.<EnvironmentRow>comparingInt(
                                row -> row.mark().map(Enum::ordinal).orElse(9))
                        .thenComparing(row -> !row.set()))
                .toList();
    }

    private static EnvironmentRow row(GoEnv env, GoValue value, List<Finding> findings) {
        List<Finding> own = findings.stream()
                .filter(finding -> finding.variable().equals(value.name()))
                .toList();
        boolean foreign = value.text().isEmpty() && env.osVariable(value.name()).isPresent();
        GoValue shown = foreign
                ? new GoValue(
                        value.name(),
                        env.osVariable(value.name()).orElse(""),
                        new Origin.OsEnvironment(value.name()),
                        List.of(),
                        false)
                : value;
        return new EnvironmentRow(
                shown.name(),
                shown.redactedText(),
                shown.origin().toString(),
                !(shown.origin() instanceof Origin.BuiltIn || shown.origin() instanceof Origin.Derived),
                shown.shadows().stream().map(GoValue.Shadowed::toString).collect(Collectors.toList()),
                own);
    }
}
