package dev.goenv.probes.internal.compare;

import dev.goenv.comparison.KnownProxy;
import dev.goenv.comparison.ProxyAssessment;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probes.internal.modproxy.ModuleProxyProbe;
import dev.goenv.probes.internal.sumdb.ChecksumDatabaseProbe;
import dev.goenv.proxy.ChecksumHop;
import dev.goenv.proxy.ChecksumRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The probes of one proxy, and what they make of it. */
final class Visit {
    private final Candidate candidate;
    private final SpeedProbe speed;
    private final FreshnessProbe freshness;
    private final Optional<Probe> files;
    private final Optional<Probe> checksums;

    Visit(Candidate candidate, Subject subject, int rounds) {
        this.candidate = candidate;
        this.speed = new SpeedProbe(candidate, subject.module().version(), rounds);
        this.freshness = new FreshnessProbe(candidate);
        this.files = candidate.told() ? Optional.of(files(candidate, subject)) : Optional.empty();
        this.checksums = candidate.told()
                ? candidate.database().map(hop -> checksums(candidate, hop, subject))
                : Optional.empty();
    }

    private static Probe files(Candidate candidate, Subject subject) {
        return new ModuleProxyProbe(
                candidate.hop(),
                candidate.route(),
                Optional.of(subject.module().version()),
                candidate.end(),
                candidate.contacts(),
                candidate.fetcher());
    }

    private static Probe checksums(Candidate candidate, ChecksumHop hop, Subject subject) {
        ChecksumRoute.Consulted route =
                (ChecksumRoute.Consulted) candidate.route().checksums();
        return new ChecksumDatabaseProbe(
                hop,
                route.database(),
                subject.module().path(),
                Optional.of(subject.module().version()),
                candidate.end(),
                candidate.contacts(),
                candidate.fetcher());
    }

    /** What is run for all proxies at the same time; nothing if the proxy is not to be told of the module. */
    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        if (files.isPresent()) {
            probes.addAll(candidate.way());
            probes.add(files.get());
            checksums.ifPresent(probes::add);
            probes.add(freshness);
        }
        return probes;
    }

    /** What is run for one proxy at a time, if it works. */
    SpeedProbe speed() {
        return speed;
    }

    /** Whether the proxy has the files. */
    boolean works(Map<String, ProbeRecord> records) {
        return files.map(probe -> record(records, probe).outcome().lets()).orElse(false);
    }

    /** Every probe of the plan has a record. */
    private static ProbeRecord record(Map<String, ProbeRecord> records, Probe probe) {
        return Objects.requireNonNull(records.get(probe.id()), probe.id());
    }

    /** What is made of it. */
    ProxyAssessment assess(Map<String, ProbeRecord> records) {
        Optional<KnownProxy> known = KnownProxies.find(candidate.hop().entry().url());
        Optional<ProbeRecord> asked = files.map(probe -> record(records, probe));
        Outcome untold = new Outcome.NotApplicable("not asked: the path looks private and the proxy is public");
        return new ProxyAssessment(
                candidate.base(),
                asked.map(record -> way(records, probe -> !isTls(probe), "no connection is made"))
                        .orElse(untold),
                asked.map(record -> way(records, Visit::isTls, "not encrypted")).orElse(untold),
                asked.map(ProbeRecord::outcome).orElse(untold),
                checksums
                        .map(probe -> record(records, probe).outcome())
                        .orElseGet(() ->
                                candidate.told() ? new Outcome.NotApplicable(candidate.databaseNotAsked()) : untold),
                asked.flatMap(Visit::zipHost),
                asked.map(record -> record.result().phases()).orElse(List.of()),
                speed.latency(),
                speed.throughput(),
                freshness.found().map(Freshness::latest),
                freshness.found().flatMap(Freshness::time),
                known,
                errors(records, known));
    }

    /** TLS with the proxy itself; that with an HTTP proxy on the way is part of reaching it. */
    private static boolean isTls(Probe probe) {
        return probe.layer() == Layer.TLS && probe.id().startsWith("tls:");
    }

    private Outcome way(Map<String, ProbeRecord> records, Predicate<Probe> part, String none) {
        List<Outcome> outcomes = candidate.way().stream()
                .filter(part)
                .map(probe -> record(records, probe).outcome())
                .toList();
        return outcomes.stream()
                .filter(outcome -> !outcome.lets())
                .findFirst()
                .or(() -> outcomes.stream()
                        .filter(outcome -> outcome.status() == Outcome.Status.WARNING)
                        .findFirst())
                .or(() -> outcomes.stream().reduce((earlier, later) -> later))
                .orElseGet(() -> new Outcome.NotApplicable(none));
    }

    private static Optional<String> zipHost(ProbeRecord asked) {
        return asked.evidence(HttpAnswer.class).stream()
                .filter(answer -> answer.operation().equals("zip"))
                .flatMap(answer -> answer.redirects().stream())
                .reduce((earlier, later) -> later)
                .flatMap(Visit::host);
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.of(GoUrl.parse(url).host()).filter(host -> !host.isEmpty());
        } catch (GoSyntaxException e) {
            // A place that is no URL was not followed, and the protocol probe says so.
            return Optional.empty();
        }
    }

    private List<String> errors(Map<String, ProbeRecord> records, Optional<KnownProxy> known) {
        List<String> errors = new ArrayList<>();
        known.filter(proxy -> proxy.state() == KnownProxy.State.SHUT_DOWN)
                .ifPresent(proxy -> errors.addAll(proxy.notes()));
        for (Probe probe : probes()) {
            ProbeRecord record = record(records, probe);
            Outcome.Status status = record.outcome().status();
            if (status == Outcome.Status.FAILED || status == Outcome.Status.UNKNOWN) {
                errors.add(record.layer().title() + " " + record.subject() + ": "
                        + record.outcome().message());
            }
        }
        return errors;
    }
}
