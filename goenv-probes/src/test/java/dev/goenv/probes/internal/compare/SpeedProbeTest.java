package dev.goenv.probes.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.comparison.Throughput;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.HttpAnswer.Result;
import dev.goenv.probe.Phase;
import dev.goenv.probes.internal.connect.Fetched;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedProbeTest {
    private static Fetched zip(int status, int bytes, Phase... phases) {
        HttpAnswer answer = new HttpAnswer(
                "zip",
                "https://p.test/m.zip",
                Result.ANSWERED,
                status,
                Map.of(),
                "application/zip",
                bytes,
                Optional.empty(),
                "",
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(2));
        return new Fetched(answer, new byte[bytes], List.of(phases));
    }

    private static Phase body(int millis) {
        return new Phase("body", Duration.ZERO, Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "900 20 30, 30", "40 20, 30", "10 1 2 9, 5"})
    void median_isTheMiddleOne(String millis, long expected) {
        List<Duration> times = Stream.of(millis.split(" "))
                .map(text -> Duration.ofMillis(Long.parseLong(text)))
                .toList();

        assertThat(SpeedProbe.median(times).toMillis()).isEqualTo(expected);
    }

    @Test
    void throughput_afterRedirect_isThatOfTheLastBody() {
        Fetched fetched = zip(200, 65536, body(1), new Phase("wait", Duration.ZERO, Duration.ofMillis(9)), body(64));

        assertThat(SpeedProbe.throughput(fetched)).contains(new Throughput(65536, Duration.ofMillis(64)));
    }

    @Test
    void throughput_ofTooLittleOrNoSuccessOrNoTime_isNotTold() {
        assertThat(SpeedProbe.throughput(zip(200, SpeedProbe.MIN_BYTES - 1, body(5))))
                .isEmpty();
        assertThat(SpeedProbe.throughput(zip(404, 65536, body(5)))).isEmpty();
        assertThat(SpeedProbe.throughput(zip(200, 65536, body(0)))).isEmpty();
        assertThat(SpeedProbe.throughput(zip(200, 65536))).isEmpty();
    }
}
