package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import java.util.Optional;

/** Cut by RST, as soon as it is connected or once a request was sent. */
final class TcpResetRule implements CauseRule {
    static final String CODE = "tcp.reset";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the connection is reset, at once or after the request";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        Optional<Attempts> attempts = Attempts.failed(symptom)
                .filter(each -> each.telling().equals(Optional.of(ConnectAttempt.Result.RESET)));
        if (attempts.isPresent()) {
            String place = attempts.get().place();
            return Optional.of(diagnosis(
                    symptom,
                    attempts.get().host(),
                    place,
                    "as soon as it was made",
                    attempts.get().facts()));
        }
        return CutAnswer.of(symptom, HttpAnswer.Result.RESET)
                .map(cut -> diagnosis(symptom, cut.host(), cut.host(), "after the request was sent", cut.facts()));
    }

    private static Diagnosis diagnosis(Symptom symptom, String host, String place, String when, List<String> facts) {
        WireRemedies ways = WireRemedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title("The connection to " + place + " was reset")
                .explanation(
                        "The connection was cut by a reset " + when + ". Firewalls and filters on the way do so, and"
                                + " servers that crash. Go prints \"connection reset by peer\" and does not try again.")
                .evidence(facts)
                .remedies(ways.remedies()
                        .advice("retry", "Try again", "If it fails again at the same place, it is no accident."))
                .remedies(ways.wayAround(host))
                .remedies(ways.remedies()
                        .others(
                                "look-at-filter",
                                "Have the firewall or server looked at",
                                "Tell the owner of the network or server that connections to " + place + " are reset."))
                .diagnosis();
    }
}
