package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer.Result;
import java.util.Optional;

/** A name that does not exist and is a slip away from a well-known one. */
final class DnsHostTypoRule implements CauseRule {
    static final String CODE = "dns.host-typo";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the name does not exist and is one or two letters away from a well-known host";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Lookup.failed(symptom)
                .filter(lookup -> lookup.decisive().equals(Optional.of(Result.NXDOMAIN))
                        && KnownHosts.meant(lookup.host()).isPresent())
                .map(lookup -> diagnosis(lookup, symptom));
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title("The host name " + lookup.host() + " looks misspelt: " + meant(lookup) + "?")
                .explanation("There is no host " + lookup.host() + "; " + meant(lookup) + " is "
                        + (EditDistance.of(lookup.host(), meant(lookup)) == 1 ? "one letter" : "two letters")
                        + " away.")
                .evidence(lookup.facts())
                .remedy(ways.replaceInGoproxy(lookup.host(), meant(lookup)))
                .remedies(ways.remedies()
                        .advice(
                                "check-name",
                                "Correct the name",
                                "Write " + meant(lookup) + " instead of " + lookup.host() + " where it is configured."))
                .diagnosis();
    }

    private static String meant(Lookup lookup) {
        return KnownHosts.meant(lookup.host()).orElse("");
    }
}
