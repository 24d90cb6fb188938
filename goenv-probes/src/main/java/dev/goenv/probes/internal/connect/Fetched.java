package dev.goenv.probes.internal.connect;

import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Phase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a request brought.
 *
 * @param answer what was seen
 * @param body the body, as much as was asked for; empty if there is none
 * @param phases the parts of the time
 */
public record Fetched(HttpAnswer answer, byte[] body, List<Phase> phases) {
    /** Copies the list. */
    public Fetched {
        phases = List.copyOf(phases);
    }

    /** {@return the same with what Go says to the content} */
    public Fetched problem(String problem) {
        return new Fetched(
                new HttpAnswer(
                        answer.operation(),
                        answer.url(),
                        answer.result(),
                        answer.status(),
                        answer.headers(),
                        answer.contentType(),
                        answer.bytes(),
                        answer.contentLength(),
                        answer.bodyStart(),
                        answer.redirects(),
                        answer.credentialSent(),
                        Optional.of(problem),
                        answer.clockOffset(),
                        answer.time()),
                body,
                phases);
    }

    /** {@return the body as UTF-8} */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return the answer without its body} */
    @Override
    public String toString() {
        return answer.toString();
    }
}
