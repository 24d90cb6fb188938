package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConnectAttempt.Result;
import java.util.Optional;

/** Packets get no answer: they are dropped on the way. */
final class TcpBlackholeRule implements CauseRule {
    static final String CODE = "tcp.blackhole";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "connecting gets no answer: the packets are dropped on the way";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Attempts.failed(symptom)
                .filter(attempts -> attempts.telling().equals(Optional.of(Result.TIMEOUT)))
                .map(attempts -> diagnosis(attempts, symptom));
    }

    private static Diagnosis diagnosis(Attempts attempts, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String place = attempts.place();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(attempts.host())
                .title(place + " does not answer: the way there is blocked")
                .explanation(
                        "Nothing answers the attempts to connect, as when a firewall drops what goes out. Go waits 30 s and prints"
                                + " \"i/o timeout\"; git waits over two minutes.")
                .evidence(attempts.facts())
                .remedies(ways.wayAround(attempts.host()))
                .remedy(ways.connectVpn(attempts.host()))
                .remedies(ways.remedies()
                        .others(
                                "open-port",
                                "Have the port opened",
                                "Ask the owner of the firewall to allow TCP to " + place + "."))
                .diagnosis();
    }
}
