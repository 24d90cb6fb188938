package dev.goenv.probes.internal.connect;

import dev.goenv.probe.HttpAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one request, before redirects.
 *
 * @param result how it ended
 * @param status the status; 0 if no answer came
 * @param headers the first of each name, by name in lower case
 * @param body what was read of the body
 * @param words Go's words for what went wrong, without the URL before them; empty if nothing did
 * @param inBody whether it went wrong after the headers
 * @param clockOffset the server's clock less ours
 */
record Reply(
        HttpAnswer.Result result,
        int status,
        Map<String, String> headers,
        byte[] body,
        String words,
        boolean inBody,
        Optional<Duration> clockOffset) {
    /** {@return that there was no answer} */
    static Reply none(HttpAnswer.Result result, String words) {
        return new Reply(result, 0, Map.of(), new byte[0], words, false, Optional.empty());
    }

    /** {@return the value of a header, or the empty string} */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
