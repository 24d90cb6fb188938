package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer.Result;
import java.util.Optional;

/** No server is configured, or nobody listens where it should be: Go then asks this machine. */
final class DnsNoResolverRule implements CauseRule {
    static final String CODE = "dns.no-resolver";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "no DNS server is configured, or nobody listens at its port";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Lookup.failed(symptom)
                .filter(lookup -> noneConfigured(lookup)
                        || lookup.answers().stream().allMatch(answer -> answer.result() == Result.CLOSED_PORT))
                .map(lookup -> diagnosis(lookup, symptom));
    }

    private static Diagnosis diagnosis(Lookup lookup, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(lookup.host())
                .title(
                        noneConfigured(lookup)
                                ? "No DNS server is configured"
                                : "Nobody listens at the DNS server's port")
                .explanation((noneConfigured(lookup)
                                ? lookup.source() + " names no server, so Go asks this machine itself: "
                                : "The port of the configured server is closed: ")
                        + String.join(", ", lookup.servers()) + ". No name can be looked up.")
                .evidence(lookup.facts())
                .remedies(
                        ways.remedies()
                                .advice(
                                        "start-resolver",
                                        "Start the local resolver, or name a server",
                                        "Start it (systemctl restart systemd-resolved), or write a line \"nameserver ADDRESS\" into "
                                                + lookup.source() + ". In a container: docker run --dns ADDRESS."),
                        ways.lookAtResolver(lookup.host()))
                .diagnosis();
    }

    /** An answer is an answer, from whomever. */
    private static boolean noneConfigured(Lookup lookup) {
        return lookup.settings().filter(settings -> !settings.configured()).isPresent()
                && lookup.decisive()
                        .filter(result -> result == Result.CLOSED_PORT
                                || result == Result.UNREACHABLE
                                || result == Result.TIMEOUT)
                        .isPresent();
    }
}
