package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.CredentialFact;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnauthorizedRuleTest {
    private static final String CREDENTIALS = "credentials:proxy.example:8443";

    private final UnauthorizedRule rule = new UnauthorizedRule();

    @Test
    void judge_noCredential_proposesANetrcLine() {
        Diagnosis diagnosis = rule.judge(unauthorized(false).symptom()).orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The module proxy proxy.example wants credentials");
        assertThat(diagnosis.explanation())
                .isEqualTo(
                        "The module proxy answers 401 Unauthorized. Go sent no credential. A comma in GOPROXY does not lead"
                                + " on after 401.");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked https://proxy.example/x (info): 401 Unauthorized, text/plain after 40 ms.",
                        "The proxy offers Basic.");
        assertThat(Cases.actions(diagnosis).get(0))
                .isEqualTo(
                        "netrc-entry: In ~/.netrc, write a line: machine proxy.example login, your user, password, your"
                                + " token. The name must be written with the port if the URL has one. The file must be readable for"
                                + " you alone (chmod 600).");
    }

    @Test
    void judge_credentialThatNearlyFits_saysWhatIsMissing() {
        Diagnosis diagnosis = rule.judge(unauthorized(false)
                        .passed(
                                CREDENTIALS,
                                new CredentialFact(
                                        "proxy.example:443",
                                        false,
                                        "netrc /home/me/.netrc",
                                        Optional.of("machine proxy.example without the port 443"),
                                        Optional.empty()),
                                new Note("goauth.program", "nosuchcmd: not found"))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.explanation())
                .contains("Go sent no credential: the one that is there does not fit the host exactly.");
        assertThat(diagnosis.evidence())
                .contains(
                        "Credential for proxy.example:443: none in netrc /home/me/.netrc.",
                        "Nearly fits: machine proxy.example without the port 443.",
                        "GOAUTH: nosuchcmd: not found");
        assertThat(diagnosis.remedies().get(0).title()).isEqualTo("Add a credential for proxy.example:443");
    }

    @Test
    void judge_unreadableNetrc_saysSo() {
        Diagnosis diagnosis = rule.judge(unauthorized(false)
                        .passed(
                                CREDENTIALS,
                                new CredentialFact(
                                        "proxy.example",
                                        false,
                                        "netrc /nonexistent/netrc",
                                        Optional.empty(),
                                        Optional.of("no such file")))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.explanation()).contains("Go sent no credential, since it can't read them: no such file.");
    }

    @Test
    void judge_sentAndRefused_asksToCorrectIt() {
        Diagnosis diagnosis = rule.judge(unauthorized(true).symptom()).orElseThrow();

        assertThat(diagnosis.explanation()).contains("Go sent a credential, and it was not accepted.");
        assertThat(diagnosis.remedies().get(0).title()).isEqualTo("Correct the credential for proxy.example");
    }

    @Test
    void judge_credentialOfAnotherHost_isNotMentioned() {
        Diagnosis diagnosis = rule.judge(unauthorized(false)
                        .passed(
                                "credentials:github.com",
                                new CredentialFact("github.com", true, "netrc", Optional.empty(), Optional.empty()))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.evidence()).noneMatch(fact -> fact.contains("github.com"));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 407, 200})
    void judge_otherStatus_isEmpty(int status) {
        assertThat(rule.judge(Cases.answered(
                                Cases.http("info", "https://proxy.example/x", HttpAnswer.Result.ANSWERED, status))
                        .symptom()))
                .isEmpty();
    }

    private static Cases unauthorized(boolean sent) {
        return Cases.answered(new HttpAnswer(
                "info",
                "https://proxy.example/x",
                HttpAnswer.Result.ANSWERED,
                401,
                Map.of("www-authenticate", "Basic realm=\"x\""),
                "text/plain",
                0,
                Optional.empty(),
                "",
                List.of(),
                sent,
                Optional.empty(),
                Optional.empty(),
                Duration.ofMillis(40)));
    }
}
