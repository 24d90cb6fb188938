package dev.goenv.probes.internal.report;

import java.util.Locale;

/**
 * Texts made fit to be seen. Servers write some of them: a terminal must not obey them, nor a reader be misled.
 *
 * <p>Pure functions. Lengths are in code points.
 */
final class Plain {
    private static final int BRIEF = 60;

    private Plain() {}

    /**
     * {@return the text with blanks for white space, and escapes as in Java for what controls a terminal, turns the direction
     * of writing, can't be seen, or is half a character}
     */
    static String text(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            int next = i + Character.charCount(rune);
            boolean safe = isSafe(rune);
            if (!safe && plain == null) {
                plain = new StringBuilder(text.substring(0, i));
            }
            if (plain != null) {
                if (safe) {
                    plain.appendCodePoint(rune);
                } else if (rune == '\n' || rune == '\t' || rune == '\r') {
                    plain.append(' ');
                } else {
                    plain.append(escape(rune));
                }
            }
            i = next;
        }
        return plain == null ? text : plain.toString();
    }

    /** {@return the text with escapes for all but ASCII} */
    static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints().forEach(rune -> {
            if (rune < 0x80) {
                ascii.append((char) rune);
            } else {
                ascii.append(escape(rune));
            }
        });
        return ascii.toString();
    }

    /** {@return the text with U+FFFD for halves of characters, which no UTF-8 can hold} */
    static String paired(String text) {
        boolean whole = text.codePoints().noneMatch(rune -> Character.getType(rune) == Character.SURROGATE);
        if (whole) {
            return text;
        }
        StringBuilder paired = new StringBuilder();
        text.codePoints()
                .map(rune -> Character.getType(rune) == Character.SURROGATE ? 0xFFFD : rune)
                .forEach(paired::appendCodePoint);
        return paired.toString();
    }

    /** {@return the text, with {@code mark} in its middle in place of what is beyond {@code width}} */
    static String cut(String text, int width, String mark) {
        int[] runes = text.codePoints().toArray();
        if (runes.length <= width) {
            return text;
        }
        int kept = Math.max(0, width - mark.length());
        int head = kept - kept / 2;
        return new String(runes, 0, head) + mark + new String(runes, runes.length - kept / 2, kept / 2);
    }

    /** {@return the beginning of a text that somebody else wrote, for a message} */
    static String brief(String text) {
        return cut(text(text), BRIEF, "...");
    }

    /** {@return how many columns a text takes, each code point one} */
    static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isSafe(int rune) {
        if (rune >= 0x20 && rune < 0x7F) {
            return true;
        }
        return switch (Character.getType(rune)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    private static String escape(int rune) {
        return rune > 0xFFFF
                ? String.format(Locale.ROOT, "\\U%08x", rune)
                : String.format(Locale.ROOT, "\\u%04x", rune);
    }
}
