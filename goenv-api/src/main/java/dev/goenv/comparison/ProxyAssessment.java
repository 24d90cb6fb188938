package dev.goenv.comparison;

import dev.goenv.module.Version;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Phase;
import dev.goenv.secret.Redaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was seen of one module proxy.
 *
 * @param proxy its base URL, redacted
 * @param reach whether there is a connection: names, TCP, and the HTTP proxy if one is on the way
 * @param tls whether Go accepts its certificate; not applicable to plain http and to files
 * @param protocol whether it has everything of the version that the go command downloads, read as Go reads it
 * @param checksums whether it stands in for the checksum database, proven by signature and tiles
 * @param zipHost the host that the zip file was redirected to, which also has to be reachable; empty if it came from the proxy
 * @param phases the parts of the time of the requests for the version: names, connection, TLS, waiting, body
 * @param latency the median time of a small request; empty if none was answered
 * @param throughput how fast the zip file came; empty if too little of it came to tell
 * @param latest the newest version of the module that it knows; empty if it told none
 * @param latestTime the time of that version
 * @param known what is known of the proxy from elsewhere
 * @param errors what went wrong, lowest layer first, one sentence each
 */
public record ProxyAssessment(
        String proxy,
        Outcome reach,
        Outcome tls,
        Outcome protocol,
        Outcome checksums,
        Optional<String> zipHost,
        List<Phase> phases,
        Optional<Duration> latency,
        Optional<Throughput> throughput,
        Optional<Version> latest,
        Optional<Instant> latestTime,
        Optional<KnownProxy> known,
        List<String> errors) {
    /** Copies the lists and removes secrets. */
    public ProxyAssessment {
        proxy = Redaction.redact(proxy);
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(tls, "tls");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(checksums, "checksums");
        phases = List.copyOf(phases);
        errors = errors.stream().map(Redaction::redact).toList();
    }

    /** {@return whether the go command gets the version there} */
    public boolean usable() {
        return protocol.status() == Outcome.Status.PASSED || protocol.status() == Outcome.Status.WARNING;
    }

    /** {@return how long a module of so many bytes would take: the latency and the body; empty if neither is known} */
    public Optional<Duration> timeFor(long bytes) {
        Duration body = throughput.map(rate -> rate.timeFor(bytes)).orElse(Duration.ZERO);
        return latency.map(body::plus);
    }

    /** {@return the proxy, and whether it can be used} */
    @Override
    public String toString() {
        return proxy + ": " + protocol.message();
    }
}
