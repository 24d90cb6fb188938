package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.TlsAttempt;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A certificate that is accepted today and not in two weeks. */
final class CertificateExpiresSoonRule implements WarningRule {
    static final String CODE = "tls.expires-soon";

    private static final Duration SOON = Duration.ofDays(14);

    /** Certificates that live for days are renewed as a matter of course. */
    private static final Duration SHORT_LIVED = Duration.ofDays(30);

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "a certificate that Go accepts now expires within 14 days";
    }

    @Override
    public List<Diagnosis> judge(Examination examination) {
        return examination.probes().stream()
                .flatMap(record -> record.evidence(TlsAttempt.class).stream()
                        .filter(attempt -> attempt.result() == TlsAttempt.Result.ACCEPTED)
                        .flatMap(attempt -> judge(record, attempt, examination)))
                .toList();
    }

    private static Stream<Diagnosis> judge(ProbeRecord record, TlsAttempt attempt, Examination examination) {
        Optional<CertificateFact> first = attempt.chain().stream()
                .filter(each ->
                        Duration.between(each.notBefore(), each.notAfter()).compareTo(SHORT_LIVED) > 0)
                .filter(each -> each.notAfter().isBefore(examination.started().plus(SOON)))
                .min(Comparator.comparing(CertificateFact::notAfter));
        return first.stream().map(certificate -> {
            Duration left = Duration.between(examination.started(), certificate.notAfter());
            return DiagnosisDraft.of(CODE, Severity.WARNING, attempt.host())
                    .title("A certificate of " + attempt.host() + " expires in " + WireFacts.time(left))
                    .explanation("Go accepts it now and will refuse it after " + certificate.notAfter() + ".")
                    .evidence(WireFacts.certificate(certificate))
                    .probes(List.of(record.id()))
                    .remedies(new Remedies(examination, List.of(record.id()))
                            .others(
                                    "renew-certificate",
                                    "Have the certificate renewed",
                                    "Remind the owner of " + attempt.host() + " to renew it."))
                    .diagnosis();
        });
    }
}
