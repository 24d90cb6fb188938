package dev.goenv.probes.internal.tlog;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code strconv.ParseInt(s, 10, 64)}: an optional sign and ASCII digits, where Java takes any digits of Unicode. */
final class Decimal {
    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]+");

    private Decimal() {}

    static Optional<Long> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
