package dev.goenv.probes.internal.diagnosis;

import java.util.Optional;
import java.util.regex.Pattern;

/** The Retry-After header (RFC 9110, section 10.2.3) in words with a unit. */
final class Waiting {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private Waiting() {}

    /** {@return how long to wait, such as {@code 30 s} or {@code until DATE}; empty if the server does not say} */
    static String of(Optional<String> retryAfter) {
        String text = retryAfter.map(String::strip).orElse("");
        if (text.isEmpty()) {
            return "";
        }
        return SECONDS.matcher(text).matches() ? text + " s" : "until " + text;
    }
}
