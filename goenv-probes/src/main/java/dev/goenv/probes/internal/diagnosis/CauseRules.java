package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The causes, in the order in which they are asked: the first that knows a symptom names it.
 *
 * <p>Configuration comes first, then services, which know their HTTP proxy and database, then the wire; last the general
 * causes, one a layer, so that nothing stays without a name. To add one, write its class and its test and put it into
 * {@link ConfigCauses}, {@link ServiceCauses} or {@link WireCauses}.
 */
public final class CauseRules {
    static final List<CauseRule> ALL = Stream.of(ConfigCauses.ALL, ServiceCauses.ALL, WireCauses.ALL, GeneralCauses.ALL)
            .flatMap(List::stream)
            .toList();

    private CauseRules() {}

    /** {@return the first diagnosis that a rule makes of a symptom} */
    static Optional<Diagnosis> judge(Symptom symptom) {
        return judge(ALL, symptom);
    }

    /** {@return the first diagnosis that one of these rules makes of a symptom} */
    static Optional<Diagnosis> judge(List<CauseRule> rules, Symptom symptom) {
        return rules.stream().flatMap(rule -> rule.judge(symptom).stream()).findFirst();
    }

    /** {@return the codes of the causes that probes can find} */
    public static Set<String> codes() {
        return Stream.concat(
                        ALL.stream().map(CauseRule::code),
                        WarningRules.ALL.stream().map(WarningRule::code))
                .collect(Collectors.toSet());
    }

    /** {@return the rows of a Markdown table that lists every code and when it is named, sorted by code} */
    public static String table() {
        Map<String, Set<String>> rows = new TreeMap<>();
        ALL.forEach(rule -> row(rows, rule.code(), rule.about()));
        WarningRules.ALL.forEach(rule -> row(rows, rule.code(), rule.about()));
        return rows.entrySet().stream()
                .map(row -> "| `" + row.getKey() + "` | "
                        + String.join("; ", row.getValue()).replace("|", "\\|") + " |\n")
                .collect(Collectors.joining());
    }

    private static void row(Map<String, Set<String>> rows, String code, String about) {
        rows.computeIfAbsent(code, each -> new LinkedHashSet<>()).add(about);
    }
}
