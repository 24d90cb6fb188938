package dev.goenv.probes.internal.output;

import java.util.List;
import java.util.OptionalInt;

/** The HTTP status in what follows a URL. */
final class StatusInText {
    /** What stands before it: Go's own words, git's, and libcurl's about a tunnel. */
    private static final List<String> BEFORE =
            List.of(": ", "returned error: ", "tunnel failed, response ", "HTTP code ");

    private StatusInText() {}

    static OptionalInt of(String end) {
        for (String before : BEFORE) {
            for (int at = end.indexOf(before); at >= 0; at = end.indexOf(before, at + 1)) {
                OptionalInt status = number(end, at + before.length());
                if (status.isPresent()) {
                    return status;
                }
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt number(String text, int at) {
        if (at + 3 > text.length() || at + 3 < text.length() && text.charAt(at + 3) > ' ') {
            return OptionalInt.empty();
        }
        int status = 0;
        for (int i = at; i < at + 3; i++) {
            if (!Ascii.isDigit(text.charAt(i))) {
                return OptionalInt.empty();
            }
            status = status * 10 + (text.charAt(i) - '0');
        }
        return status >= 100 && status < 600 ? OptionalInt.of(status) : OptionalInt.empty();
    }
}
