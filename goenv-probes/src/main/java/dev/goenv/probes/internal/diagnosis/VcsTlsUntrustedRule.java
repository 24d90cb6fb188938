package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.TlsAttempt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A certificate of the repository's server that git does not accept; git has other roots than go. */
final class VcsTlsUntrustedRule implements CauseRule {
    static final String CODE = "vcs.tls-untrusted";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the certificate of the repository's server is not trusted by git, which does not look at SSL_CERT_FILE";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DirectEnd.of(symptom)
                .filter(end -> !end.atPage())
                .flatMap(end -> facts(symptom, end).map(facts -> diagnosis(symptom, end, facts)));
    }

    private static Optional<List<String>> facts(Symptom symptom, DirectEnd end) {
        Optional<HttpAnswer> refused = end.refs()
                .filter(answer -> answer.result() != HttpAnswer.Result.ANSWERED)
                .filter(answer -> answer.problem()
                        .filter(text -> text.contains("tls: failed to verify certificate"))
                        .isPresent());
        if (refused.isPresent()) {
            return refused.map(answer ->
                    Stream.concat(Phrases.of(answer).stream(), trust(symptom)).toList());
        }
        return symptom.end().layer() == Layer.TLS
                ? symptom.last(TlsAttempt.class)
                        .filter(attempt -> attempt.result() == TlsAttempt.Result.UNKNOWN_AUTHORITY)
                        .map(attempt -> Stream.concat(Phrases.of(attempt).stream(), chain(attempt))
                                .toList())
                : Optional.empty();
    }

    private static Stream<String> trust(Symptom symptom) {
        return symptom.evidence(Note.class).stream()
                .filter(note -> note.name().equals("git.trust"))
                .map(note -> "git's setting: " + note.text() + ".");
    }

    private static Stream<String> chain(TlsAttempt attempt) {
        return attempt.chain().stream()
                .map(each -> "Presented: " + each.subject() + ", issued by " + each.issuer() + ".");
    }

    private static Diagnosis diagnosis(Symptom symptom, DirectEnd end, List<String> facts) {
        Optional<Diagnosis> lower = LowerCause.of(symptom);
        String cert = ProxyRemedies.text(symptom.examination(), "SSL_CERT_FILE");
        return DiagnosisDraft.error(CODE, symptom)
                .title("The certificate of " + end.host() + " is not trusted")
                .explanation("git fetches from " + end.host()
                        + " with its own list of authorities, and the one that signs here is"
                        + " not on it. git does not look at SSL_CERT_FILE, and GOINSECURE does not concern git.")
                .evidence(facts)
                .evidence(lower.map(each -> each.code() + ": " + each.title() + ".")
                        .orElse(""))
                .evidence(cert.isEmpty() ? "" : "SSL_CERT_FILE=" + cert + " (for go alone)")
                .remedies(remedies(Remedies.of(symptom), end.host(), cert))
                .diagnosis();
    }

    /** {@return how to have git trust the authority of a host; {@code cert} is the file that go reads, or empty} */
    static List<Remedy> remedies(Remedies remedies, String host, String cert) {
        String key = "http.https://" + host + "/.sslCAInfo";
        String file = cert.isEmpty() ? "/path/to/authority.pem" : ShellLines.posixWord(cert);
        Remedy setting = remedies.commands(
                "git-ca",
                "Tell git the file with the authority's certificate",
                Scope.USER,
                new ShellCommand(
                        ShellCommand.Shell.ANY,
                        "git config --global " + key + " " + file,
                        Optional.of("git config --global --unset " + key)));
        Remedy store = remedies.advice(
                "system-ca",
                "Or trust it on the whole machine",
                "Install the authority's root certificate into the system's store (update-ca-certificates, update-ca-trust,"
                        + " Keychain, certmgr): both go and git look there. Compare its fingerprint with its owner first.");
        return List.of(setting, store);
    }
}
