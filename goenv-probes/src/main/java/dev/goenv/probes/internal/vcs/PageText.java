package dev.goenv.probes.internal.vcs;

import dev.goenv.module.GoSyntaxException;
import java.nio.charset.StandardCharsets;

/** A place in a page, byte by byte, that knows its line; and the complaints of Go's {@code encoding/xml}. */
final class PageText {
    /** What stands behind the last byte. */
    static final int END = -1;

    private final String bytes;
    private int at;
    private int line = 1;

    PageText(byte[] page) {
        bytes = new String(page, StandardCharsets.ISO_8859_1);
    }

    boolean atEnd() {
        return at == bytes.length();
    }

    /** The byte here, which stays; {@link #END} after the last one. */
    int peek() {
        return atEnd() ? END : bytes.charAt(at);
    }

    /** The byte here, which is consumed; {@link #END} after the last one. */
    int read() {
        if (atEnd()) {
            return END;
        }
        char b = bytes.charAt(at++);
        line += b == '\n' ? 1 : 0;
        return b;
    }

    /** The byte here, which is consumed and must be there. */
    int need() {
        if (atEnd()) {
            throw error("unexpected EOF");
        }
        return read();
    }

    void skipSpace() {
        while (" \r\n\t".indexOf(peek()) >= 0 && !atEnd()) {
            read();
        }
    }

    GoSyntaxException error(String message) {
        return new GoSyntaxException("XML syntax error on line " + line + ": " + message);
    }
}
