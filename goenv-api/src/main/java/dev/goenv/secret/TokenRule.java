package dev.goenv.secret;

import java.util.List;

/** Finds secrets by their shape: tokens with a well-known prefix, JSON web tokens, private keys in PEM. */
final class TokenRule {
    private enum Alphabet {
        ALPHANUMERIC,
        UPPER,
        WORD;

        boolean has(char c) {
            return switch (this) {
                case ALPHANUMERIC -> Chars.isAlphanumeric(c);
                case UPPER -> Chars.isUpper(c) || Chars.isDigit(c);
                case WORD -> Chars.isAlphanumeric(c) || c == '_' || c == '-';
            };
        }
    }

    /** A prefix, what may follow it, and how much of that must. */
    private record Shape(String prefix, Alphabet alphabet, int least) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("ghp_", Alphabet.ALPHANUMERIC, 16),
            new Shape("gho_", Alphabet.ALPHANUMERIC, 16),
            new Shape("ghu_", Alphabet.ALPHANUMERIC, 16),
            new Shape("ghs_", Alphabet.ALPHANUMERIC, 16),
            new Shape("ghr_", Alphabet.ALPHANUMERIC, 16),
            new Shape("github_pat_", Alphabet.WORD, 16),
            new Shape("glpat-", Alphabet.WORD, 10),
            new Shape("gldt-", Alphabet.WORD, 10),
            new Shape("glrt-", Alphabet.WORD, 10),
            new Shape("xoxa-", Alphabet.WORD, 10),
            new Shape("xoxb-", Alphabet.WORD, 10),
            new Shape("xoxe-", Alphabet.WORD, 10),
            new Shape("xoxo-", Alphabet.WORD, 10),
            new Shape("xoxp-", Alphabet.WORD, 10),
            new Shape("xoxr-", Alphabet.WORD, 10),
            new Shape("xoxs-", Alphabet.WORD, 10),
            new Shape("AKIA", Alphabet.UPPER, 16),
            new Shape("ASIA", Alphabet.UPPER, 16),
            new Shape("npm_", Alphabet.ALPHANUMERIC, 30),
            new Shape("AIza", Alphabet.WORD, 30));

    private static final String PEM_BEGIN = "-----BEGIN ";
    private static final String PEM_END = "-----END ";
    private static final String PEM_KEY = "PRIVATE KEY";
    private static final String DASHES = "-----";

    private TokenRule() {}

    static void find(String text, Spans secrets) {
        findPem(text, secrets);
        int i = 0;
        while (i < text.length()) {
            // A token begins where a word does; its prefix within a longer word is chance.
            boolean wordStart = i == 0 || !Chars.isAlphanumeric(text.charAt(i - 1));
            int end = wordStart && Chars.isLetter(text.charAt(i)) ? tokenEnd(text, i) : i;
            secrets.add(i, end);
            i = Math.max(i + 1, end);
        }
    }

    private static int tokenEnd(String text, int start) {
        char first = text.charAt(start);
        if ("gxAne".indexOf(first) < 0) {
            return start;
        }
        if (text.startsWith("eyJ", start)) {
            // Only where its run of characters begins, or a run of many beginnings would be walked once for each.
            return start > 0 && Alphabet.WORD.has(text.charAt(start - 1)) ? start : webTokenEnd(text, start);
        }
        for (Shape shape : SHAPES) {
            if (text.startsWith(shape.prefix(), start)) {
                int body = start + shape.prefix().length();
                int end = skip(text, body, shape.alphabet());
                return end - body >= shape.least() ? end : start;
            }
        }
        return start;
    }

    /** Three parts of base64url with dots between; the last may be empty. */
    private static int webTokenEnd(String text, int start) {
        int header = skip(text, start, Alphabet.WORD);
        if (header - start < 8 || !text.startsWith(".", header)) {
            return start;
        }
        int claims = skip(text, header + 1, Alphabet.WORD);
        if (claims - header < 4 || !text.startsWith(".", claims)) {
            return start;
        }
        return skip(text, claims + 1, Alphabet.WORD);
    }

    private static int skip(String text, int from, Alphabet alphabet) {
        int i = from;
        while (i < text.length() && alphabet.has(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Private keys, from BEGIN to END; without an END everything to the end of the text. */
    private static void findPem(String text, Spans secrets) {
        int begin = text.indexOf(PEM_BEGIN);
        while (begin >= 0) {
            int label = begin + PEM_BEGIN.length();
            int body = text.indexOf(DASHES, label);
            if (body < 0) {
                return;
            }
            int end = body;
            if (text.substring(label, body).endsWith(PEM_KEY)) {
                int close = text.indexOf(PEM_END, body);
                int closeDashes = close < 0 ? -1 : text.indexOf(DASHES, close + PEM_END.length());
                end = closeDashes < 0 ? text.length() : closeDashes + DASHES.length();
                secrets.add(begin, end);
            }
            begin = text.indexOf(PEM_BEGIN, end);
        }
    }
}
