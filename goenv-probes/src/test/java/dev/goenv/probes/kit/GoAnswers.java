package dev.goenv.probes.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.secret.Redaction;
import dev.goenv.testkit.GoOracle;
import dev.goenv.testkit.RecordedAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What Go reads in texts that servers send, live where Go 1.27 is installed and recorded everywhere. Texts are byte strings, as
 * {@link GoBytes} has them.
 */
public final class GoAnswers {
    private final String kind;
    private final Function<byte[], List<String>> ours;

    /**
     * A comparison.
     *
     * @param kind the function of the program {@code oracle/answers.go}; the recording is called {@code answers-KIND}
     * @param ours what goenv reads: the words of the answer
     */
    public GoAnswers(String kind, Function<byte[], List<String>> ours) {
        this.kind = kind;
        this.ours = ours;
    }

    /** Asks the installed Go, if there is one, and compares. */
    public void compareLive(Path scratch, List<String> texts) throws IOException {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 is installed: compared with recorded answers only");
        List<JsonElement> questions = new ArrayList<>();
        for (String text : texts) {
            JsonArray question = new JsonArray();
            question.add(kind);
            question.add(text);
            questions.add(question);
        }
        String input = questions.stream().map(q -> q + "\n").collect(Collectors.joining());
        GoOracle.Result result = go.get().runProgram(scratch, program(), input);
        assertThat(result.stderr()).isEmpty();
        List<String> answers = result.stdout().lines().toList();
        assertThat(answers).hasSameSizeAs(questions);
        List<RecordedAnswers.Row> rows = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            rows.add(new RecordedAnswers.Row(questions.get(i), JsonParser.parseString(answers.get(i))));
        }
        RecordedAnswers.writeIfAsked("answers-" + kind, rows.subList(0, Math.min(rows.size(), 2000)));
        compare(rows);
    }

    /** Compares with the recording. */
    public void compareRecorded() {
        List<RecordedAnswers.Row> rows = RecordedAnswers.read("answers-" + kind);
        assertThat(rows).hasSizeGreaterThan(500);
        compare(rows);
    }

    private void compare(List<RecordedAnswers.Row> rows) {
        List<String> differences = new ArrayList<>();
        for (RecordedAnswers.Row row : rows) {
            String text = row.question().getAsJsonArray().get(1).getAsString();
            List<String> wanted = new ArrayList<>();
            row.answer().getAsJsonArray().forEach(word -> wanted.add(shown(GoBytes.decode(word.getAsString()))));
            List<String> found = ours.apply(text.getBytes(StandardCharsets.ISO_8859_1)).stream()
                    .map(GoAnswers::shown)
                    .toList();
            if (!found.equals(wanted) && differences.size() < 20) {
                differences.add(row.question() + "\n   Go   " + wanted + "\n   ours " + found);
            }
        }
        assertThat(String.join("\n", differences)).isEmpty();
    }

    /** Go shows invalid bytes, Java can't; and goenv shows no secrets. */
    private static String shown(String text) {
        return Redaction.redact(text);
    }

    private static String program() throws IOException {
        String name = "/oracle/answers.go";
        try (InputStream in = Objects.requireNonNull(GoAnswers.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
