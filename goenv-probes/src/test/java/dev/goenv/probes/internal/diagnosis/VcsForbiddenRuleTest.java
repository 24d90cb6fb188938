package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VcsForbiddenRuleTest {
    private static final String VCS = "vcs:https://github.com/acme/lib";

    private final VcsForbiddenRule rule = new VcsForbiddenRule();

    @ParameterizedTest
    @CsvSource({"403, 403 Forbidden, authorise-token", "503, 503 Service Unavailable, try-later"})
    void judge_refusalOrTrouble_saysWhatToDo(int status, String words, String remedy) {
        Diagnosis diagnosis = rule.judge(ends(status)).orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("github.com answers git with " + words);
        assertThat(Cases.remedyIds(diagnosis)).containsExactly(remedy);
    }

    @Test
    void judge_success_isEmpty() {
        assertThat(rule.judge(ends(200))).isEmpty();
    }

    private static Symptom ends(int status) {
        return Cases.direct("github.com/acme/lib", "github.com", VCS)
                .ends(
                        VCS,
                        "The requested URL returned error",
                        Cases.http(
                                "git-refs",
                                "https://github.com/acme/lib/info/refs",
                                HttpAnswer.Result.ANSWERED,
                                status))
                .symptom();
    }
}
