package dev.goenv.probes.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.comparison.ProxyAssessment;
import dev.goenv.comparison.RankedProxy;
import dev.goenv.comparison.Throughput;
import dev.goenv.module.Version;
import dev.goenv.probe.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final Outcome OK = new Outcome.Passed("it works");

    private static ProxyAssessment proxy(
            String url, Outcome protocol, Outcome checksums, String latest, Optional<Integer> millis) {
        return new ProxyAssessment(
                url,
                OK,
                OK,
                protocol,
                checksums,
                Optional.empty(),
                List.of(),
                millis.map(Duration::ofMillis),
                millis.map(each -> new Throughput(1 << 20, Duration.ofSeconds(1))),
                latest.isEmpty() ? Optional.empty() : Optional.of(Version.parse(latest)),
                Optional.empty(),
                KnownProxies.find(url),
                List.of());
    }

    private static ProxyAssessment whole(String url, int millis) {
        return proxy(url, OK, OK, "v1.2.0", Optional.of(millis));
    }

    private static List<String> order(ProxyAssessment... proxies) {
        return Ranking.of(List.of(proxies)).stream().map(RankedProxy::toString).toList();
    }

    @Test
    void of_faultsOfAllKinds_areOrderedByHowMuchTheyMatter() {
        Outcome failed = new Outcome.Failed("reading U: 404 Not Found");

        assertThat(order(
                        proxy("https://gocenter.io", failed, failed, "", Optional.empty()),
                        proxy("https://broken.test", failed, OK, "v1.2.0", Optional.of(1)),
                        proxy("https://unverified.test", OK, failed, "v1.2.0", Optional.of(1)),
                        proxy("https://stale.test", OK, OK, "v1.1.0", Optional.of(1)),
                        proxy("https://mute.test", OK, OK, "v1.2.0", Optional.empty()),
                        whole("https://slow.test", 500),
                        whole("https://fast.test", 20)))
                .containsExactly(
                        "1. https://fast.test: has all files, stands in for the checksum database, knows the newest version, "
                                + "1 MiB in about 1020 ms",
                        "2. https://slow.test: has all files, stands in for the checksum database, knows the newest version, "
                                + "1 MiB in about 1500 ms",
                        "3. https://mute.test: has all files, stands in for the checksum database, knows the newest version, "
                                + "not timed",
                        "4. https://stale.test: has all files, stands in for the checksum database, does not know v1.2.0, "
                                + "1 MiB in about 1001 ms",
                        "5. https://unverified.test: has all files, does not stand in for the checksum database (reading U: "
                                + "404 Not Found), knows the newest version, 1 MiB in about 1001 ms",
                        "6. https://broken.test: not usable: reading U: 404 Not Found",
                        "7. https://gocenter.io: was shut down; not usable: reading U: 404 Not Found");
    }

    @Test
    void of_equalOnes_stayInTheOrderGiven() {
        assertThat(Ranking.of(List.of(whole("https://b.test", 20), whole("https://a.test", 20))))
                .extracting(ranked -> ranked.assessment().proxy())
                .containsExactly("https://b.test", "https://a.test");
    }

    @Test
    void of_noDatabase_isNoDisadvantage() {
        Outcome none = new Outcome.NotApplicable("not asked: the module is private");

        assertThat(order(whole("https://a.test", 90), proxy("https://b.test", OK, none, "v1.2.0", Optional.of(9))))
                .first()
                .isEqualTo(
                        "1. https://b.test: has all files, checksum database not asked: the module is private, knows the "
                                + "newest version, 1 MiB in about 1009 ms");
    }
}
