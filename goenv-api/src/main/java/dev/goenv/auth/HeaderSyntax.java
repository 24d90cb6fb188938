package dev.goenv.auth;

/**
 * Names and values of HTTP headers, as {@code cmd/go/internal/auth/httputils.go} and {@code net/textproto} of Go 1.27
 * see them.
 */
final class HeaderSyntax {
    private static final String SPECIAL = "!#$%&'*+-.^_`|~";

    private HeaderSyntax() {}

    static boolean validName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> isAlphanumeric(c) || SPECIAL.indexOf(c) >= 0);
    }

    /** Any character but ASCII control characters; the tab is allowed. */
    static boolean validValue(String value) {
        return value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7F));
    }

    /** The valid name with a capital at the start and after each hyphen, and no other capitals. */
    static String canonicalName(String name) {
        StringBuilder canonical = new StringBuilder(name.length());
        boolean upper = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (upper && c >= 'a' && c <= 'z') {
                canonical.append((char) (c - 'a' + 'A'));
            } else if (!upper && c >= 'A' && c <= 'Z') {
                canonical.append((char) (c - 'A' + 'a'));
            } else {
                canonical.append(c);
            }
            upper = c == '-';
        }
        return canonical.toString();
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
