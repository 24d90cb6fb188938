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
 */
final class Glob {
    private static final int INVALID_RUNE = 0xfffd;
    private static final int WIDTH_SHIFT = 24;
    private static final int RUNE_MASK = (1 << WIDTH_SHIFT) - 1;

    private final Chunk[] chunks;

    /** A glob of these chunks, at least one. */
    Glob(Chunk... chunks) {
        this.chunks = chunks.clone();
    }

    /** What may stand in one place of a text. */
    sealed interface Step {
        /** Whether it may be this character, or for a {@link Literal} this byte. */
        boolean allows(int rune);
    }

    /** Exactly this byte, 0 to 255. */
    record Literal(int value) implements Step {
        @Override
        public boolean allows(int rune) {
            return rune == value;
        }
    }

    /** Any one character but a slash. */
    record AnyButSlash() implements Step {
        @Override
        public boolean allows(int rune) {
            return rune != '/';
        }
    }

    /** Any one character of these ranges, or of none of them; a slash too, if it is in a range. */
    record CharacterClass(boolean negated, List<Range> ranges) implements Step {
        CharacterClass {
            ranges = List.copyOf(ranges);
        }

        @Override
        public boolean allows(int rune) {
            for (Range range : ranges) {
                if (range.low <= rune && rune <= range.high) {
                    return !negated;
                }
            }
            return negated;
        }
    }

    /** Characters from {@code low} to {@code high}, both included; none if {@code high} is less. */
    record Range(int low, int high) {}

    /** A part of the glob without stars. */
    static final class Chunk {
        private final boolean afterStar;
        private final byte[] literal;
        private final Step[] steps;

        /**
         * A part of the glob.
         *
         * @param afterStar whether stars stand before it
         * @param literal the bytes it begins with
         * @param steps what follows; most globs have nothing else than literals and stars
         */
        Chunk(boolean afterStar, byte[] literal, List<Step> steps) {
            this.afterStar = afterStar;
            this.literal = literal.clone();
            this.steps = steps.toArray(Step[]::new);
        }

        /** Where the text goes on after the chunk, or -1 if it does not fit. */
        private int match(byte[] text, int from, int end) {
            if (literal.length > end - from) {
                return -1;
            }
            for (int i = 0; i < literal.length; i++) {
                if (text[from + i] != literal[i]) {
                    return -1;
                }
            }
            int at = from + literal.length;
            for (Step step : steps) {
                if (at >= end) {
                    return -1;
                }
                int rune = step instanceof Literal ? oneByte(text[at] & 0xff) : decode(text, at, end);
                if (!step.allows(rune & RUNE_MASK)) {
                    return -1;
                }
                at += rune >> WIDTH_SHIFT;
            }
            return at;
        }
    }

    /** Whether the glob fits the first {@code end} bytes of the text, all of them. */
    boolean matches(byte[] text, int end) {
        int at = 0;
        int last = chunks.length - 1;
        for (int i = 0; i <= last; i++) {
            Chunk chunk = chunks[i];
            at = chunk.afterStar ? matchAfterStar(chunk, i == last, text, at, end) : chunk.match(text, at, end);
            if (at < 0) {
                return false;
            }
        }
        return at == end;
    }

    /** The first place where the chunk fits, or, if it is the last one, where it also uses up the text. */
    private static int matchAfterStar(Chunk chunk, boolean last, byte[] text, int from, int end) {
        int at = from;
        if (last && chunk.steps.length == 0) {
            // Only one place can use up the text; look there before walking through all that the star would skip.
            at = end - chunk.literal.length;
            boolean fits = at >= from && chunk.match(text, at, end) == end;
            return fits && indexOfSlash(text, from, at) < 0 ? end : -1;
        }
        while (true) {
            int next = chunk.match(text, at, end);
            if (next >= 0 && (!last || next == end)) {
                return next;
            }
            if (at == end || text[at] == '/') {
                return -1;
            }
            at++;
        }
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
            return oneByte(first);
        }
        int width = (first & 0xe0) == 0xc0 ? 2 : (first & 0xf0) == 0xe0 ? 3 : (first & 0xf8) == 0xf0 ? 4 : 1;
        int rune = first & (0x7f >> width);
        boolean valid = width > 1 && width <= end - at;
        for (int i = 1; valid && i < width; i++) {
            valid = (text[at + i] & 0xc0) == 0x80;
            rune = (rune << 6) | (text[at + i] & 0x3f);
        }
        valid = valid && Character.isValidCodePoint(rune) && utf8Width(rune) == width;
        return valid ? rune | (width << WIDTH_SHIFT) : oneByte(INVALID_RUNE);
    }

    private static int oneByte(int rune) {
        return rune | (1 << WIDTH_SHIFT);
    }

    /** How many bytes the character takes, 0 for a surrogate, which has no place in UTF-8. */
    private static int utf8Width(int rune) {
        if (rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE) {
            return 0;
        }
        return rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
    }

    static boolean isInvalid(int decoded) {
        return decoded == oneByte(INVALID_RUNE);
    }

    static int runeOf(int decoded) {
        return decoded & RUNE_MASK;
    }

    static int widthOf(int decoded) {
        return decoded >> WIDTH_SHIFT;
    }
}
