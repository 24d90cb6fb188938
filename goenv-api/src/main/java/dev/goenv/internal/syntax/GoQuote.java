package dev.goenv.internal.syntax;

import dev.goenv.internal.text.GoText;

/**
 * Quoting of texts in messages as Go does it with {@code %q}: {@code strconv.Quote} (strconv/quote.go, Go 1.27).
 *
 * <p>Pure functions, thread-safe. Bytes that are not valid UTF-8 (see {@link GoBytes}) come out as {@code \xNN}.
 */
public final class GoQuote {
    private GoQuote() {}

    /** {@return {@code text} between double quotes, with Go's escapes for what is not printable} */
    public static String quote(String text) {
        return GoText.quote(text);
    }
}
