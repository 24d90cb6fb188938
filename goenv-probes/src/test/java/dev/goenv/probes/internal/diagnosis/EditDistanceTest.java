package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "proxy, proxy, 0",
        "proxy, porxy, 1",
        "proxy, prxy, 1",
        "proxy, prooxy, 1",
        "proxy, praxy, 1",
        "golang, goland, 1",
        "ca, abc, 3"
    })
    void of_words_slips(String left, String right, int distance) {
        assertThat(EditDistance.of(left, right)).isEqualTo(distance);
        assertThat(EditDistance.of(right, left)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"a, 100", "b, 0"})
    void of_longWords_farFromAllButThemselves(String end, int distance) {
        String word = "x".repeat(200);

        assertThat(EditDistance.of(word + "b", word + end)).isEqualTo(distance);
    }
}
