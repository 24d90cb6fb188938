package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer.Result;
import java.util.Optional;

/** There is no way to the server. */
final class DnsResolverUnreachableRule implements CauseRule {
    static final String CODE = "dns.resolver-unreachable";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "there is no route to the DNS server";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Lookup.failed(symptom)
                .filter(lookup -> lookup.decisive().equals(Optional.of(Result.UNREACHABLE)))
                .map(lookup -> diagnosis(lookup, symptom));
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title("The DNS server can't be reached: no route to it")
                .explanation("This machine has no route to " + String.join(", ", lookup.servers())
                        + ", so no name can be looked up. The" + " network or VPN is down.")
                .evidence(lookup.facts())
                .remedies(
                        ways.remedies()
                                .advice(
                                        "connect-network",
                                        "Connect to the network",
                                        "Bring up the network or VPN that " + String.join(", ", lookup.servers())
                                                + " belongs to, or name a reachable server in " + lookup.source()
                                                + "."),
                        ways.lookAtResolver(lookup.host()))
                .diagnosis();
    }
}
