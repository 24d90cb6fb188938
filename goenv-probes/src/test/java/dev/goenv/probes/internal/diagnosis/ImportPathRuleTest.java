package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.OriginPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportPathRuleTest {
    private final ImportPathRule rule = new ImportPathRule();

    @Test
    void judge_nothingWasAsked_isTheProjectsFault() {
        Diagnosis diagnosis = rule.judge(ends()).orElseThrow();

        assertThat(diagnosis.code()).isEqualTo("config.project-file");
        assertThat(diagnosis.title()).isEqualTo("The path hello is none that go can fetch");
        assertThat(diagnosis.evidence()).containsExactly("import path does not begin with hostname");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("correct-path");
    }

    @Test
    void judge_pageWasAsked_isEmpty() {
        assertThat(rule.judge(ends(Cases.http("go-get", "https://hello", HttpAnswer.Result.ANSWERED, 200))))
                .isEmpty();
    }

    private static Symptom ends(Evidence... asked) {
        List<Evidence> evidence = new ArrayList<>(List.of(asked));
        evidence.add(new OriginPage(
                "hello", "", List.of(), Optional.empty(), Optional.of("import path does not begin with hostname")));
        return Cases.direct("hello", "hello", "origin:hello")
                .ends("origin:hello", "unrecognized import path", evidence.toArray(new Evidence[0]))
                .symptom();
    }
}
