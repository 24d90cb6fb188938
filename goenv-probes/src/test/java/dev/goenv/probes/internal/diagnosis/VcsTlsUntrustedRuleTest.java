package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import dev.goenv.probe.TlsAttempt;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VcsTlsUntrustedRuleTest {
    private static final String VCS = "vcs:https://git.example/acme/lib";

    private final VcsTlsUntrustedRule rule = new VcsTlsUntrustedRule();

    @Test
    void judge_unknownAuthority_proposesGitsOwnSetting() {
        Diagnosis diagnosis = rule.judge(tls(TlsAttempt.Result.UNKNOWN_AUTHORITY, VCS)
                        .variable("SSL_CERT_FILE", "/etc/corp root.pem", ConfigFinding.Place.OS)
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The certificate of git.example is not trusted");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "TLS with git.example:443: unknown authority after 30 ms.",
                        "Presented: CN=git.example, issued by CN=Own Root.",
                        "tls.unknown-ca: The certificate of git.example is not from a trusted authority.",
                        "SSL_CERT_FILE=/etc/corp root.pem (for go alone)");
        assertThat(Cases.actions(diagnosis).get(0))
                .isEqualTo("git-ca: git config --global http.https://git.example/.sslCAInfo '/etc/corp root.pem'");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "WRONG_HOST", "TIMEOUT", "RESET"})
    void judge_otherHandshake_isEmpty(TlsAttempt.Result result) {
        assertThat(rule.judge(tls(result, VCS).symptom())).isEmpty();
    }

    @Test
    void judge_certificateOfThePage_isEmpty() {
        assertThat(rule.judge(tls(TlsAttempt.Result.UNKNOWN_AUTHORITY, "origin:git.example/acme/lib", VCS)
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_requestRefusedForTheCertificate_isThis() {
        assertThat(rule.judge(refs("tls: failed to verify certificate: x509: certificate signed by unknown authority")))
                .isPresent();
    }

    @Test
    void judge_silenceWithANoteOnTrust_isEmpty() {
        assertThat(rule.judge(refs("context deadline exceeded"))).isEmpty();
    }

    @Test
    void judge_repositoryThatThePageNames_isNamedByItsOwnHost() {
        Diagnosis diagnosis = rule.judge(Cases.direct(
                                "go.example/lib", "go.example", "origin:go.example/lib", "vcs:go.example/lib")
                        .ends(
                                "vcs:go.example/lib",
                                "unable to access",
                                Cases.http(
                                        "git-refs",
                                        "https://git.example/lib/info/refs",
                                        HttpAnswer.Result.NOT_CONNECTED,
                                        0,
                                        Map.of(),
                                        "",
                                        "",
                                        Optional.of("tls: failed to verify certificate: x509: unknown authority")))
                        .symptom())
                .orElseThrow();

        assertThat(Cases.actions(diagnosis).get(0))
                .isEqualTo("git-ca: git config --global http.https://git.example/.sslCAInfo /path/to/authority.pem");
    }

    private static Symptom refs(String problem) {
        return Cases.direct("git.example/acme/lib.git", "git.example", VCS)
                .ends(
                        VCS,
                        "unable to access",
                        Cases.http(
                                "git-refs",
                                "https://git.example/acme/lib/info/refs",
                                HttpAnswer.Result.OTHER,
                                0,
                                Map.of(),
                                "",
                                "",
                                Optional.of(problem)),
                        new Note("git.trust", "git does not look at SSL_CERT_FILE"))
                .symptom();
    }

    private static Cases tls(TlsAttempt.Result result, String... last) {
        return Cases.direct("git.example/acme/lib", "git.example", last)
                .ends(
                        "tls:git.example:443",
                        "tls",
                        Cases.tls("git.example", result, "", Cases.certificate("CN=git.example", "CN=Own Root")));
    }
}
