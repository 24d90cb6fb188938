package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.internal.text.GoText;
import dev.goenv.internal.text.StatusText;
import dev.goenv.internal.text.UnicodeTables;
import dev.goenv.probe.HttpAnswer;
import java.util.Optional;

/**
 * What the go command prints about an answer that is no success: {@code reading URL: 404 Not Found}, and the server's own
 * words if they are plain text.
 *
 * <p>Follows {@code HTTPError.Error} and {@code formatErrorDetail} in {@code cmd/go/internal/web/api.go}, Go 1.27. Go shows
 * the reason phrase that the server sent; here it is the usual one of the status.
 */
public final class ReadingError {
    private static final int MAX_LINES = 8;
    private static final int MAX_BYTES = MAX_LINES * 81;

    private ReadingError() {}

    /** {@return the error, or empty if the answer is one of success; the content is not looked at} */
    public static Optional<String> of(Fetched fetched) {
        HttpAnswer answer = fetched.answer();
        if (answer.result() != HttpAnswer.Result.ANSWERED) {
            return Optional.of(answer.problem().orElseGet(() -> "reading " + answer.url() + ": no answer"));
        }
        if (answer.status() == 200 || answer.status() == 0) {
            return Optional.empty();
        }
        return Optional.of(answer.problem().orElseGet(() -> status(fetched)));
    }

    private static String status(Fetched fetched) {
        HttpAnswer answer = fetched.answer();
        String text = "reading " + answer.url() + ": " + StatusText.of(answer.status());
        String detail = answer.contentType().equals("text/plain") ? detail(fetched.text()) : "";
        if (detail.isEmpty()) {
            return text;
        }
        return text + "\n\tserver response:" + (detail.indexOf('\n') >= 0 ? "\n\t" : " ") + detail;
    }

    private static String detail(String body) {
        if (body.indexOf('\uFFFD') >= 0 || !body.codePoints().allMatch(ReadingError::isShown)) {
            return "";
        }
        StringBuilder detail = new StringBuilder();
        int bytes = 0;
        String[] lines = body.split("\n", -1);
        for (int i = 0; i < lines.length && !GoSpace.trim(lines[i]).isEmpty(); i++) {
            detail.append(i > 0 ? "\n\t" : "");
            bytes += i > 0 ? 2 : 0;
            int length = GoText.utf8(lines[i]).length;
            if (i >= MAX_LINES || bytes + length > MAX_BYTES) {
                return detail.append(i >= MAX_LINES ? "[Truncated: too many lines.]" : "[Truncated: too long.]")
                        .toString();
            }
            detail.append(lines[i]);
            bytes += length;
        }
        return detail.toString();
    }

    /** Go shows no text with other characters: a server must not play with the user's terminal. */
    private static boolean isShown(int rune) {
        return UnicodeTables.isPrint(rune) || GoSpace.isSpace(rune);
    }
}
