package dev.goenv.secret;

import java.util.regex.Pattern;

/**
 * Removes what looks like a secret from a text that is to be shown.
 *
 * <p>Pure functions, thread-safe. The rules work on any text, broken URLs included.
 */
public final class Redaction {
    /** What stands in the place of a removed secret. */
    public static final String MASK = "***";

    private static final Pattern USER_INFO = Pattern.compile("//[^/\\s]*@");

    private Redaction() {}

    /** {@return {@code text} with every secret that can be recognised replaced by {@link #MASK}} */
    public static String redact(String text) {
        return USER_INFO.matcher(text).replaceAll("//" + MASK + "@");
    }
}
