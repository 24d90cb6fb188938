package dev.goenv.probes.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S,         0 ms",
        "PT0.0009S,    <1 ms",
        "PT0.001S,     1 ms",
        "PT0.9999S,    999 ms",
        "PT1S,         1.0 s",
        "PT1.99S,      1.9 s",
        "PT59.999S,    59.9 s",
        "PT1M,         1 min 0 s",
        "PT1H59M59S,   119 min 59 s",
        "PT2H,         2 h 0 min",
        "PT49H30M,     49 h 30 min",
        "PT-0.12S,     -120 ms",
        "PT-26H,       -26 h 0 min",
    })
    void time_hasItsUnit(Duration time, String words) {
        assertThat(Words.time(time)).isEqualTo(words);
    }

    @Test
    void some_more_areCounted() {
        assertThat(Words.some(List.of("a", "b"), 2)).isEqualTo("a, b");
        assertThat(Words.some(List.of("a", "b", "c", "d"), 2)).isEqualTo("a, b and 2 more");
    }
}
