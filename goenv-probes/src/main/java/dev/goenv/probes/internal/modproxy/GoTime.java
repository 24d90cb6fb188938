package dev.goenv.probes.internal.modproxy;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.module.GoSyntaxException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Reads a time as Go's {@code time.Parse(time.RFC3339, text)} does ({@code time/format.go}, Go 1.27): an hour of one digit
 * and a comma before the fraction are accepted, a lower-case {@code z} is not.
 */
final class GoTime {
    private static final String LAYOUT = "2006-01-02T15:04:05Z07:00";
    private static final int MAX_FRACTION = 9;

    private final String whole;
    private String rest;

    private GoTime(String text) {
        this.whole = text;
        this.rest = text;
    }

    /**
     * {@return the time that the text names}
     *
     * @throws GoSyntaxException with Go's message, {@code parsing time "x" as "2006-01-02T15:04:05Z07:00": cannot parse "x" as
     *     "2006"}
     */
    static Instant parse(String text) {
        return new GoTime(text).read();
    }

    private Instant read() {
        int year = year();
        skip("-");
        int month = number("01", 2);
        inRange("month", month >= 1 && month <= 12);
        skip("-");
        int day = number("02", 2);
        skip("T");
        int hour = number("15", 1);
        inRange("hour", hour < 24);
        skip(":");
        int minute = number("04", 2);
        inRange("minute", minute < 60);
        skip(":");
        int second = number("05", 2);
        inRange("second", second < 60);
        int nanos = fraction();
        int offset = offset();
        if (!rest.isEmpty()) {
            throw error(": extra text: " + GoQuote.quote(rest));
        }
        inRange("day", day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth());
        return LocalDateTime.of(year, month, day, hour, minute, second, nanos)
                .minusSeconds(offset)
                .toInstant(ZoneOffset.UTC);
    }

    private int year() {
        if (rest.length() < 4 || !rest.substring(0, 4).chars().allMatch(GoTime::isDigit)) {
            throw cannotParse("2006", rest);
        }
        int year = Integer.parseInt(rest, 0, 4, 10);
        rest = rest.substring(4);
        return year;
    }

    private void skip(String separator) {
        if (!rest.startsWith(separator)) {
            throw cannotParse(separator, rest);
        }
        rest = rest.substring(1);
    }

    /** A number of two digits, or of one if so few are enough. */
    private int number(String layout, int atLeast) {
        int digits = !startsWithDigit(0) ? 0 : startsWithDigit(1) ? 2 : 1;
        if (digits < atLeast) {
            throw cannotParse(layout, rest);
        }
        int number = Integer.parseInt(rest, 0, digits, 10);
        rest = rest.substring(digits);
        return number;
    }

    private int fraction() {
        boolean present = (rest.startsWith(".") || rest.startsWith(",")) && startsWithDigit(1);
        if (!present) {
            return 0;
        }
        int end = 1;
        while (startsWithDigit(end)) {
            end++;
        }
        String digits = rest.substring(1, Math.min(end, 1 + MAX_FRACTION));
        rest = rest.substring(end);
        return Integer.parseInt(digits + "0".repeat(MAX_FRACTION - digits.length()));
    }

    /** Seconds east of Greenwich. */
    private int offset() {
        if (rest.startsWith("Z")) {
            rest = rest.substring(1);
            return 0;
        }
        boolean form = rest.length() >= 6
                && (rest.charAt(0) == '+' || rest.charAt(0) == '-')
                && startsWithDigit(1)
                && startsWithDigit(2)
                && rest.charAt(3) == ':'
                && startsWithDigit(4)
                && startsWithDigit(5);
        if (!form) {
            throw cannotParse("Z07:00", rest);
        }
        int sign = rest.charAt(0) == '-' ? -1 : 1;
        int hours = Integer.parseInt(rest, 1, 3, 10);
        int minutes = Integer.parseInt(rest, 4, 6, 10);
        inRange("time zone offset hour", hours <= 24 || minutes > 60);
        inRange("time zone offset minute", minutes <= 60);
        rest = rest.substring(6);
        return sign * (hours * 60 + minutes) * 60;
    }

    private void inRange(String name, boolean fits) {
        if (!fits) {
            throw error(": " + name + " out of range");
        }
    }

    private GoSyntaxException cannotParse(String element, String at) {
        return error(" as " + GoQuote.quote(LAYOUT) + ": cannot parse " + GoQuote.quote(at) + " as "
                + GoQuote.quote(element));
    }

    private GoSyntaxException error(String message) {
        return new GoSyntaxException("parsing time " + GoQuote.quote(whole) + message);
    }

    private boolean startsWithDigit(int at) {
        return at < rest.length() && isDigit(rest.charAt(at));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
