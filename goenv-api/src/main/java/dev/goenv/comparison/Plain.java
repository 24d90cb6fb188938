package dev.goenv.comparison;

/** Checks that a text means the same in GOPROXY, a shell, a Dockerfile and a YAML file. */
final class Plain {
    private static final String SPECIAL = "\"'`$%;&<>^!#{}()";

    private Plain() {}

    /**
     * Refuses an empty text, blanks, control characters, and what one of those would take for something else.
     *
     * @param more further characters to be refused
     */
    static void check(String what, String text, String more) {
        boolean blank = text.chars().anyMatch(c -> c <= ' ' || c == 0x7f);
        if (text.isEmpty() || blank || text.chars().anyMatch(c -> (SPECIAL + more).indexOf(c) >= 0)) {
            // Not shown: it may be a URL with a password that can't be told apart.
            throw new IllegalArgumentException(
                    what + " is not empty and has no blanks, control characters, or any of " + SPECIAL + more);
        }
    }
}
