package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer.Result;
import java.util.Optional;

/** REFUSED: the server does not serve this client. */
final class DnsRefusedRule implements CauseRule {
    static final String CODE = "dns.refused-rcode";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the DNS server answers REFUSED: it does not serve this client";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Lookup.failed(symptom)
                .filter(lookup -> lookup.decisive().equals(Optional.of(Result.REFUSED)))
                .map(lookup -> diagnosis(lookup, symptom));
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title("The DNS server refuses to answer for " + lookup.host())
                .explanation(
                        "The server answers REFUSED: it does not serve this client or this name, as a server of a VPN does without the"
                                + " VPN. Go prints \"server misbehaving\".")
                .evidence(lookup.facts())
                .remedy(ways.connectVpn(lookup.host()))
                .remedies(
                        ways.remedies()
                                .advice(
                                        "change-server",
                                        "Use a DNS server that serves this machine",
                                        "Replace " + String.join(", ", lookup.serversWith(Result.REFUSED)) + " in "
                                                + lookup.source() + "."),
                        ways.lookAtResolver(lookup.host()))
                .diagnosis();
    }
}
