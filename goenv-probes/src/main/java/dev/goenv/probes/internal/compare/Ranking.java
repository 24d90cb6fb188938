package dev.goenv.probes.internal.compare;

import dev.goenv.comparison.KnownProxy;
import dev.goenv.comparison.ProxyAssessment;
import dev.goenv.comparison.RankedProxy;
import dev.goenv.module.Version;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Outcome.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The order of proxies: first those that have the files; of these those that stand in for the checksum database, or need not;
 * of these those that know the newest version; then those that bring a module of 1 MiB soonest. Equal ones stay in the order
 * given.
 */
final class Ranking {
    private static final long TYPICAL_BYTES = 1 << 20;

    private final Optional<Version> newest;

    private Ranking(List<ProxyAssessment> proxies) {
        newest = proxies.stream().flatMap(seen -> seen.latest().stream()).max(Comparator.naturalOrder());
    }

    static List<RankedProxy> of(List<ProxyAssessment> proxies) {
        Ranking ranking = new Ranking(proxies);
        List<RankedProxy> ranked = new ArrayList<>();
        for (ProxyAssessment seen : proxies.stream().sorted(ranking.order()).toList()) {
            ranked.add(new RankedProxy(ranked.size() + 1, seen, ranking.reason(seen)));
        }
        return ranked;
    }

    private Comparator<ProxyAssessment> order() {
        return Comparator.comparing(ProxyAssessment::usable)
                .thenComparing(Ranking::verifies)
                .thenComparing(this::fresh)
                .thenComparing(Ranking::time, Comparator.comparing(time -> time.isPresent()))
                .reversed()
                .thenComparing(seen -> time(seen).orElse(Duration.ZERO));
    }

    private static Optional<Duration> time(ProxyAssessment seen) {
        return seen.timeFor(TYPICAL_BYTES);
    }

    private static boolean verifies(ProxyAssessment seen) {
        Status status = seen.checksums().status();
        return status == Status.PASSED || status == Status.WARNING || status == Status.NOT_APPLICABLE;
    }

    private boolean fresh(ProxyAssessment seen) {
        return seen.latest().equals(newest);
    }

    private String reason(ProxyAssessment seen) {
        if (!seen.usable()) {
            String gone = seen.known()
                    .filter(known -> known.state() == KnownProxy.State.SHUT_DOWN)
                    .map(known -> "was shut down; ")
                    .orElse("");
            return gone + (seen.protocol() instanceof Outcome.NotApplicable ? "" : "not usable: ") + cause(seen);
        }
        List<String> parts = new ArrayList<>();
        parts.add("has all files");
        parts.add(checksums(seen.checksums()));
        parts.add(freshness(seen));
        parts.add(speed(seen));
        return String.join(", ", parts);
    }

    /** The lowest layer that stands in the way. */
    private static String cause(ProxyAssessment seen) {
        return List.of(seen.reach(), seen.tls(), seen.protocol()).stream()
                .filter(outcome -> !outcome.lets())
                .findFirst()
                .orElse(seen.protocol())
                .message();
    }

    private static String checksums(Outcome outcome) {
        return switch (outcome.status()) {
            case PASSED -> "stands in for the checksum database";
            case WARNING -> "stands in for the checksum database (" + outcome.message() + ")";
            case NOT_APPLICABLE -> "checksum database " + outcome.message();
            case FAILED, SKIPPED, UNKNOWN -> "does not stand in for the checksum database (" + outcome.message() + ")";
        };
    }

    private String freshness(ProxyAssessment seen) {
        if (seen.latest().isEmpty()) {
            return "tells no latest version";
        }
        return fresh(seen)
                ? "knows the newest version"
                : "does not know " + newest.map(Version::text).orElse("");
    }

    private static String speed(ProxyAssessment seen) {
        return time(seen)
                .map(time -> seen.throughput().isPresent()
                        ? "1 MiB in about " + Math.max(1, time.toMillis()) + " ms"
                        : "answers in about " + Math.max(1, time.toMillis()) + " ms")
                .orElse("not timed");
    }
}
