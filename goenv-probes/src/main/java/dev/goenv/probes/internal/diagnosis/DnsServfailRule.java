package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer.Result;
import java.util.Optional;

/** SERVFAIL: the server could not find out. */
final class DnsServfailRule implements CauseRule {
    static final String CODE = "dns.servfail";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the DNS server answers SERVFAIL: it could not find out itself, or DNSSEC is broken";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Lookup.failed(symptom)
                .filter(lookup -> lookup.decisive().equals(Optional.of(Result.SERVFAIL)))
                .map(lookup -> diagnosis(lookup, symptom));
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title("DNS fails for " + lookup.host() + " (SERVFAIL)")
                .explanation("The DNS server could not find out about " + lookup.host()
                        + ": what it asks itself is down, or the domain's"
                        + " DNSSEC is broken. Go prints \"server misbehaving\".")
                .evidence(lookup.facts())
                .remedies(
                        ways.remedies().advice("retry", "Try again in a few minutes", "Such failures often pass."),
                        ways.lookAtResolver(lookup.host()),
                        ways.remedies()
                                .others(
                                        "repair-server",
                                        "Have the DNS server repaired, or use another one",
                                        "Report SERVFAIL for " + lookup.host() + " to the owner of "
                                                + String.join(", ", lookup.serversWith(Result.SERVFAIL))
                                                + ", or name another server in " + lookup.source() + "."))
                .diagnosis();
    }
}
