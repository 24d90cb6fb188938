package dev.goenv.env;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with what go version says about GOFLAGS: any command reads the variable before it does its work. */
class GoFlagsOracleTest {
    static final List<String> PIECES = List.of(
            "-mod=mod",
            "--mod=vendor",
            "-x",
            "-v",
            "-tags=a,b",
            "'-ldflags=-s -w'",
            "\"-gcflags=all=-N -l\"",
            "-",
            "--",
            "---x",
            "-=",
            "--=a",
            "mod",
            "-nope",
            "-test.run=x",
            "-test.tags",
            " ",
            " ",
            " ",
            " ",
            "\t",
            "\n",
            "'",
            "\"",
            "=",
            "\u00a0",
            "\u00e9",
            "-modcacherw",
            "-insecure",
            "-X");

    @Test
    void parse_recordedAnswersOfGo_isTheSame() {
        check(RecordedAnswers.read("goflags"));
    }

    @Test
    void parse_asInstalledGo_isTheSame(@TempDir Path dir) {
        Optional<GoOracle> go = GoOracle.find("1.27");
        Assumptions.assumeTrue(go.isPresent(), "no go 1.27 is installed: compared with recorded answers only");
        List<String> texts = new ArrayList<>();
        for (String name : new TreeSet<>(KnownFlags.all())) {
            texts.add("-" + name);
            texts.add("-" + name + "q");
        }
        TextMutator mutator = new TextMutator(59, PIECES);
        for (int i = Integer.getInteger("goenv.generated.runs", 300); i > 0; i--) {
            byte[] utf8 = mutator.next(7).replace("\0", "").getBytes(StandardCharsets.UTF_8);
            texts.add(new String(utf8, StandardCharsets.UTF_8));
        }
        List<Row> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(new Row(new JsonPrimitive(text), new JsonPrimitive(complaint(go.get(), dir, text))));
        }
        RecordedAnswers.writeIfAsked("goflags", rows.subList(0, Math.min(rows.size(), 3000)));
        check(rows);
    }

    private static String complaint(GoOracle go, Path dir, String text) {
        Map<String, String> env = Map.of(
                "GOFLAGS",
                text,
                "HOME",
                dir.toString(),
                "GOTOOLCHAIN",
                "local",
                "GOENV",
                "off",
                "PATH",
                "/usr/bin:/bin");
        String stderr = go.run(dir, env, "version").stderr();
        return stderr.startsWith("go: parsing $GOFLAGS: ") ? stderr.substring(4, stderr.length() - 1) : "";
    }

    private static void check(List<Row> rows) {
        assertThat(rows).hasSizeGreaterThan(500);
        for (Row row : rows) {
            String text = row.question().getAsString();
            assertThat(parse(text))
                    .as("%s", row.question())
                    .isEqualTo(Redaction.redact(row.answer().getAsString()));
        }
    }

    private static String parse(String text) {
        try {
            GoFlags.parse(text);
            return "";
        } catch (GoSyntaxException e) {
            return e.getMessage();
        }
    }
}
