package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.ConnectAttempt.Result;
import dev.goenv.probe.ProbeRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * All addresses of one family fail and the other family works. Go starts the second family 300 ms after the first (net/dial.go,
 * {@code fallbackDelay}), so it works, a little slower.
 */
final class OneFamilyBrokenRule implements WarningRule {
    static final String CODE = "tcp.one-family-broken";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "IPv6 or IPv4 does not work while the other does; go succeeds, some 0.3 s later at each connection";
    }

    @Override
    public List<Diagnosis> judge(Examination examination) {
        return examination.probes().stream()
                .flatMap(record -> Stream.of(true, false).flatMap(ipv6 -> judge(record, ipv6, examination)))
                .toList();
    }

    private static Stream<Diagnosis> judge(ProbeRecord record, boolean ipv6, Examination examination) {
        List<ConnectAttempt> attempts = record.evidence(ConnectAttempt.class);
        List<ConnectAttempt> broken =
                attempts.stream().filter(each -> each.ipv6() == ipv6).toList();
        boolean otherWorks = attempts.stream().anyMatch(each -> each.ipv6() != ipv6 && connected(each));
        // A machine without IPv6 has no route to it, finds out at once, and is in order.
        boolean notThere = broken.stream().allMatch(each -> each.result() == Result.NETWORK_UNREACHABLE);
        if (!otherWorks || notThere || broken.stream().anyMatch(OneFamilyBrokenRule::connected)) {
            return Stream.empty();
        }
        String family = ipv6 ? "IPv6" : "IPv4";
        String other = ipv6 ? "IPv4" : "IPv6";
        return Stream.of(DiagnosisDraft.of(CODE, Severity.WARNING, family)
                .title(family + " does not work here, " + other + " does")
                .explanation("Connections over " + family + " fail, so Go takes " + other
                        + " after about 0.3 s. That is not why anything fails, but it costs time at every connection.")
                .evidence(WireFacts.attempts(attempts).stream()
                        .map(fact -> broken.get(0).host() + ": " + fact)
                        .toList())
                .probes(List.of(record.id()))
                .remedies(new Remedies(examination, List.of(record.id()))
                        .advice(
                                "repair-family",
                                "Repair or switch off " + family + " on this network",
                                "Ask the owner of the network to repair " + family
                                        + ", or switch it off on this machine or in the container."))
                .diagnosis());
    }

    private static boolean connected(ConnectAttempt attempt) {
        return attempt.result() == Result.CONNECTED;
    }
}
