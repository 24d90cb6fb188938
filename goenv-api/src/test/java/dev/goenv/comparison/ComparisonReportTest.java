package dev.goenv.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goenv.module.Version;
import dev.goenv.probe.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonReportTest {
    private static final Outcome OK = new Outcome.Passed("it works");
    private static final Instant WHEN = Instant.parse("2026-11-24T10:00:00.123Z");

    private static ProxyAssessment works(String proxy) {
        return new ProxyAssessment(
                proxy,
                OK,
                new Outcome.NotApplicable("not encrypted"),
                OK,
                new Outcome.Failed("404 Not Found"),
                Optional.of("storage.example"),
                List.of(),
                Optional.of(Duration.ofMillis(120)),
                Optional.of(new Throughput(1_500_000, Duration.ofSeconds(1))),
                Optional.of(Version.parse("v0.14.0")),
                Optional.of(Instant.parse("2023-10-11T22:00:00Z")),
                Optional.empty(),
                List.of());
    }

    private static ProxyAssessment fails(String proxy) {
        Outcome refused = new Outcome.Failed("dial tcp 192.0.2.1:443: connect: connection refused");
        Outcome skipped = new Outcome.Skipped("tcp:" + proxy);
        return new ProxyAssessment(
                proxy,
                refused,
                skipped,
                skipped,
                new Outcome.Unknown("the time was up"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("TCP: refused"));
    }

    private static ComparisonReport report() {
        return new ComparisonReport(
                "golang.org/x/text@v0.14.0",
                WHEN,
                Duration.ofMillis(2300),
                List.of(
                        new RankedProxy(1, works("https://goproxy.example"), "has all files"),
                        new RankedProxy(
                                2,
                                fails("https://alice:s3cr3tpass@a-very-long-name.of-a-host.example/repository/go"),
                                "not usable: dial tcp 192.0.2.1:443: connect: connection refused, for as long as it is")));
    }

    @Test
    void toString_proxyThatWorksAndOneThatFails_isATable() {
        assertThat(report()).hasToString("""
                golang.org/x/text@v0.14.0 at 2 module proxies, 2026-11-24T10:00:00Z, in 2300 ms
                 #  proxy                            reach TLS  files sums   latency      speed
                 1  goproxy.example                  ok    -    ok    no      120 ms   1.5 MB/s
                    has all files; latest v0.14.0 of 2023-10-11; zip files from storage.example
                 2  ***@a-very-long-name.of-a-hos... no    -    -     ?            -          -
                    not usable: dial tcp 192.0.2.1:443: connect: connection refused, for as long
                    as it is
                """);
        assertThat(report().toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void toString_reasonWithALongWord_isBrokenAtEightyColumns() {
        RankedProxy ranked = new RankedProxy(1, works("https://goproxy.example"), "see https://" + "a".repeat(200));
        ComparisonReport report = new ComparisonReport("a.example/m@v1.0.0", WHEN, Duration.ZERO, List.of(ranked));

        assertThat(report.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(report.toString().replaceAll("\\s", "")).contains("a".repeat(200));
    }

    @Test
    void toString_noProxy_saysSo() {
        ComparisonReport empty = new ComparisonReport("a.example/m@v1.0.0", WHEN, Duration.ZERO, List.of());

        assertThat(empty).hasToString("a.example/m@v1.0.0 at 0 module proxies, 2026-11-24T10:00:00Z, in 0 ms\n");
        assertThat(empty.best()).isEmpty();
    }

    @Test
    void best_isTheFirstThatWorks() {
        assertThat(report().best())
                .hasValueSatisfying(best -> assertThat(best.proxy()).isEqualTo("https://goproxy.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "950, 1000, 950 B/s",
        "9500, 1000, 9.5 kB/s",
        "1500000, 1000, 1.5 MB/s",
        "1500000, 10, 150 MB/s",
        "2000000000, 1000, 2 GB/s",
    })
    void throughput_hasADecimalUnit(long bytes, long millis, String shown) {
        assertThat(new Throughput(bytes, Duration.ofMillis(millis))).hasToString(shown);
    }

    @Test
    void timeFor_isLatencyAndBody() {
        assertThat(works("https://goproxy.example").timeFor(3_000_000)).contains(Duration.ofMillis(2120));
        assertThat(fails("https://goproxy.example").timeFor(1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "10, 0", "10, -1"})
    void throughput_thatWasNotMeasured_isRefused(long bytes, long millis) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Throughput(bytes, Duration.ofMillis(millis)));
    }
}
