package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConnectAttempt.Result;
import java.util.Optional;

/** This machine does not permit the connection (EACCES, EPERM). */
final class TcpProhibitedRule implements CauseRule {
    static final String CODE = "tcp.prohibited";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "this machine does not permit the connection: local firewall or sandbox";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Attempts.failed(symptom)
                .filter(attempts -> attempts.telling().equals(Optional.of(Result.PROHIBITED)))
                .map(attempts -> diagnosis(attempts, symptom));
    }

    private static Diagnosis diagnosis(Attempts attempts, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String place = attempts.place();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(attempts.host())
                .title("This machine does not permit connections to " + place)
                .explanation(
                        "The operating system refuses before any packet is sent (permission denied): a local firewall, SELinux,"
                                + " AppArmor, or the sandbox that this program runs in.")
                .evidence(attempts.facts())
                .remedies(ways.remedies()
                        .advice(
                                "permit-connection",
                                "Permit the connection on this machine",
                                "Look at the local firewall and at the sandbox (snap, flatpak, container, SELinux) of the"
                                        + " program that runs go, and permit TCP to " + place + "."))
                .diagnosis();
    }
}
