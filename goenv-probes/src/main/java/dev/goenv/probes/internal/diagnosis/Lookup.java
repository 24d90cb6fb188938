package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.HostsLine;
import dev.goenv.probe.Layer;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ResolverSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the look-up of a name went, read as Go reads it (net/dnsclient_unix.go, {@code tryOneName}, Go 1.27): the first server
 * that gives addresses or says that there are none decides; other errors lead on to the next server.
 *
 * @param id the id of the probe
 * @param host the name
 * @param settings the resolver's settings, if they were seen
 * @param lines the lines of the hosts file for the name
 * @param answers what the servers said
 */
record Lookup(
        String id, String host, Optional<ResolverSettings> settings, List<HostsLine> lines, List<DnsAnswer> answers) {
    /** {@return the look-up that a way ends at; empty if it ends elsewhere, or if no server was asked} */
    static Optional<Lookup> failed(Symptom symptom) {
        return symptom.end().layer() == Layer.DNS
                ? Optional.of(of(symptom.end()))
                        .filter(lookup -> !lookup.answers().isEmpty())
                : Optional.empty();
    }

    /** {@return the look-up of the host that the end of a way talks to, if there was one on the leg} */
    static Optional<Lookup> below(Symptom symptom, String host) {
        return symptom.leg().probes().stream()
                .filter(id -> id.equals("dns:" + host))
                .flatMap(id -> symptom.examination().probe(id).stream())
                .map(Lookup::of)
                .findFirst();
    }

    /** {@return the look-up of a probe} */
    static Lookup of(ProbeRecord record) {
        return new Lookup(
                record.id(),
                record.id().substring(record.id().indexOf(':') + 1),
                record.evidence(ResolverSettings.class).stream().findFirst(),
                record.evidence(HostsLine.class),
                record.evidence(DnsAnswer.class));
    }

    /** {@return the servers asked, in Go's order} */
    List<String> servers() {
        Stream<String> configured = settings.map(ResolverSettings::servers).orElse(List.of()).stream();
        List<String> asked = answers.stream().map(DnsAnswer::server).distinct().toList();
        return Stream.concat(configured.filter(asked::contains), asked.stream())
                .distinct()
                .toList();
    }

    /** {@return what a server said about the name itself, A and AAAA together; empty if it was not asked} */
    Optional<Result> said(String server) {
        List<Result> results = ofName().filter(answer -> answer.server().equals(server))
                .map(DnsAnswer::result)
                .toList();
        if (results.contains(Result.ADDRESSES)) {
            return Optional.of(Result.ADDRESSES);
        }
        return results.stream()
                .filter(result -> result != Result.NODATA)
                .findFirst()
                .or(() -> results.stream().findFirst());
    }

    /** {@return what Go goes by: the first server that decides, else the last one} */
    Optional<Result> decisive() {
        List<Result> each =
                servers().stream().flatMap(server -> said(server).stream()).toList();
        return each.stream()
                .filter(Lookup::decides)
                .findFirst()
                .or(() -> each.isEmpty() ? Optional.empty() : Optional.of(each.get(each.size() - 1)));
    }

    /** {@return the addresses that the DNS servers give for the name itself} */
    List<String> addresses() {
        return ofName().flatMap(answer -> answer.addresses().stream())
                .distinct()
                .toList();
    }

    /** {@return the servers that gave a result for the name itself} */
    List<String> serversWith(Result result) {
        return servers().stream()
                .filter(server -> said(server).filter(result::equals).isPresent())
                .toList();
    }

    /** {@return the facts, one sentence an answer} */
    List<String> facts() {
        return WireFacts.dns(answers);
    }

    /** {@return where the settings come from, such as {@code /etc/resolv.conf}} */
    String source() {
        return settings.map(ResolverSettings::source).orElse("the resolver's settings");
    }

    private Stream<DnsAnswer> ofName() {
        return answers.stream().filter(answer -> answer.name().equalsIgnoreCase(host));
    }

    private static boolean decides(Result result) {
        return result == Result.ADDRESSES || result == Result.NXDOMAIN || result == Result.NODATA;
    }
}
