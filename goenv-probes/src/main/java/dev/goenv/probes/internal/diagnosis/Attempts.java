package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.ConnectAttempt.Result;
import dev.goenv.probe.Layer;
import java.util.List;
import java.util.Optional;

/**
 * Attempts to connect, all of which failed.
 *
 * @param all the attempts, at least one
 */
record Attempts(List<ConnectAttempt> all) {
    /** {@return the attempts that a way ends at; empty if it ends elsewhere} */
    static Optional<Attempts> failed(Symptom symptom) {
        List<ConnectAttempt> all = symptom.evidence(ConnectAttempt.class);
        return symptom.end().layer() == Layer.TCP && !all.isEmpty() ? Optional.of(new Attempts(all)) : Optional.empty();
    }

    /**
     * {@return the result that names the cause; empty if there is none but "no route"}
     *
     * <p>That IPv6 has no route is the rule on many networks, so an address without route counts only if all are such.
     */
    Optional<Result> telling() {
        List<Result> results = all.stream()
                .map(ConnectAttempt::result)
                .filter(result -> !noRoute(result))
                .distinct()
                .toList();
        if (results.size() < 2) {
            return results.stream().findFirst();
        }
        return List.of(Result.PROHIBITED, Result.TIMEOUT, Result.RESET).stream()
                .filter(results::contains)
                .findFirst();
    }

    /** {@return whether there is no route to any address} */
    boolean unreachable() {
        return all.stream().allMatch(attempt -> noRoute(attempt.result()));
    }

    /** {@return the host} */
    String host() {
        return all.get(0).host();
    }

    /** {@return the first address} */
    String address() {
        return all.get(0).address();
    }

    /** {@return host and port} */
    String place() {
        return (host().indexOf(':') >= 0 ? "[" + host() + "]" : host()) + ":"
                + all.get(0).port();
    }

    /** {@return the facts, one sentence a result} */
    List<String> facts() {
        return WireFacts.attempts(all);
    }

    private static boolean noRoute(Result result) {
        return result == Result.NETWORK_UNREACHABLE || result == Result.HOST_UNREACHABLE;
    }
}
