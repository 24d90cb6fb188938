package dev.goenv.internal.syntax;

/**
 * Percent escapes by the part of a URL they stand in: {@code escape}, {@code unescape} and {@code shouldEscape} of
 * net/url/url.go and net/url/gen_encoding_table.go, Go 1.27. Works on byte strings (see {@link GoBytes}).
 *
 * <p>Each constant names the punctuation that its part holds unescaped, beside letters, digits and {@code -_.~}.
 */
enum UrlEscapes {
    PATH("$&+,/:;=@"),
    HOST("!$&'()*+,;=:[]<>\""),
    ZONE("!$&'()*+,;=:[]<>\""),
    USERINFO("$&+,;="),
    FRAGMENT("$&+,/:;=?@!()*");

    private static final String DIGITS = "0123456789ABCDEF";

    private final long low;
    private final long high;

    UrlEscapes(String punctuation) {
        String plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~" + punctuation;
        this.low = plain.chars().filter(c -> c < 64).mapToLong(c -> 1L << c).reduce(0, (a, b) -> a | b);
        this.high = plain.chars().filter(c -> c >= 64).mapToLong(c -> 1L << c).reduce(0, (a, b) -> a | b);
    }

    /** {@return whether the byte {@code c} can't stand for itself} */
    boolean shouldEscape(int c) {
        return c >= 0x80 || ((c < 64 ? low : high) >>> c & 1) == 0;
    }

    /** {@return {@code bytes} with every byte escaped that can't stand for itself} */
    String escape(String bytes) {
        int i = 0;
        while (i < bytes.length() && !shouldEscape(bytes.charAt(i))) {
            i++;
        }
        if (i == bytes.length()) {
            return bytes;
        }
        StringBuilder out = new StringBuilder(bytes.length() + 16);
        for (int k = 0; k < bytes.length(); k++) {
            char c = bytes.charAt(k);
            if (shouldEscape(c)) {
                out.append('%').append(DIGITS.charAt(c >> 4)).append(DIGITS.charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** {@return {@code bytes} with its escapes resolved} */
    String unescape(String bytes) throws Complaint {
        boolean escapes = false;
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            if (c == '%') {
                checkEscape(bytes, i);
                escapes = true;
                i += 2;
            } else if ((this == HOST || this == ZONE) && c < 0x80 && shouldEscape(c)) {
                throw new Complaint("invalid character ", String.valueOf(c), " in host name");
            }
        }
        return escapes ? resolve(bytes) : bytes;
    }

    private void checkEscape(String bytes, int i) throws Complaint {
        if (i + 2 >= bytes.length() || !isHex(bytes.charAt(i + 1)) || !isHex(bytes.charAt(i + 2))) {
            throw new Complaint("invalid URL escape ", bytes.substring(i, Math.min(i + 3, bytes.length())));
        }
        if (bytes.startsWith("%25", i)) {
            return;
        }
        // A host may escape bytes beyond ASCII only (RFC 3986), its zone also what it could hold unescaped and, for
        // Windows, a blank (RFC 6874).
        int value = value(bytes, i);
        boolean refused = this == HOST && value < 0x80 || this == ZONE && value != ' ' && HOST.shouldEscape(value);
        if (refused) {
            throw new Complaint("invalid URL escape ", bytes.substring(i, i + 3));
        }
    }

    private static String resolve(String bytes) {
        StringBuilder out = new StringBuilder(bytes.length());
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            if (c == '%') {
                out.append((char) value(bytes, i));
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int value(String bytes, int i) {
        return Character.digit(bytes.charAt(i + 1), 16) << 4 | Character.digit(bytes.charAt(i + 2), 16);
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    /**
     * {@return whether {@code bytes} is a spelling that this part of a URL may keep} As validEncoded: sub-delimiters and
     * square brackets pass although {@link #escape} would escape some of them.
     */
    boolean isValidEncoded(String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            if ("!$&'()*+,;=:@[]%".indexOf(c) < 0 && shouldEscape(c)) {
                return false;
            }
        }
        return true;
    }
}
