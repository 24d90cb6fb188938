package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConnectAttempt;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireFactsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0.012S, 12 ms",
        "PT0.999S, 999 ms",
        "PT2.5S, 2.5 s",
        "PT119S, 119.0 s",
        "PT2M, 2 min",
        "PT3H, 3 h",
        "-P40D, 40 days"
    })
    void time_unitFitsTheLength(Duration time, String words) {
        assertThat(WireFacts.time(time)).isEqualTo(words);
    }

    @Test
    void attempts_severalResults_oneSentenceEach() {
        assertThat(WireFacts.attempts(List.of(
                        Cases.connect("h", "::1", 80, ConnectAttempt.Result.TIMEOUT),
                        Cases.connect("h", "127.0.0.1", 80, ConnectAttempt.Result.REFUSED),
                        Cases.connect("h", "127.0.0.2", 80, ConnectAttempt.Result.REFUSED))))
                .containsExactly(
                        "1 of 3 addresses did not answer: [::1]:80 after 1 ms.",
                        "2 of 3 addresses refused: 127.0.0.1:80 in 1 ms, 127.0.0.2:80 in 1 ms.");
    }
}
