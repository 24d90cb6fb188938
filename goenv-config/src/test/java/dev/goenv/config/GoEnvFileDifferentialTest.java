package dev.goenv.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.config.GoEnvWriteAnswers.Answer;
import dev.goenv.config.WriteSequences.Sequence;
import dev.goenv.testkit.GoOracle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes, the acceptance and the messages of {@code go env -w} and {@code go env -u}, compared with the go command. */
class GoEnvFileDifferentialTest {
    private static final long SEED = 20_270_401;
    private static final int SEQUENCES = 2000;
    private static final String RECORDING = "/recorded/env-writes.jsonl.gz";

    @TempDir
    Path scratch;

    @Test
    void plan_recordedSequences_answersAsGo127() throws IOException {
        try (InputStream in = GoEnvFileDifferentialTest.class.getResourceAsStream(RECORDING)) {
            assertThat(in).as(RECORDING).isNotNull();
            Map<Sequence, List<Answer>> recorded = GoEnvWriteAnswers.recorded(in);
            assertThat(recorded).hasSize(SEQUENCES);
            assertThat(recorded.values().stream()
                            .flatMap(List::stream)
                            .filter(a -> !a.refusal().isEmpty()))
                    .as("refusals among the recorded answers")
                    .hasSizeGreaterThan(SEQUENCES / 3);
            for (Map.Entry<Sequence, List<Answer>> entry : recorded.entrySet()) {
                assertThat(GoEnvWriteAnswers.ofGoenv(entry.getKey()))
                        .as("%s", entry.getKey())
                        .isEqualTo(entry.getValue());
            }
        }
    }

    @Test
    void plan_generatedSequences_answersAsGo127Live() throws IOException {
        Map<Sequence, List<Answer>> answers = compareLive("1.27", false);
        if (Boolean.getBoolean("goenv.record")) {
            GoEnvWriteAnswers.record(Path.of("src/test/resources" + RECORDING), answers);
        }
    }

    @Test
    void plan_generatedSequencesOfCommonRules_answersAsGo124Live() throws IOException {
        compareLive("1.24", true);
    }

    private Map<Sequence, List<Answer>> compareLive(String release, boolean commonRulesOnly) throws IOException {
        Optional<GoOracle> go = GoOracle.find(release);
        assumeTrue(go.isPresent(), "no go " + release + " is installed; only the recorded answers were compared");
        Path mode = scratch.resolve(".config/go/telemetry/mode");
        Files.createDirectories(mode.getParent());
        Files.writeString(mode, "off");
        WriteSequences generator = new WriteSequences(SEED);
        Map<Sequence, List<Answer>> answers = new LinkedHashMap<>();
        for (int runs = runs(); answers.size() < runs; ) {
            Sequence sequence = generator.next();
            if (answers.containsKey(sequence) || commonRulesOnly && !sequence.holdsFor124()) {
                continue;
            }
            List<Answer> expected = GoEnvWriteAnswers.ofGo(go.get(), scratch, sequence);
            assertThat(GoEnvWriteAnswers.ofGoenv(sequence)).as("%s", sequence).isEqualTo(expected);
            answers.put(sequence, expected);
        }
        return answers;
    }

    private static int runs() {
        return Boolean.getBoolean("goenv.record") ? SEQUENCES : Integer.getInteger("goenv.generated.runs", 150);
    }
}
