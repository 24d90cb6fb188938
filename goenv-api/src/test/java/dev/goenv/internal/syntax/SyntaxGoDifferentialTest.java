package dev.goenv.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.goenv.testkit.GoOracle;
import dev.goenv.testkit.RecordedAnswers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated questions, answered by Go 1.27 and by this package: live where that Go is installed, and from a recording
 * everywhere. {@code -Dgoenv.generated.runs} sets how many of each kind, {@code -Dgoenv.record=true} records.
 */
class SyntaxGoDifferentialTest {
    private static final List<String> KINDS =
            List.of("url", "quote", "case", "ip", "unix", "windows", "unixfile", "windowsfile", "fields", "words");
    private static final int RUNS = Integer.getInteger("goenv.generated.runs", 10_000);
    private static final int RECORDED = 1_500;

    @Test
    void generatedQuestions_liveGo_answeredTheSame(@TempDir Path scratch) {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 is installed: nothing to compare with");
        List<JsonElement> questions = new ArrayList<>();
        KINDS.forEach(kind -> questions.addAll(SyntaxQuestions.of(kind, RUNS)));
        List<RecordedAnswers.Row> rows = SyntaxOracle.ask(go.get(), scratch, questions);
        assertThat(rows).hasSize(KINDS.size() * RUNS);
        for (int kind = 0; kind < KINDS.size(); kind++) {
            int from = kind * RUNS;
            RecordedAnswers.writeIfAsked(
                    "syntax-" + KINDS.get(kind), rows.subList(from, from + Math.min(RUNS, RECORDED)));
        }
        assertNoDifference(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"url", "quote", "case", "ip", "unix", "windows", "unixfile", "windowsfile", "fields", "words"})
    void generatedQuestions_recordedGo_answeredTheSame(String kind) {
        List<RecordedAnswers.Row> rows = RecordedAnswers.read("syntax-" + kind);
        assertThat(rows).hasSize(RECORDED);
        assertNoDifference(rows);
    }

    private static void assertNoDifference(List<RecordedAnswers.Row> rows) {
        List<String> differences = new ArrayList<>();
        for (RecordedAnswers.Row row : rows) {
            JsonArray question = row.question().getAsJsonArray();
            JsonElement ours = SyntaxAnswers.of(question);
            if (!ours.equals(row.answer())
                    && !SyntaxAnswers.differsInSecretsOnly(question, row.answer(), ours)
                    && differences.size() < 20) {
                differences.add(question + "\n   Go   " + row.answer() + "\n   ours " + ours);
            }
        }
        assertThat(String.join("\n", differences)).isEmpty();
    }
}
