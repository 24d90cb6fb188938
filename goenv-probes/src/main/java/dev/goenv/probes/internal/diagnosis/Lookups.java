package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.DnsAnswer;
import java.util.List;

/** Answers of DNS servers in sentences. */
final class Lookups {
    private Lookups() {}

    /** {@return one sentence for each answer, those of the same server and kind together} */
    static List<String> of(List<DnsAnswer> answers) {
        return answers.stream()
                .map(answer -> "DNS server " + answer.server() + " on " + answer.name() + ": "
                        + (answer.addresses().isEmpty()
                                ? answer.result().name()
                                : String.join(", ", answer.addresses()))
                        + answer.extendedError().map(text -> " (" + text + ")").orElse("") + ".")
                .distinct()
                .toList();
    }
}
