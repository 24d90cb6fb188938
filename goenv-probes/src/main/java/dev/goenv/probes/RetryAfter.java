package dev.goenv.probes;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probe.HttpAnswer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The {@code Retry-After} of the answer at which a way ends (RFC 9110, 10.2.3): seconds, or one of three forms of a date. */
final class RetryAfter {
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US),
            twoDigitYear(),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US));

    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {}

    /** RFC 850; its years without a century are those around now. */
    private static DateTimeFormatter twoDigitYear() {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.US);
    }

    /** {@return how long the server that a report's cause is about asks to wait from now on} */
    static Optional<Duration> of(DoctorReport report, Instant now) {
        return report.cause()
                .flatMap(cause -> PassingFailures.lastAnswer(cause, report))
                .flatMap(answer -> of(answer, now));
    }

    private static Optional<Duration> of(HttpAnswer answer, Instant now) {
        // A date is one of the server's clock.
        Instant there = now.plus(answer.clockOffset().orElse(Duration.ZERO));
        return Optional.ofNullable(answer.headers().get("retry-after")).flatMap(text -> parse(text.strip(), there));
    }

    /** {@return the wait that a text asks for, never negative; empty if it is none of the forms} */
    static Optional<Duration> parse(String text, Instant now) {
        if (!text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            Duration asked = Duration.ofSeconds(Long.parseLong(text));
            return Optional.of(asked.compareTo(LONGEST) < 0 ? asked : LONGEST);
        }
        return DATES.stream()
                .flatMap(form -> date(text, form).stream())
                .findFirst()
                .map(date -> Duration.between(now, date))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> date(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
