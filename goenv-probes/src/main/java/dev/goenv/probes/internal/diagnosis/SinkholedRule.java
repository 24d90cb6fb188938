package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.internal.syntax.IpAddress;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.Layer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A filter answers for a public name with an address that leads nowhere, or says so by an extended error (RFC 8914). */
final class SinkholedRule implements CauseRule {
    static final String CODE = "dns.sinkholed";

    /** 15 blocked, 16 censored, 17 filtered. */
    private static final Pattern FILTERED = Pattern.compile(".*\\(1[567]\\)\\s*(:.*)?");

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "a DNS filter answers for a public host with an address that leads nowhere, or says that it blocks it";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        Layer layer = symptom.end().layer();
        if (layer != Layer.DNS && layer != Layer.TCP && layer != Layer.TLS) {
            return Optional.empty();
        }
        String host = EndHost.of(symptom);
        return Lookup.below(symptom, host)
                .filter(lookup -> saysSo(lookup) || layer != Layer.DNS && leadsNowhere(lookup))
                .map(lookup -> diagnosis(lookup, symptom));
    }

    private static boolean saysSo(Lookup lookup) {
        return lookup.answers().stream()
                .flatMap(answer -> answer.extendedError().stream())
                .anyMatch(text -> FILTERED.matcher(text).matches());
    }

    /** The hosts file is somebody's own doing, and names inside a network may well mean this machine. */
    private static boolean leadsNowhere(Lookup lookup) {
        List<String> addresses = lookup.addresses();
        boolean unspecified = !addresses.isEmpty() && addresses.stream().allMatch(SinkholedRule::unspecified);
        boolean loopback = !addresses.isEmpty()
                && addresses.stream().allMatch(address -> unspecified(address) || isLoopback(address));
        return lookup.lines().isEmpty()
                && (unspecified && lookup.host().indexOf('.') > 0 || loopback && !KnownHosts.isInternal(lookup.host()));
    }

    private static boolean unspecified(String address) {
        return address.equals("0.0.0.0") || address.equals("::");
    }

    private static boolean isLoopback(String address) {
        return IpAddress.find(address).filter(IpAddress::isLoopback).isPresent();
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String servers = String.join(
                ", ",
                lookup.answers().stream().map(DnsAnswer::server).distinct().toList());
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title("A DNS filter blocks " + lookup.host())
                .explanation("The DNS server answers for " + lookup.host()
                        + " with nothing that leads there, as filters do (Pi-hole, Umbrella, parental control). Go connects"
                        + " to what it is told and fails.")
                .evidence(lookup.facts())
                .evidence(WireFacts.attempts(symptom.evidence(ConnectAttempt.class)))
                .probes(List.of(lookup.id()))
                .remedies(ways.remedies()
                        .others(
                                "allow-in-filter",
                                "Have " + lookup.host() + " allowed in the DNS filter",
                                "Ask the owner of " + servers + " to allow " + lookup.host() + "."))
                .remedies(ways.wayAround(lookup.host()))
                .diagnosis();
    }
}
