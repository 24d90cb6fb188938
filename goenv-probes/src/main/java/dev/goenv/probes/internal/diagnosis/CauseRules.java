package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    static final List<CauseRule> ALL = Stream.of(
                    ConfigCauses.ALL, ServiceCauses.ALL, WireCauses.ALL, GeneralCauses.ALL)
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

    /** {@return the rows of a Markdown table that lists every code and when it is named, sorted by code} */
    public static String table() {
        return Stream.concat(
                        ALL.stream().map(rule -> row(rule.code(), rule.about())),
                        WarningRules.ALL.stream().map(rule -> row(rule.code(), rule.about())))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining());
    }

    private static String row(String code, String about) {
        return "| `" + code + "` | " + about.replace("|", "\\|") + " |\n";
    }
}
