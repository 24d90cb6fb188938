package dev.goenv.probes.internal.connect;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The beginning of a body, as far as it is text that a person may read. */
final class BodyText {
    private static final Set<String> TEXT = Set.of(
            "",
            "application/json",
            "application/problem+json",
            "application/xml",
            "application/xhtml+xml",
            "application/javascript");

    private BodyText() {}

    /** {@return the media type of a Content-Type header, in lower case and without parameters} */
    static String mediaType(String header) {
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** {@return the first {@code limit} characters, or the empty string if it is no text} */
    static String start(byte[] body, String mediaType, int limit) {
        if (!mediaType.startsWith("text/") && !TEXT.contains(mediaType)) {
            return "";
        }
        int bytes = Math.min(body.length, 4 * limit);
        for (int i = 0; i < bytes; i++) {
            boolean control = body[i] >= 0 && body[i] < ' ' && "\t\n\r\f".indexOf(body[i]) < 0;
            if (control) {
                return "";
            }
        }
        String text = new String(body, 0, bytes, StandardCharsets.UTF_8);
        int end = Math.min(limit, text.length());
        boolean split = end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, split ? end - 1 : end);
    }
}
