package dev.goenv.probes.internal.modproxy;

import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probes.kit.GoAnswers;
import dev.goenv.testkit.TextMutator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what goenv and Go 1.27 read in the answers of module proxies. */
class AnswerGrammarsTest {
    private static final int RUNS = Math.max(3000, Integer.getInteger("goenv.generated.runs", 0));

    private static final List<String> INFO = List.of(
            "{\"Version\":\"v1.0.0\",\"Time\":\"2020-01-02T03:04:05Z\"}",
            "{\"Version\":\"v1.0.0\",\"Time\":\"",
            "\"Origin\":{\"VCS\":\"git\",\"URL\":\"https://example.com\"}",
            "\"TagSum\":",
            "\"Time\":",
            "\"Version\":",
            "\"version\":",
            "\"x\":",
            "2020-01-02",
            "T03:04:05",
            "Z\"",
            "+01:00\"",
            "-25:00\"",
            ".123456789",
            ",5",
            "T3:4:5",
            "2020-13-41",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "1",
            "-",
            "0",
            "1.5e3",
            "true",
            "false",
            "null",
            "tru",
            "\\u0041",
            "\\ud83d\\ude00",
            "\\ud800",
            "\\x",
            "\\",
            "\n",
            " ",
            "<html>",
            "\u00ff",
            "\u00c3\u00a9",
            "{}",
            "[]",
            "'");

    private static final List<String> MOD = List.of(
            "module",
            "module example.com/m\n",
            "module \"example.com/m\"\n",
            "\n",
            "\n",
            " ",
            "\t",
            "\r\n",
            "(",
            ")",
            "go 1.21\n",
            "go",
            "1.21",
            "v1.2.x",
            "1",
            "// comment\n",
            "//",
            "/*",
            "*/",
            "`",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ",",
            "<html>\n",
            "<body class=\"x\">",
            "toolchain go1.21\n",
            "=>",
            "\\\"",
            "\\\\",
            "\u00c3\u00a9",
            "\u00ff",
            "\u0000",
            "\u00c2\u0085",
            "module (\n\texample.com/m\n)\n",
            "unknown x y\n",
            "unknown (\n x\n)\n");

    @Test
    void info_recordedAnswersOfGo_isTheSame() {
        new GoAnswers("info", AnswerGrammarsTest::info).compareRecorded();
    }

    @Test
    void info_asInstalledGo_isTheSame(@TempDir Path scratch) throws IOException {
        new GoAnswers("info", AnswerGrammarsTest::info).compareLive(scratch, generated(11, INFO, 9));
    }

    @Test
    void goMod_recordedAnswersOfGo_isTheSame() {
        new GoAnswers("mod", AnswerGrammarsTest::mod).compareRecorded();
    }

    @Test
    void goMod_asInstalledGo_isTheSame(@TempDir Path scratch) throws IOException {
        new GoAnswers("mod", AnswerGrammarsTest::mod).compareLive(scratch, generated(12, MOD, 9));
    }

    @Test
    void zip_recordedAnswersOfGo_isTheSame() {
        new GoAnswers("zip", AnswerGrammarsTest::zip).compareRecorded();
    }

    @Test
    void zip_asInstalledGo_isTheSame(@TempDir Path scratch) throws IOException {
        new GoAnswers("zip", AnswerGrammarsTest::zip).compareLive(scratch, zips());
    }

    private static List<String> info(byte[] body) {
        try {
            RevInfo info = RevInfo.parse(body);
            String time = info.time()
                    .map(t -> String.format(Locale.ROOT, "%d.%09d", t.getEpochSecond(), t.getNano()))
                    .filter(t -> !t.equals("-62135596800.000000000"))
                    .orElse("");
            return List.of("ok", info.version(), time);
        } catch (GoSyntaxException e) {
            return List.of("error", e.getMessage());
        }
    }

    private static List<String> mod(byte[] body) {
        try {
            return List.of("ok", GoModFile.parse(body).module().orElse(""));
        } catch (GoSyntaxException e) {
            return List.of("error", e.getMessage());
        }
    }

    private static List<String> zip(byte[] body) {
        return ModuleZip.problem(body, "a.b/c@v1.0.0")
                .map(problem -> List.of("error", problem))
                .orElse(List.of("ok"));
    }

    private static List<String> generated(long seed, List<String> pieces, int length) {
        TextMutator mutator = new TextMutator(seed, pieces);
        List<String> texts = new ArrayList<>(pieces);
        while (texts.size() < RUNS) {
            // The pieces are byte strings; what the mutator adds is not.
            String text = mutator.next(length);
            texts.add(text.chars().allMatch(c -> c < 0x100) ? text : GoBytes.encode(text));
        }
        return texts;
    }

    private static List<String> zips() throws IOException {
        Random random = new Random(13);
        List<String> names =
                List.of("a.b/c@v1.0.0/go.mod", "a.b/c@v1.0.0/x/y.go", "c-1.0.0/go.mod", "a.b/c@v1.0.1/go.mod");
        List<String> zips = new ArrayList<>(List.of("", "PK", "PK\5\6" + "\0".repeat(18), "<html>", "PK\3\4"));
        while (zips.size() < RUNS) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                int files = random.nextInt(4);
                for (int i = 0; i < files; i++) {
                    int name = random.nextInt(6);
                    zip.putNextEntry(new ZipEntry(names.get(name < names.size() ? name : 0) + i));
                    zip.write("module a.b/c\n".getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
                zip.setComment("x".repeat(random.nextInt(3) * 700));
            }
            String whole = bytes.toString(StandardCharsets.ISO_8859_1);
            zips.add(
                    switch (random.nextInt(5)) {
                        case 0 -> whole.substring(0, random.nextInt(whole.length()));
                        case 1 -> whole.substring(random.nextInt(whole.length()));
                        case 2 -> "#!/bin/sh\n" + whole;
                        default -> whole;
                    });
        }
        return zips;
    }
}
