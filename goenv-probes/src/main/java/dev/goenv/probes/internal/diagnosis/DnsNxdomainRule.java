package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.DnsAnswer.Result;
import java.util.List;
import java.util.Optional;

/** No server knows the name. */
final class DnsNxdomainRule implements CauseRule {
    static final String CODE = "dns.nxdomain";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the DNS server says that the name of a host does not exist";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Lookup.failed(symptom)
                .filter(lookup -> lookup.decisive().equals(Optional.of(Result.NXDOMAIN)))
                .map(lookup -> diagnosis(lookup, symptom));
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title("The name " + lookup.host() + " does not exist in DNS")
                .explanation(
                        "Go looks up " + lookup.host() + " and is told that there is no such name; that is final, so it"
                                + " connects to nobody. " + why(lookup.host()))
                .evidence(lookup.facts())
                .remedies(
                        KnownHosts.isPublic(lookup.host())
                                ? ways.wayAround(lookup.host())
                                : List.of(spelling(lookup, ways)))
                .remedy(ways.connectVpn(lookup.host()))
                .remedies(ways.lookAtResolver(lookup.host()))
                .diagnosis();
    }

    private static String why(String host) {
        return KnownHosts.isPublic(host)
                ? "The name exists on the internet: the DNS server of this network does not look such names up, or hides it."
                : "The name is misspelt, or known only in another network.";
    }

    private static Remedy spelling(Lookup lookup, WireRemedies ways) {
        return ways.remedies()
                .advice(
                        "check-name",
                        "Check the spelling of " + lookup.host(),
                        "Compare " + lookup.host() + " with what the variable or import path should name.");
    }
}
