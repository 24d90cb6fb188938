package dev.goenv.secret;

import java.nio.charset.StandardCharsets;

/**
 * A text with its percent escapes resolved, as bytes, that knows where in the text each byte came from.
 *
 * @param bytes the bytes, one in each char
 * @param origins for each byte the index of its first char in the text, and at the end the length of the text
 */
record PercentDecoded(String bytes, int[] origins) {
    static PercentDecoded of(String text) {
        StringBuilder bytes = new StringBuilder(text.length());
        int[] origins = new int[3 * text.length() + 1];
        int i = 0;
        while (i < text.length()) {
            int next = i + 1;
            String piece;
            if (isEscape(text, i)) {
                int high = Character.digit(text.charAt(i + 1), 16);
                piece = String.valueOf((char) (high << 4 | Character.digit(text.charAt(i + 2), 16)));
                next = i + 3;
            } else if (text.charAt(i) < 0x80) {
                piece = String.valueOf(text.charAt(i));
            } else {
                next = text.offsetByCodePoints(i, 1);
                piece = new String(
                        text.substring(i, next).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            }
            for (int k = 0; k < piece.length(); k++) {
                origins[bytes.length()] = i;
                bytes.append(piece.charAt(k));
            }
            i = next;
        }
        origins[bytes.length()] = text.length();
        return new PercentDecoded(bytes.toString(), origins);
    }

    private static boolean isEscape(String text, int i) {
        return text.charAt(i) == '%'
                && i + 2 < text.length()
                && Character.digit(text.charAt(i + 1), 16) >= 0
                && Character.digit(text.charAt(i + 2), 16) >= 0;
    }

    /** Adds the places in the text where {@code word} (bytes) stands. */
    void find(String word, Spans spans) {
        int at = bytes.indexOf(word);
        while (at >= 0) {
            spans.add(origins[at], origins[at + word.length()]);
            at = bytes.indexOf(word, at + word.length());
        }
    }
}
