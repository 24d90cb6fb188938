package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.HostsLine;
import dev.goenv.probe.Layer;
import java.util.List;
import java.util.Optional;

/** A line of the hosts file leads elsewhere than DNS; Go believes the file. */
final class HostsOverrideRule implements CauseRule {
    static final String CODE = "dns.hosts-override";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "a line of the hosts file leads to another address than DNS, and the connection or certificate fails there";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        Layer layer = symptom.end().layer();
        if (layer != Layer.TCP && layer != Layer.TLS) {
            return Optional.empty();
        }
        return Lookup.below(symptom, EndHost.of(symptom))
                .filter(HostsOverrideRule::differs)
                .map(lookup -> diagnosis(lookup, symptom));
    }

    /** A name that only the file knows is meant to be there. */
    private static boolean differs(Lookup lookup) {
        List<String> dns = lookup.addresses();
        return !lookup.lines().isEmpty()
                && !dns.isEmpty()
                && lookup.lines().stream().map(HostsLine::address).noneMatch(dns::contains);
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        HostsLine line = lookup.lines().get(0);
        Remedies remedies = Remedies.of(symptom);
        Remedy remove = remedies.advice(
                "remove-line",
                "Remove line " + line.line() + " of " + line.file(),
                "Remove or correct line " + line.line() + " of " + line.file() + " (" + line.address() + " "
                        + line.name() + "), with the rights of an administrator.");
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title(line.file() + " leads " + lookup.host() + " to another address than DNS")
                .explanation("Line " + line.line() + " of " + line.file() + " gives " + lookup.host() + " the address "
                        + line.address() + ". Go believes it before any DNS server, which says "
                        + String.join(", ", lookup.addresses()) + ", and fails at that address.")
                .evidence(lookup.lines().stream()
                        .map(each -> each.file() + ":" + each.line() + ": " + each.address() + " " + each.name())
                        .toList())
                .evidence(lookup.facts())
                .evidence(WireFacts.attempts(symptom.evidence(ConnectAttempt.class)))
                .probes(List.of(lookup.id()))
                .remedies(remove)
                .diagnosis();
    }
}
