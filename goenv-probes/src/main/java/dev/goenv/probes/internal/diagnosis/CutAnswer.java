package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * A request at the end of a way that was sent and not answered as it should be: what happened is the wire's doing.
 *
 * @param answer the last answer
 * @param host the host asked
 */
record CutAnswer(HttpAnswer answer, String host) {
    /** {@return the last request of a way's end, if it ended so} */
    static Optional<CutAnswer> of(Symptom symptom, HttpAnswer.Result... results) {
        if (symptom.end().layer().compareTo(Layer.MODULE_PROXY) < 0) {
            return Optional.empty();
        }
        return symptom.last(HttpAnswer.class)
                .filter(answer -> List.of(results).contains(answer.result()))
                .map(answer -> new CutAnswer(answer, host(answer, symptom)));
    }

    /** {@return what was asked, and how it ended} */
    List<String> facts() {
        return List.of("Asked " + answer.url() + " (" + answer.operation() + "): "
                + answer.problem().orElse(words()) + ", after " + WireFacts.time(answer.time()) + ", " + answer.bytes()
                + " bytes read.");
    }

    private String words() {
        return switch (answer.result()) {
            case RESET -> "reset";
            case CLOSED -> "closed without an answer";
            case TIMEOUT -> "no answer";
            case STALLED -> "the answer stopped";
            case ANSWERED, TRUNCATED, MALFORMED, BAD_REDIRECT, REFUSED_TO_SEND, NOT_CONNECTED, OTHER ->
                "no whole answer";
        };
    }

    /** The URL last asked may be one that redirects led to. */
    private static String host(HttpAnswer answer, Symptom symptom) {
        List<String> redirects = answer.redirects();
        String url = redirects.isEmpty() ? answer.url() : redirects.get(redirects.size() - 1);
        try {
            return Optional.ofNullable(new URI(url).getHost())
                    .orElse(symptom.end().subject());
        } catch (URISyntaxException e) {
            return symptom.end().subject();
        }
    }
}
