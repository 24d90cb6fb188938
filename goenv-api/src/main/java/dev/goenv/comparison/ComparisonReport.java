package dev.goenv.comparison;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Module proxies side by side, for one version of one module.
 *
 * @param module the version that was asked for, {@code path@version}
 * @param when when the comparison began
 * @param took how long it took
 * @param proxies the proxies, best first
 */
public record ComparisonReport(String module, Instant when, Duration took, List<RankedProxy> proxies) {
    /** Copies the list. */
    public ComparisonReport {
        proxies = List.copyOf(proxies);
    }

    /** {@return the best proxy, if the go command can use it} */
    public Optional<ProxyAssessment> best() {
        return proxies.stream()
                .map(RankedProxy::assessment)
                .filter(ProxyAssessment::usable)
                .findFirst();
    }

    /** {@return a table of at most 80 columns, with the reason of each rank below its row} */
    @Override
    public String toString() {
        return new ComparisonTable(this).text();
    }
}
