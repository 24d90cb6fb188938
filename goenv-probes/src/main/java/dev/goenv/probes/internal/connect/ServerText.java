package dev.goenv.probes.internal.connect;

import java.util.Map;
import java.util.TreeMap;

/** Texts of servers, as long as a report may have them: a header may be a megabyte. */
final class ServerText {
    private static final int HEAD = 3072;
    private static final int TAIL = 1024;

    private ServerText() {}

    /** {@return the text, without its middle if it is longer than 4 KiB; the end tells what is wrong with what is before it} */
    static String shortened(String text) {
        return text.length() <= HEAD + TAIL
                ? text
                : text.substring(0, HEAD) + "…" + text.substring(text.length() - TAIL);
    }

    /** {@return the headers, each shortened} */
    static Map<String, String> shortened(Map<String, String> headers) {
        Map<String, String> shorter = new TreeMap<>();
        headers.forEach((name, value) -> shorter.put(name, shortened(value)));
        return shorter;
    }
}
