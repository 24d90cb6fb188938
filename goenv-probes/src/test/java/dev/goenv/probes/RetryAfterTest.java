package dev.goenv.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:30Z");

    /** The three forms of RFC 9110, 5.6.7, of one moment. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT  | PT7S",
                "Sun Nov  6 08:49:37 1994       | PT7S",
                "Sun, 06 Nov 1994 08:49:00 GMT  | PT0S",
                "120                            | PT120S",
                "0                              | PT0S",
                "999999999999999999             | PT8760H",
            })
    void parse_form_isUnderstood(String text, Duration wait) {
        assertThat(RetryAfter.parse(text, NOW)).hasValue(wait);
    }

    @ParameterizedTest
    @CsvSource({"'Friday, 02-Jan-26 03:04:12 GMT', 2026-01-02T03:04:05Z, PT7S"})
    void parse_yearOfTwoDigits_isOneOfThisCentury(String text, Instant now, Duration wait) {
        assertThat(RetryAfter.parse(text, now)).hasValue(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-1",
                "1.5",
                "+5",
                "9999999999999999999",
                "١٢",
                "Sun, 06 Nov 1994 08:49:37 CET",
                "120 s"
            })
    void parse_anythingElse_isNone(String text) {
        assertThat(RetryAfter.parse(text, NOW)).isEmpty();
    }
}
