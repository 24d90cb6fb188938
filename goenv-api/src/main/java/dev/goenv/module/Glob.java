package dev.goenv.module;

import java.util.List;

/**
 * One glob, ready to be matched against the bytes of a path (path/match.go, {@code Match}, Go 1.27). Immutable.
 *
 * <p>Works on UTF-8 bytes, not on characters, because that shows: {@code *} may end in the middle of a character, and then
 * {@code ?} and a class see one invalid byte. So {@code *??} matches a single Chinese character.
 *
 * <p>A glob is a list of chunks. {@code Match} checks the syntax of a chunk whether or not the text fits, and says yes only
 * after the last chunk; so a glob with one malformed chunk never matches anything, and there is no such object.
 *
 * @param chunks at least one
 */
record Glob(List<Chunk> chunks) {
    private static final int INVALID_RUNE = 0xfffd;
    private static final int WIDTH_SHIFT = 24;
    private static final int RUNE_MASK = (1 << WIDTH_SHIFT) - 1;

    /** What may stand in one place of a text. */
    sealed interface Step {}

    /** Exactly these bytes. */
    record Literal(byte[] bytes) implements Step {}

    /** Any one character but a slash. */
    record AnyButSlash() implements Step {}

    /** Any one character of these ranges, or of none of them; a slash too, if it is in a range. */
    record CharacterClass(boolean negated, int[] lows, int[] highs) implements Step {
        boolean contains(int rune) {
            boolean inside = false;
            for (int i = 0; i < lows.length; i++) {
                inside |= lows[i] <= rune && rune <= highs[i];
            }
            return inside != negated;
        }
    }

    /**
     * A part of the glob without stars.
     *
     * @param afterStar whether stars stand before it
     * @param steps what the part is made of; empty after the last star
     */
    record Chunk(boolean afterStar, Step[] steps) {
        /** Where the text goes on after the chunk, or -1 if it does not fit. */
        private int match(byte[] text, int from, int end) {
            int at = from;
            for (Step step : steps) {
                if (at >= end) {
                    return -1;
                }
                if (step instanceof Literal literal) {
                    byte[] bytes = literal.bytes;
                    if (bytes.length > end - at) {
                        return -1;
                    }
                    for (byte b : bytes) {
                        if (text[at++] != b) {
                            return -1;
                        }
                    }
                } else {
                    int rune = decode(text, at, end);
                    boolean fits = step instanceof CharacterClass set
                            ? set.contains(rune & RUNE_MASK)
                            : (rune & RUNE_MASK) != '/';
                    if (!fits) {
                        return -1;
                    }
                    at += rune >> WIDTH_SHIFT;
                }
            }
            return at;
        }
    }

    /** Copies the list. */
    Glob {
        chunks = List.copyOf(chunks);
    }

    /** Whether the glob fits the first {@code end} bytes of the text, all of them. */
    boolean matches(byte[] text, int end) {
        int at = 0;
        int last = chunks.size() - 1;
        for (int i = 0; i <= last; i++) {
            Chunk chunk = chunks.get(i);
            at = chunk.afterStar ? matchAfterStar(chunk, i == last, text, at, end) : chunk.match(text, at, end);
            if (at < 0) {
                return false;
            }
        }
        return at == end;
    }

    /** The first place where the chunk fits, or, if it is the last one, where it also uses up the text. */
    private static int matchAfterStar(Chunk chunk, boolean last, byte[] text, int from, int end) {
        if (chunk.steps.length == 0) {
            return indexOfSlash(text, from, end) < 0 ? end : -1;
        }
        int limit = indexOfSlash(text, from, end);
        int stop = limit < 0 ? end : limit;
        for (int at = from; at <= stop; at++) {
            int next = chunk.match(text, at, end);
            if (next >= 0 && (!last || next == end)) {
                return next;
            }
        }
        return -1;
    }

    private static int indexOfSlash(byte[] text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text[i] == '/') {
                return i;
            }
        }
        return -1;
    }

    /** The character at a place and, above bit 24, its width; one invalid byte reads as U+FFFD (utf8.DecodeRune). */
    static int decode(byte[] text, int at, int end) {
        int first = text[at];
        if (first >= 0) {
            return first | 1 << WIDTH_SHIFT;
        }
        int width = (first & 0xe0) == 0xc0 ? 2 : (first & 0xf0) == 0xe0 ? 3 : (first & 0xf8) == 0xf0 ? 4 : 1;
        int rune = first & 0x7f >> width;
        boolean valid = width > 1 && width <= end - at;
        for (int i = 1; valid && i < width; i++) {
            valid = (text[at + i] & 0xc0) == 0x80;
            rune = rune << 6 | text[at + i] & 0x3f;
        }
        valid = valid && Character.isValidCodePoint(rune) && utf8Width(rune) == width;
        return valid ? rune | width << WIDTH_SHIFT : INVALID_RUNE | 1 << WIDTH_SHIFT;
    }

    /** How many bytes the character takes, 0 for a surrogate, which has no place in UTF-8. */
    private static int utf8Width(int rune) {
        if (rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE) {
            return 0;
        }
        return rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
    }

    static boolean isInvalid(int decoded) {
        return decoded == (INVALID_RUNE | 1 << WIDTH_SHIFT);
    }

    static int runeOf(int decoded) {
        return decoded & RUNE_MASK;
    }

    static int widthOf(int decoded) {
        return decoded >> WIDTH_SHIFT;
    }
}
