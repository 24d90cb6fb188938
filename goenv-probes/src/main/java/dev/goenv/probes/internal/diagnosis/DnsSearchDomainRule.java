package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.ResolverSettings;
import java.util.List;
import java.util.Optional;

/** A short name that no search domain completes. */
final class DnsSearchDomainRule implements CauseRule {
    static final String CODE = "dns.search-domain";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "a host name without a dot does not exist, and no search domain completes it";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Lookup.failed(symptom)
                .filter(lookup -> lookup.host().indexOf('.') < 0
                        && lookup.answers().stream().allMatch(answer -> missing(answer.result())))
                .map(lookup -> diagnosis(lookup, symptom));
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title("The short name " + lookup.host() + " is not completed by any search domain")
                .explanation("A name without a dot needs a search domain. "
                        + (search(lookup).isEmpty()
                                ? "None is configured"
                                : "With " + String.join(", ", search(lookup)) + " it does not exist")
                        + ", and " + lookup.host() + " alone does not exist either.")
                .evidence(lookup.facts())
                .remedies(
                        ways.remedies()
                                .advice(
                                        "full-name",
                                        "Write the full name of the host",
                                        "Replace " + lookup.host()
                                                + " by its full name, such as HOST.corp.example, where it is configured."),
                        ways.remedies()
                                .advice(
                                        "search-domain",
                                        "Add the search domain",
                                        "Add a line such as \"search corp.example\" to " + lookup.source()
                                                + ", or connect to the VPN that brings it."),
                        ways.lookAtResolver(lookup.host()))
                .diagnosis();
    }

    private static boolean missing(Result result) {
        return result == Result.NXDOMAIN || result == Result.NODATA;
    }

    private static List<String> search(Lookup lookup) {
        return lookup.settings().map(ResolverSettings::search).orElse(List.of());
    }
}
