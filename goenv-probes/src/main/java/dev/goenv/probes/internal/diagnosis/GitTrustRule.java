package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.TlsAttempt;
import java.util.List;
import java.util.Optional;

/** Go trusts a repository's server by a setting that git does not know. */
final class GitTrustRule implements WarningRule {
    /** How the note of the probe begins if git has no setting of its own. */
    private static final String NOT_LOOKED_AT = "git does not look at ";

    @Override
    public String code() {
        return VcsTlsUntrustedRule.CODE;
    }

    @Override
    public String about() {
        return new VcsTlsUntrustedRule().about();
    }

    @Override
    public List<Diagnosis> judge(Examination examination) {
        return examination.legs().stream()
                .flatMap(leg -> leg.probes().stream()
                        .filter(id -> id.startsWith("vcs:"))
                        .flatMap(id -> examination.probe(id).stream())
                        .flatMap(record -> judge(leg, record, examination).stream()))
                .distinct()
                .toList();
    }

    private static Optional<Diagnosis> judge(Leg leg, ProbeRecord record, Examination examination) {
        Optional<Note> note = record.evidence(Note.class).stream()
                .filter(each -> each.name().equals("git.trust") && each.text().startsWith(NOT_LOOKED_AT))
                .findFirst();
        boolean warned = record.outcome().status() == Outcome.Status.WARNING;
        return note.filter(each -> warned)
                .flatMap(each -> ownAuthority(leg, examination)
                        .filter(attempt -> asked(record, attempt))
                        .map(attempt -> diagnosis(record, each, attempt, examination)));
    }

    /** The repository that a page names may be on another host, whose certificate was not seen. */
    private static boolean asked(ProbeRecord record, TlsAttempt attempt) {
        List<HttpAnswer> answers = record.evidence(HttpAnswer.class);
        return answers.isEmpty()
                || AskedHost.of(answers.get(answers.size() - 1).url()).startsWith(attempt.host());
    }

    /** A certificate of a public authority is trusted by git as well, whatever file go reads. */
    private static Optional<TlsAttempt> ownAuthority(Leg leg, Examination examination) {
        return leg.probes().stream()
                .filter(id -> id.startsWith("tls:"))
                .flatMap(id -> examination.probe(id).stream())
                .flatMap(record -> record.evidence(TlsAttempt.class).stream())
                .filter(attempt -> !attempt.chain().isEmpty())
                .filter(attempt -> !PublicAuthorities.isPublic(Handshake.issuer(attempt)))
                .reduce((earlier, later) -> later);
    }

    private static Diagnosis diagnosis(ProbeRecord record, Note note, TlsAttempt attempt, Examination examination) {
        String cert = ProxyRemedies.text(examination, "SSL_CERT_FILE");
        return DiagnosisDraft.of(VcsTlsUntrustedRule.CODE, Severity.WARNING, record.subject())
                .title("git may not trust the certificate of " + attempt.host() + ", though go does")
                .explanation("The certificate of " + attempt.host() + " is issued by \"" + Handshake.issuer(attempt)
                        + "\", which is no public authority. Go trusts it by a variable that git does not read, so git may"
                        + " fail with \"server certificate verification failed\".")
                .evidence(note.text() + ".")
                .evidence(cert.isEmpty() ? "" : "SSL_CERT_FILE=" + cert)
                .probes(List.of(record.id()))
                .remedies(VcsTlsUntrustedRule.remedies(
                        new Remedies(examination, List.of(record.id())), attempt.host(), cert))
                .diagnosis();
    }
}
