package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Examination;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.TlsAttempt;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitTrustRuleTest {
    private static final String VCS = "vcs:https://git.example/acme/lib";
    private static final Note NOTE = new Note(
            "git.trust", "git does not look at SSL_CERT_FILE, which go does; its own setting is http.sslCAInfo");

    private final GitTrustRule rule = new GitTrustRule();

    @Test
    void judge_ownAuthorityThatOnlyGoReads_warns() {
        List<Diagnosis> diagnoses = rule.judge(cases("CN=Own Root,O=Corp", new Outcome.Warning("answers, but"), NOTE));

        assertThat(diagnoses).hasSize(1);
        assertThat(diagnoses.get(0).severity()).isEqualTo(Diagnosis.Severity.WARNING);
        assertThat(diagnoses.get(0).title())
                .isEqualTo("git may not trust the certificate of git.example, though go does");
        assertThat(Cases.actions(diagnoses.get(0)).get(0))
                .isEqualTo("git-ca: git config --global http.https://git.example/.sslCAInfo /etc/corp.pem");
    }

    @Test
    void judge_publicAuthority_isEmpty() {
        assertThat(rule.judge(cases("CN=R11,O=Let's Encrypt,C=US", new Outcome.Warning("answers, but"), NOTE)))
                .isEmpty();
    }

    @Test
    void judge_gitHasASettingOfItsOwn_isEmpty() {
        assertThat(rule.judge(cases(
                        "CN=Own Root,O=Corp",
                        new Outcome.Passed("answers"),
                        new Note("git.trust", "git trusts the certificates in /etc/corp.pem (http.sslCAInfo)"))))
                .isEmpty();
    }

    private static Examination cases(String issuer, Outcome outcome, Note note) {
        return Cases.direct("git.example/acme/lib.git", "git.example", VCS)
                .variable("SSL_CERT_FILE", "/etc/corp.pem", ConfigFinding.Place.OS)
                .passed(
                        "tls:git.example:443",
                        Cases.tls(
                                "git.example",
                                TlsAttempt.Result.ACCEPTED,
                                "",
                                Cases.certificate("CN=git.example", issuer)))
                .probe(VCS, outcome, note)
                .examination();
    }
}
