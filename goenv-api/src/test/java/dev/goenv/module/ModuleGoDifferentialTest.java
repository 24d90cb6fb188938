package dev.goenv.module;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated questions, answered by golang.org/x/mod of Go 1.27 and by goenv: live where that Go is installed, and from a
 * recording everywhere. {@code -Dgoenv.generated.runs} sets how many of each kind, {@code -Dgoenv.record=true} records.
 */
class ModuleGoDifferentialTest {
    private static final List<String> KINDS =
            List.of("path", "version", "pseudo", "make", "compare", "check", "sort", "patterns", "quote");
    private static final int RUNS = Math.max(20_000, Integer.getInteger("goenv.generated.runs", 0));
    private static final int RECORDED = 2_500;

    @Test
    void generatedQuestions_liveGo_answersTheSame(@TempDir Path scratch) throws IOException {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 is installed: nothing to compare with");
        List<JsonArray> questions = new ArrayList<>();
        for (String kind : KINDS) {
            GeneratedTexts texts = new GeneratedTexts(kind.hashCode());
            for (int i = 0; i < RUNS; i++) {
                questions.add(question(kind, texts));
            }
        }
        questions.add(row("unicode"));
        List<JsonArray> answers = ask(go.get(), scratch, questions);
        assertThat(answers).hasSameSizeAs(questions);
        assertNoDifference(questions, answers);
        record(questions, answers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"path", "version", "pseudo", "make", "compare", "check", "sort", "patterns", "quote", "unicode"})
    void generatedQuestions_recordedGo_answeredTheSame(String kind) {
        List<RecordedAnswers.Row> rows = RecordedAnswers.read("module-" + kind);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(kind.equals("unicode") ? 1 : RECORDED);
        assertNoDifference(
                rows.stream().map(row -> row.question().getAsJsonArray()).toList(),
                rows.stream().map(row -> row.answer().getAsJsonArray()).toList());
    }

    private static JsonArray question(String kind, GeneratedTexts texts) {
        return switch (kind) {
            case "path" -> {
                String path = texts.path();
                yield row(kind, path, texts.escaped(texts.below(4) == 0 ? texts.path() : path));
            }
            case "version" -> {
                String version = texts.below(5) == 0 ? texts.path() : texts.version();
                yield row(kind, version, texts.escaped(version));
            }
            case "pseudo" -> row(kind, texts.pseudoVersion());
            case "make" ->
                row(
                        kind,
                        texts.pick("", "v0", "v1", "v2", "v10"),
                        texts.pick("", texts.version(), texts.canonicalVersion()),
                        String.valueOf(-70_000_000_000L + texts.below(Integer.MAX_VALUE) * 160L),
                        texts.pick("daa7c04131f5", "hash", "000000000000", "a-b", ""));
            case "compare" ->
                texts.below(3) == 0
                        ? row(kind, texts.version(), texts.version())
                        : row(kind, texts.canonicalVersion(), texts.canonicalVersion());
            case "check" -> row(kind, texts.path(), texts.pick(texts.version(), texts.canonicalVersion()));
            case "sort" -> {
                String path = texts.path();
                yield row(
                        kind,
                        path,
                        texts.canonicalVersion() + texts.pick("", "/go.mod", "/é"),
                        texts.below(4) == 0 ? texts.path() : path,
                        texts.pick(texts.version(), texts.canonicalVersion()) + texts.pick("", "/go.mod", "/"));
            }
            case "patterns" -> {
                String target = texts.path();
                yield row(kind, texts.patterns(target), target);
            }
            case "quote" -> {
                String text = texts.damaged(texts.path(), 4);
                yield row(kind, text, texts.damaged(text, 1));
            }
            default -> throw new AssertionError(kind);
        };
    }

    /** Byte strings, because JSON has no place for texts that are not valid UTF-8. */
    private static JsonArray row(String kind, String... texts) {
        JsonArray row = new JsonArray();
        row.add(kind);
        Stream.of(texts).map(GoBytes::encode).forEach(row::add);
        return row;
    }

    private static List<JsonArray> ask(GoOracle go, Path scratch, List<JsonArray> questions) throws IOException {
        String program;
        try (InputStream in =
                Objects.requireNonNull(ModuleGoDifferentialTest.class.getResourceAsStream("/oracle/module.go"))) {
            program = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String input = questions.stream().map(q -> q + "\n").collect(Collectors.joining());
        GoOracle.Result result = go.runProgram(scratch, program, input);
        assertThat(result.exit()).as(result.stderr()).isZero();
        return result.stdout()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonArray())
                .toList();
    }

    private static void assertNoDifference(List<JsonArray> questions, List<JsonArray> answers) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < questions.size() && differences.size() < 20; i++) {
            List<String> question = texts(questions.get(i));
            List<String> wanted = texts(answers.get(i)).stream()
                    .map(text -> text.startsWith("E:") ? redacted(text) : text)
                    .toList();
            List<String> decoded = question.stream().map(GoBytes::decode).toList();
            List<String> given = ModuleAnswers.answer(decoded.get(0), decoded.subList(1, decoded.size())).stream()
                    .map(GoBytes::encode)
                    .toList();
            if (!given.equals(wanted)) {
                differences.add(question + "\n  Go:    " + wanted + "\n  goenv: " + given);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static void record(List<JsonArray> questions, List<JsonArray> answers) {
        for (String kind : Stream.concat(KINDS.stream(), Stream.of("unicode")).toList()) {
            List<RecordedAnswers.Row> rows = new ArrayList<>();
            for (int i = 0; i < questions.size() && rows.size() < RECORDED; i++) {
                if (questions.get(i).get(0).getAsString().equals(kind)) {
                    rows.add(new RecordedAnswers.Row(questions.get(i), answers.get(i)));
                }
            }
            RecordedAnswers.writeIfAsked("module-" + kind, rows);
        }
    }

    /** Go's message without what goenv leaves out of its messages. */
    private static String redacted(String message) {
        return "E:" + GoBytes.encode(Redaction.redact(GoBytes.decode(message.substring(2))));
    }

    private static List<String> texts(JsonArray row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }
}
