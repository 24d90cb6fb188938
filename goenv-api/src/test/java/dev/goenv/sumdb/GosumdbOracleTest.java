package dev.goenv.sumdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import dev.goenv.testkit.GoOracle;
import dev.goenv.testkit.RecordedAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the go command what it thinks of generated GOSUMDB texts: it tells when it has to verify a go.mod file. */
class GosumdbOracleTest {
    private static final String RECORDING = "gosumdb";
    private static final String VERIFYING = "verifying go.mod: ";

    /** Hosts are on this machine and nobody listens there, so a valid text leads nowhere else. */
    private static final List<String> NAMES = List.of(
            "127.0.0.1:1",
            "127.0.0.1:1/x",
            "127.0.0.1:1/",
            "127.0.0.1:1?q",
            "127.0.0.1:1?",
            "127.0.0.1:1#f",
            "127.0.0.1:1#",
            "127.0.0.1:1/a%2fb",
            "127.0.0.1:1/a%20b",
            "127.0.0.1:1/a!b",
            "u:p@127.0.0.1:1",
            "[::1",
            "a%zz",
            "/x",
            "127.0.0.1:1/\u00e9",
            "127.0.0.1:1#a%2fb",
            "127.0.0.1:x",
            "127.0.0.1:1//x",
            "127.0.0.1:1/x?a=b#c",
            "?",
            "127.0.0.1:1/a'b",
            "u@127.0.0.1:1/x",
            "127.0.0.1:1\\x",
            "127.0.0.1:1/\\",
            "127.0.0.1:1/a:b",
            "127.0.0.1:1/{}");

    private static final List<String> URLS = List.of(
            "http://127.0.0.1:1",
            "http://[a",
            "file:///none",
            "::",
            "%zz",
            "http://127.0.0.1:1/%zz",
            "http://127.0.0.1:x",
            "http://u:p@127.0.0.1:1/x y",
            "off",
            ":",
            "http://127.0.0.1:1/\u0001",
            "1http://x",
            "http://u:p@127.0.0.1:1:2");

    private static final List<String> BLANKS = List.of(
            " ", "  ", "\t", "\u00a0", "\u3000", "\u2028", "\u0085", "\u200b", "\ufeff", "\u180e", "\u2003", "\u000b");

    @Test
    void parse_generatedTexts_answersAsRecorded() {
        SoftAssertions softly = new SoftAssertions();
        List<RecordedAnswers.Row> rows = RecordedAnswers.read(RECORDING);
        for (RecordedAnswers.Row row : rows) {
            String text = row.question().getAsString();
            softly.assertThat(answer(text))
                    .as(text)
                    .isEqualTo(shown(row.answer().getAsString()));
        }
        softly.assertAll();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(500);
    }

    @Test
    void parse_generatedTexts_answersAsTheInstalledGo(@TempDir Path scratch) throws IOException {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no go 1.27 is installed to compare with");
        int count = Boolean.getBoolean("goenv.record") ? 600 : Integer.getInteger("goenv.generated.runs", 60);
        prepare(scratch);
        SoftAssertions softly = new SoftAssertions();
        List<RecordedAnswers.Row> rows = new ArrayList<>();
        for (String text : texts(count)) {
            String expected = ask(go.get(), scratch, text);
            softly.assertThat(answer(text)).as(text).isEqualTo(shown(expected));
            rows.add(new RecordedAnswers.Row(new JsonPrimitive(text), new JsonPrimitive(expected)));
        }
        RecordedAnswers.writeIfAsked(RECORDING, rows);
        softly.assertAll();
    }

    /** A text that crashes go has to be refused; what the refusal says is our own. */
    private static String answer(String text) {
        try {
            return ChecksumDatabase.parse(text) instanceof ChecksumDatabase.Off ? "off" : "database";
        } catch (GoSyntaxException e) {
            boolean crash = e.getMessage().startsWith("invalid sumdb name")
                    && !e.getMessage().endsWith("}");
            return crash ? "crash" : e.getMessage();
        }
    }

    private static Set<String> texts(int count) {
        Random random = new Random(20_27);
        Set<String> texts = new LinkedHashSet<>(List.of("off", "", " ", "sum.golang.org", "off ", "OFF"));
        NAMES.forEach(name -> texts.add(TestKeys.keyFor(name)));
        URLS.forEach(url -> texts.add("sum.golang.org " + url));
        while (texts.size() < count) {
            texts.add(text(random));
        }
        return texts;
    }

    private static String text(Random random) {
        String first = switch (random.nextInt(4)) {
            case 0 -> "sum.golang.org";
            case 1 -> TestKeys.keyFor(pick(random, NAMES));
            case 2 -> mutated(random, TestKeys.keyFor(pick(random, NAMES)));
            default -> random.nextBoolean() ? "off" : "";
        };
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? pick(random, BLANKS) : "").append(first);
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(pick(random, BLANKS)).append(random.nextInt(4) == 0 ? "" : pick(random, URLS));
        }
        return text.toString();
    }

    private static String mutated(Random random, String key) {
        int at = random.nextInt(key.length());
        String end = key.substring(at + 1);
        return switch (random.nextInt(5)) {
            case 0 -> key.substring(0, at);
            case 1 -> key.substring(0, at) + end;
            case 2 -> key.substring(0, at) + "+" + end;
            case 3 -> key.substring(0, at) + "=" + end;
            default -> key.substring(0, at) + (char) (key.charAt(at) + 1) + end;
        };
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static void prepare(Path scratch) throws IOException {
        Path versions = Files.createDirectories(scratch.resolve("proxy/example.com/m/@v"));
        Files.writeString(versions.resolve("v1.0.0.info"), "{\"Version\":\"v1.0.0\"}");
        Files.writeString(versions.resolve("v1.0.0.mod"), "module example.com/m\n");
        Path database = Files.createDirectories(scratch.resolve("proxy/sumdb/sum.golang.org"));
        Files.writeString(database.resolve("supported"), "");
    }

    private static String ask(GoOracle go, Path scratch, String gosumdb) throws IOException {
        Path file = scratch.resolve("goenv");
        Files.writeString(file, "GOSUMDB=" + gosumdb + "\n");
        Path cache = Files.createTempDirectory(scratch, "cache");
        Map<String, String> env = Map.of(
                "HOME",
                scratch.toString(),
                "PATH",
                "/usr/bin:/bin",
                "GOENV",
                file.toString(),
                "GOPROXY",
                "file://" + scratch.resolve("proxy"),
                "GOMODCACHE",
                cache.toString(),
                "GOFLAGS",
                "-modcacherw",
                "GOTOOLCHAIN",
                "local",
                "GOVCS",
                "*:off");
        GoOracle.Result result = go.run(scratch, env, "mod", "download", "-json", "example.com/m@v1.0.0");
        if (result.stderr().startsWith("panic: ")) {
            return "crash";
        }
        JsonObject json = JsonParser.parseString(result.stdout()).getAsJsonObject();
        String error = json.get("Error").getAsString();
        int verifying = error.indexOf(VERIFYING);
        if (verifying < 0) {
            return "off";
        }
        String reason = error.substring(verifying + VERIFYING.length());
        return reason.startsWith("example.com/m@") ? "database" : reason;
    }

    /** Go's answer as we would show it: without user info, of a database's name too. */
    private static String shown(String answer) {
        return Redaction.redact(answer).replaceAll("\\): u(:p)?@", "): ***@").replaceAll(" User:u(:p)? ", " User:*** ");
    }
}
