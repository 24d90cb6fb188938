package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.diagnosis.ShellCommand.Shell;
import dev.goenv.probe.CertificateFact;
import java.time.Instant;
import java.util.Optional;

/** What the rules for certificates out of their time share: is it the certificate or the clock? */
final class CertificateTime {
    private CertificateTime() {}

    /**
     * {@return the diagnosis}
     *
     * @param code the code of the rule
     * @param expired whether the time is over; false if it has not begun
     */
    static Diagnosis diagnosis(String code, boolean expired, Handshake handshake, Symptom symptom) {
        Instant now = symptom.examination().started();
        Optional<ClockSkew> clock = ClockSkew.of(symptom).filter(skew -> skew.excuses(handshake, now));
        String host = handshake.host();
        String fault = fault(expired, handshake, now);
        Remedies remedies = Remedies.of(symptom);
        Remedy renew = remedies.others(
                "renew-certificate",
                "Have the certificate renewed",
                "Tell the owner of " + host + " that " + fault + ".");
        Remedy setClock = setClock(remedies, symptom.examination().system());
        DiagnosisDraft draft = DiagnosisDraft.error(code, symptom)
                .subject(host)
                .evidence(handshake.facts())
                .evidence("This machine's clock says " + now + ".");
        if (clock.isPresent()) {
            return draft.title("This machine's clock is wrong, so the certificate of " + host + " seems "
                            + (expired ? "expired" : "not yet valid"))
                    .explanation("By this machine's clock " + fault
                            + "; by the clocks of others it is valid. The clock is off by "
                            + WireFacts.time(clock.get().offset()) + ".")
                    .evidence(clock.get().fact())
                    .remedies(setClock)
                    .diagnosis();
        }
        draft.title("The certificate of " + host + " is " + (expired ? "expired" : "not yet valid"))
                .explanation("Go does not accept it, since " + fault + ". "
                        + (expired
                                ? "If other sites fail likewise, look at this machine's clock."
                                : "Such a certificate is rare; a clock that is behind is more likely."));
        return expired
                ? draft.remedies(renew, setClock).diagnosis()
                : draft.remedies(setClock, renew).diagnosis();
    }

    private static String fault(boolean expired, Handshake handshake, Instant now) {
        Optional<CertificateFact> bad = handshake.attempt().chain().stream()
                .filter(each -> expired ? now.isAfter(each.notAfter()) : now.isBefore(each.notBefore()))
                .findFirst();
        if (bad.isEmpty()) {
            return expired ? "a certificate of its chain has expired" : "a certificate of its chain is not valid yet";
        }
        String which = bad.equals(handshake.leaf())
                ? "its certificate"
                : "the certificate \"" + bad.get().subject() + "\"";
        return expired
                ? which + " expired on " + bad.get().notAfter()
                : which + " is valid from " + bad.get().notBefore() + " only";
    }

    private static Remedy setClock(Remedies remedies, String system) {
        String title = "Set this machine's clock";
        return switch (system) {
            case "windows" -> remedies.command("set-clock", title, "w32tm /resync", Scope.MACHINE);
            case "darwin" -> remedies.command("set-clock", title, "sudo sntp -sS time.apple.com", Scope.MACHINE);
            default ->
                remedies.commands(
                        "set-clock",
                        title,
                        Scope.MACHINE,
                        new ShellCommand(
                                Shell.POSIX,
                                "sudo timedatectl set-ntp true",
                                Optional.of("sudo timedatectl set-ntp false")));
        };
    }
}
