package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer.Result;
import java.util.Optional;

/** The name exists, without addresses. */
final class DnsNodataRule implements CauseRule {
    static final String CODE = "dns.nodata";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the name of a host exists in DNS, but without an address";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Lookup.failed(symptom)
                .filter(lookup -> lookup.decisive().equals(Optional.of(Result.NODATA)))
                .map(lookup -> diagnosis(lookup, symptom));
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title("The name " + lookup.host() + " has no address in DNS")
                .explanation("DNS knows " + lookup.host()
                        + " but holds neither an A nor an AAAA record for it; Go prints \"no such"
                        + " host\" as for a name that does not exist.")
                .evidence(lookup.facts())
                .remedies(ways.remedies()
                        .others(
                                "add-record",
                                "Have the address record added",
                                "Ask the owner of the domain of " + lookup.host()
                                        + " for the missing A or AAAA record."))
                .remedy(ways.connectVpn(lookup.host()))
                .remedies(ways.lookAtResolver(lookup.host()))
                .diagnosis();
    }
}
