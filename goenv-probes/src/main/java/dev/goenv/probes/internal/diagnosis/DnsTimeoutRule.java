package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer.Result;
import java.util.Optional;

/** No usable answer from any server in time; a malformed one is the same to Go. */
final class DnsTimeoutRule implements CauseRule {
    static final String CODE = "dns.timeout";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "no DNS server gives a usable answer in time";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Lookup.failed(symptom)
                .filter(lookup -> lookup.decisive().equals(Optional.of(Result.TIMEOUT))
                        || lookup.decisive().equals(Optional.of(Result.MALFORMED)))
                .map(lookup -> diagnosis(lookup, symptom));
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title("No DNS server answers for " + lookup.host())
                .explanation("Go asked " + String.join(", ", lookup.servers())
                        + " and got no usable answer. It waits 5 s for each server,"
                        + " twice, and then gives up with \"i/o timeout\". The server is dead, or port 53 is blocked.")
                .evidence(lookup.facts())
                .remedies(
                        ways.lookAtResolver(lookup.host()),
                        ways.remedies()
                                .advice(
                                        "change-server",
                                        "Use a DNS server that answers",
                                        "Replace the dead server in " + lookup.source()
                                                + ", or connect to the network or VPN that it belongs to."),
                        ways.remedies()
                                .others(
                                        "open-dns",
                                        "Have DNS let through",
                                        "Ask the owner of the firewall whether UDP and TCP to "
                                                + String.join(", ", lookup.servers()) + " are blocked."))
                .diagnosis();
    }
}
