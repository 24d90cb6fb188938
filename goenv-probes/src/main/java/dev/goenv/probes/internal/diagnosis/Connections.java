package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.ConnectAttempt;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Attempts to connect in sentences. */
final class Connections {
    private Connections() {}

    /** {@return one sentence for each way in which attempts ended, with all addresses} */
    static List<String> of(List<ConnectAttempt> attempts) {
        Map<ConnectAttempt.Result, List<ConnectAttempt>> byResult =
                attempts.stream().collect(Collectors.groupingBy(ConnectAttempt::result, TreeMap::new, Collectors.toList()));
        return byResult.entrySet().stream()
                .map(entry -> entry.getValue().size() + " of " + attempts.size() + " addresses: "
                        + Phrases.words(entry.getKey().name()) + " ("
                        + entry.getValue().stream().map(Connections::told).collect(Collectors.joining(", ")) + ").")
                .toList();
    }

    private static String told(ConnectAttempt attempt) {
        String address = attempt.ipv6() ? "[" + attempt.address() + "]" : attempt.address();
        return address + ":" + attempt.port() + " in " + Phrases.time(attempt.time());
    }
}
