package dev.goenv.probes.internal.diagnosis;

import dev.goenv.internal.text.StatusText;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TunnelAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Facts of answers in short sentences, the same in all diagnoses. */
final class Phrases {
    private static final int MOST_CHARACTERS = 160;

    private Phrases() {}

    /** {@return what was asked and what came back, with figures} */
    static List<String> of(HttpAnswer answer) {
        String asked = answer.url().startsWith("file:") ? "Read " : "Asked ";
        String first = asked + answer.url() + " (" + answer.operation() + "): " + came(answer) + " after "
                + WireFacts.time(answer.time()) + ".";
        return List.of(first, redirects(answer), words(answer));
    }

    /** {@return what a proxy said when asked for a tunnel, with figures} */
    static List<String> of(TunnelAnswer answer) {
        String first = "Asked the proxy " + answer.proxy() + " (" + answer.variable() + ") for a tunnel to "
                + answer.target() + ": " + came(answer) + " after " + WireFacts.time(answer.time()) + ".";
        String body = firstLine(answer.bodyStart());
        return List.of(first, body.isEmpty() ? "" : "The proxy's own words: " + body);
    }

    /** {@return how a handshake ended} */
    static List<String> of(TlsAttempt attempt) {
        String detail = attempt.detail().isEmpty() ? "" : " Go says: " + attempt.detail() + ".";
        return List.of("TLS with " + attempt.host() + ":" + attempt.port() + ": "
                + words(attempt.result().name()) + " after " + WireFacts.time(attempt.time()) + "." + detail);
    }

    /** {@return the value of a header, if the answer has it} */
    static Optional<String> header(HttpAnswer answer, String name) {
        return Optional.ofNullable(answer.headers().get(name));
    }

    /** {@return a status with its standard text, such as {@code 403 Forbidden}} */
    static String status(int status) {
        return StatusText.of(status);
    }

    /** {@return an enum constant in words} */
    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String came(HttpAnswer answer) {
        if (answer.result() != HttpAnswer.Result.ANSWERED) {
            String problem =
                    answer.problem().map(text -> " (" + oneLine(text) + ")").orElse("");
            return words(answer.result().name()) + problem;
        }
        String status = answer.url().startsWith("file:") ? found(answer) : status(answer.status());
        String type = answer.contentType().isEmpty() ? "" : ", " + answer.contentType();
        String problem = answer.problem().map(text -> ", " + oneLine(text)).orElse("");
        return status + type + problem;
    }

    private static String found(HttpAnswer answer) {
        return answer.notFound() ? "no such file" : status(answer.status());
    }

    private static String came(TunnelAnswer answer) {
        String detail = answer.detail().isEmpty() ? "" : " (" + answer.detail() + ")";
        return answer.status() > 0
                ? status(answer.status())
                : words(answer.result().name()) + detail;
    }

    private static String redirects(HttpAnswer answer) {
        return answer.redirects().isEmpty() ? "" : "Redirected to " + String.join(", then ", answer.redirects()) + ".";
    }

    /** A page is no sentence of the server, nor is what was asked for; go itself shows plain text of errors alone. */
    private static String words(HttpAnswer answer) {
        boolean error = answer.status() != 200 && answer.contentType().equals("text/plain");
        String line = error ? firstLine(answer.bodyStart()) : "";
        return line.isEmpty() ? "" : "The server's own words: " + line;
    }

    /** {@return a text of several lines as one} */
    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** {@return the first line that holds something, cut if it is long; empty if the text is markup} */
    static String firstLine(String text) {
        String line = text.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        if (line.startsWith("<")) {
            return "";
        }
        return line.codePointCount(0, line.length()) <= MOST_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }
}
