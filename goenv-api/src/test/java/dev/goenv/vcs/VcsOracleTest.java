package dev.goenv.vcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import dev.goenv.testkit.GoOracle;
import dev.goenv.testkit.RecordedAnswers;
import dev.goenv.testkit.RecordedAnswers.Row;
import dev.goenv.testkit.TextMutator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with parseGOVCS and allow of cmd/go/internal/vcs themselves. */
class VcsOracleTest {
    static final List<String> PIECES = List.of(
            "github.com:git",
            "*.corp.example/x:all",
            "public:git|hg",
            "private:all",
            "private:off",
            "*:svn",
            "a/b:git",
            "a/b/",
            "git",
            ":",
            ":",
            ",",
            ",",
            ",",
            "|",
            "|",
            " ",
            "\t",
            "\u00a0",
            "./x:git",
            "..:git",
            ".:hg",
            "[:git",
            "\\:git",
            "x:none",
            "\u00e9:git",
            "a/?:fossil|bzr",
            "all",
            "public",
            "private");
    private static final List<String> PATHS =
            List.of("github.com/x/y", "a/b", "a/b/c", "git.corp.example/x", "a", "", "\u00e9/x", "a/c/d");
    private static final List<String> SYSTEMS = List.of("git", "hg", "svn", "fossil", "all", "off");

    @Test
    void decide_recordedAnswersOfGo_isTheSame() {
        check(RecordedAnswers.read("govcs"));
    }

    @Test
    void decide_asInstalledGo_isTheSame(@TempDir Path scratch) {
        Optional<GoOracle> go = GoOracle.find("1.27");
        Assumptions.assumeTrue(go.isPresent(), "no go 1.27 is installed: compared with recorded answers only");
        List<JsonObject> questions = generate(Math.max(10_000, Integer.getInteger("goenv.generated.runs", 0)));
        List<JsonElement> answers = VcsOracle.ask(go.get(), scratch, questions);
        assertThat(answers).hasSameSizeAs(questions);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            rows.add(new Row(questions.get(i), answers.get(i)));
        }
        RecordedAnswers.writeIfAsked("govcs", rows.subList(0, Math.min(rows.size(), 4000)));
        check(rows);
    }

    private static List<JsonObject> generate(int count) {
        TextMutator mutator = new TextMutator(43, PIECES);
        TextMutator lists = new TextMutator(
                44,
                PIECES.stream()
                        .filter(p -> p.indexOf(':') > 0)
                        .map(p -> p + ",")
                        .toList());
        List<JsonObject> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = i % 3 == 0 ? mutator.next(7) : lists.plain(3) + "last:git|hg";
            JsonObject question = new JsonObject();
            question.addProperty("GOVCS", new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            question.addProperty("Path", PATHS.get(mutator.number(PATHS.size())));
            question.addProperty("VCS", SYSTEMS.get(mutator.number(SYSTEMS.size())));
            question.addProperty("Private", mutator.number(2) == 0);
            questions.add(question);
        }
        return questions;
    }

    private static void check(List<Row> rows) {
        assertThat(rows).hasSizeGreaterThanOrEqualTo(4000);
        for (Row row : rows) {
            JsonObject question = row.question().getAsJsonObject();
            JsonElement theirs = row.answer().isJsonPrimitive()
                    ? new JsonPrimitive(Redaction.redact(row.answer().getAsString()))
                    : row.answer();
            assertThat(answer(question)).as("%s", question).isEqualTo(theirs);
        }
    }

    private static JsonElement answer(JsonObject question) {
        String path = question.get("Path").getAsString();
        String vcs = question.get("VCS").getAsString();
        Visibility visibility = question.get("Private").getAsBoolean() ? Visibility.PRIVATE : Visibility.PUBLIC;
        try {
            VcsRules rules = VcsRules.parse(question.get("GOVCS").getAsString());
            JsonArray answer = new JsonArray();
            answer.add(VcsRules.first(rules.rules(), path, visibility)
                    .filter(rule -> rule.allows(vcs))
                    .isPresent());
            answer.add(rules.allows(path, visibility, vcs));
            return answer;
        } catch (GoSyntaxException e) {
            return new JsonPrimitive(e.getMessage());
        }
    }
}
