package dev.goenv.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the go command writes to the standard input of a {@code GOAUTH} command when it asks again: head of the response
 * that refused the request.
 *
 * <p>Follows {@code cmd/go/internal/auth/userauth.go}, function {@code writeResponseToStdin}, Go 1.27. Lines end with a
 * bare line feed, and several values of a header are joined by {@code ", "}. The go command writes headers in random
 * order; here they keep the order of the map.
 *
 * @param protocol such as {@code HTTP/1.1}
 * @param status code and reason, such as {@code 401 Unauthorized}
 * @param headers the values by the name of the header
 */
public record AuthCommandInput(String protocol, String status, Map<String, List<String>> headers) {
    /** Copies the map and its lists. */
    public AuthCommandInput {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(copy);
    }

    /** {@return the text to write; it may hold cookies and other secrets of the response} */
    public String text() {
        StringBuilder text = new StringBuilder(protocol + " " + status + "\n");
        headers.forEach((name, values) ->
                text.append(name).append(": ").append(String.join(", ", values)).append('\n'));
        return text.append('\n').toString();
    }

    /** {@return the status line and the names of the headers, without their values} */
    @Override
    public String toString() {
        return protocol + " " + status + " " + headers.keySet();
    }
}
