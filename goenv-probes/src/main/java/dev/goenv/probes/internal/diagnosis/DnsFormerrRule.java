package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer.Result;
import java.util.Optional;

/** FORMERR: the question arrives broken or is too new. */
final class DnsFormerrRule implements CauseRule {
    static final String CODE = "dns.formerr";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the DNS server answers FORMERR: it, or something before it, does not understand the question";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Lookup.failed(symptom)
                .filter(lookup -> lookup.decisive().equals(Optional.of(Result.FORMERR)))
                .map(lookup -> diagnosis(lookup, symptom));
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title("The DNS server does not understand the question for " + lookup.host())
                .explanation(
                        "The server answers FORMERR. Old servers and boxes on the way do so when a question uses EDNS. Go prints"
                                + " \"server misbehaving\".")
                .evidence(lookup.facts())
                .remedies(
                        ways.remedies()
                                .advice(
                                        "change-server",
                                        "Use another DNS server",
                                        "Replace " + String.join(", ", lookup.serversWith(Result.FORMERR)) + " in "
                                                + lookup.source()
                                                + ", and remove \"edns0\" or \"trust-ad\" from its options."),
                        ways.lookAtResolver(lookup.host()))
                .diagnosis();
    }
}
