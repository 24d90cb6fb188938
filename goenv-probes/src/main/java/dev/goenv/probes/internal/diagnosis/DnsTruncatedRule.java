package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer.Result;
import java.util.Optional;

/** A cut answer over UDP, and no TCP for the whole one. */
final class DnsTruncatedRule implements CauseRule {
    static final String CODE = "dns.truncated-tcp-blocked";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the DNS answer is too long for UDP, and TCP to port 53 does not work";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Lookup.failed(symptom)
                .filter(lookup -> lookup.decisive().equals(Optional.of(Result.TRUNCATED_TCP_FAILED)))
                .map(lookup -> diagnosis(lookup, symptom));
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title("The DNS answer for " + lookup.host() + " is too long for UDP, and TCP is blocked")
                .explanation(
                        "The server cut its answer and wants to be asked again over TCP, where no connection comes about. Go gives up.")
                .evidence(lookup.facts())
                .remedies(
                        ways.remedies()
                                .others(
                                        "open-dns-tcp",
                                        "Have TCP port 53 opened",
                                        "Ask the owner of the network to allow TCP to "
                                                + String.join(", ", lookup.serversWith(Result.TRUNCATED_TCP_FAILED))
                                                + "."),
                        ways.remedies()
                                .advice(
                                        "change-server",
                                        "Use another DNS server",
                                        "Name a server in " + lookup.source() + " that can be reached over TCP."))
                .diagnosis();
    }
}
