package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Examination;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rules of the wire say of an end that a rule of a service names: why the database or the repository can't be
 * reached. Its facts and remedies go into the service's diagnosis.
 */
final class LowerCause {
    private static final Set<Layer> WIRE = Set.of(Layer.DNS, Layer.TCP, Layer.HTTP_PROXY, Layer.TLS);
    private static final Set<DnsAnswer.Result> NO_SERVER =
            Set.of(DnsAnswer.Result.CLOSED_PORT, DnsAnswer.Result.UNREACHABLE, DnsAnswer.Result.TIMEOUT);
    private static final Set<ConnectAttempt.Result> NO_NETWORK =
            Set.of(ConnectAttempt.Result.NETWORK_UNREACHABLE, ConnectAttempt.Result.PROHIBITED);

    private LowerCause() {}

    /** {@return whether the way ends below what is said over HTTP} */
    static boolean belowHttp(Symptom symptom) {
        return WIRE.contains(symptom.end().layer());
    }

    /** {@return what the rules of the wire make of the end} */
    static Optional<Diagnosis> of(Symptom symptom) {
        return CauseRules.judge(ServiceCauses.TUNNEL, symptom).or(() -> CauseRules.judge(WireCauses.ALL, symptom));
    }

    /** {@return the cause below as a fact: its code and title} */
    static List<String> facts(Optional<Diagnosis> lower, Symptom symptom) {
        if (lower.isEmpty()) {
            return List.of(symptom.end().id() + ": " + symptom.end().outcome().message());
        }
        List<String> told = lower.get().evidence();
        String first = lower.get().code() + ": " + lower.get().title() + ".";
        return Stream.concat(Stream.of(first), told.stream()).toList();
    }

    /**
     * {@return whether the end says more of this machine or its network than of the host: no DNS server answers, or none knows
     * any of several names, there is no network at all, or connections are prohibited}
     */
    static boolean machineWide(Symptom symptom) {
        List<DnsAnswer> answers = symptom.evidence(DnsAnswer.class);
        if (!answers.isEmpty() && answers.stream().allMatch(answer -> NO_SERVER.contains(answer.result()))) {
            return true;
        }
        if (!answers.isEmpty() && noNameIsKnown(symptom.examination())) {
            return true;
        }
        List<ConnectAttempt> attempts = symptom.evidence(ConnectAttempt.class);
        return !attempts.isEmpty() && attempts.stream().allMatch(attempt -> NO_NETWORK.contains(attempt.result()));
    }

    private static boolean noNameIsKnown(Examination examination) {
        List<ProbeRecord> lookups = examination.probes().stream()
                .filter(record -> record.layer() == Layer.DNS)
                .filter(record -> !record.evidence(DnsAnswer.class).isEmpty())
                .toList();
        return lookups.size() > 1
                && lookups.stream().allMatch(record -> record.outcome().status() == Outcome.Status.FAILED);
    }
}
