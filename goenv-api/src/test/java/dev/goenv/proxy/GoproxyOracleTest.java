package dev.goenv.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonPrimitive;
import dev.goenv.internal.syntax.GoQuote;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the go command what it thinks of generated GOPROXY texts.
 *
 * <p>The module asked for is private and version control is forbidden, so the list is read but nobody on it is contacted.
 */
class GoproxyOracleTest {
    private static final String RECORDING = "goproxy";
    private static final String PREFIX = "go: github.com/acme/x@v1.0.0: ";

    private static final List<String> WORDS = List.of(
            "direct",
            "off",
            "DIRECT",
            "Off",
            "localhost",
            "localhost:3000",
            "goproxy.cn",
            "https://proxy.golang.org",
            "none",
            "http://h/p",
            "https://u:p@h",
            "https://u:p w@h",
            "file:///x",
            "file://h/x",
            "file:/x",
            "file:///x?q",
            "file:///x#f",
            "file://",
            "file:",
            "/abs/path",
            "./rel",
            "../up",
            "c:\\x",
            "c:/x",
            "\\\\srv\\share",
            "ftp://h/x",
            "git+ssh://h/x",
            "https:",
            "https:/",
            "https://",
            "https:h",
            "://h",
            ":",
            "h:x",
            "h:80:80",
            "[::1]:80",
            "http://[::1",
            "[fe80::1%25en0]",
            "h/%zz",
            "h/%2f",
            "h?q=%",
            "h#%zz",
            "h/a b",
            "h\tx",
            "a.b\uff0cdirect",
            "a.b\uff5coff",
            "a.b;direct",
            "\"a.b\"",
            "'a.b'",
            "${P}/x",
            "\u00e9.example",
            "https://h\u0001/",
            "http://h:99999",
            "http://h:-1",
            "HTTPS://H/P",
            "1http://h",
            "h/*",
            "*",
            "mirrors.aliyun.com/goproxy/",
            "https://h/?x#y",
            "file:///a%2fb",
            "file:///%zz",
            "https://@h",
            "https://u@h",
            "https://%41",
            "https://h%41",
            "https://h/{}",
            "https://[1.2.3.4]",
            "x@y.z",
            "u:p@y.z",
            "http:////h",
            "http:/h",
            "a..b",
            ".",
            "/",
            "?");

    private static final List<String> SEPARATORS = List.of(
            ",", "|", ",", "|", ",,", "|,", " , ", "\t|\t", ",\u00a0", "\u3000|", ";", " ", "\ufeff,", "\u200b,");

    @Test
    void parse_generatedLists_answersAsRecorded() {
        SoftAssertions softly = new SoftAssertions();
        List<RecordedAnswers.Row> rows = RecordedAnswers.read(RECORDING);
        for (RecordedAnswers.Row row : rows) {
            String text = row.question().getAsString();
            compare(softly, text, row.answer().getAsString());
        }
        softly.assertAll();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(700);
    }

    @Test
    void parse_generatedLists_answersAsTheInstalledGo(@TempDir Path scratch) throws IOException {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no go 1.27 is installed to compare with");
        int count = Boolean.getBoolean("goenv.record") ? 800 : Integer.getInteger("goenv.generated.runs", 120);
        SoftAssertions softly = new SoftAssertions();
        List<RecordedAnswers.Row> rows = new ArrayList<>();
        for (String text : texts(count)) {
            String expected = ask(go.get(), scratch, text);
            compare(softly, text, expected);
            rows.add(new RecordedAnswers.Row(new JsonPrimitive(text), new JsonPrimitive(expected)));
        }
        RecordedAnswers.writeIfAsked(RECORDING, rows);
        softly.assertAll();
    }

    private static String answer(String text) {
        try {
            return "list of " + (ProxyChain.parse(text).entries().isEmpty() ? "none" : "some");
        } catch (GoSyntaxException e) {
            return e.getMessage();
        }
    }

    /**
     * Whether an answer is Go's, but for secrets: where ours has a mask, Go's may have anything. Where the list holds a
     * secret that a separator may have torn, ours quotes the list in the place of the entry, as it was written.
     */
    private static boolean isGos(String list, String ours, String gos) {
        if (masked(ours).matcher(gos).matches()) {
            return true;
        }
        String redacted = Redaction.redact(list);
        if (redacted.equals(list)) {
            return false;
        }
        String subject = subject(ours);
        boolean ofTheList = subject.contains(Redaction.MASK)
                || GoQuote.quote(redacted).contains(subject)
                || redacted.contains(subject);
        return ofTheList
                && masked(ours.replace(subject, Redaction.MASK))
                        .matcher(gos.replace(subject(gos), Redaction.MASK))
                        .matches();
    }

    private static Pattern masked(String answer) {
        return Pattern.compile(
                Stream.of(answer.split(Pattern.quote(Redaction.MASK), -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    /** What a message is about: the quoted text after {@code parse}, else all after the first colon. */
    private static String subject(String message) {
        String quoted = "parse \"";
        return message.startsWith(quoted)
                ? message.substring(quoted.length(), message.lastIndexOf("\": "))
                : message.substring(message.indexOf(": ") + 2);
    }

    private static void compare(SoftAssertions softly, String list, String gos) {
        String ours = answer(list);
        if (!isGos(list, ours, gos)) {
            softly.assertThat(ours).as(list).isEqualTo(gos);
        }
        softly.assertThat(Redaction.redact(ours)).as(list).isEqualTo(ours);
    }

    private static Set<String> texts(int count) {
        Random random = new Random(4);
        Set<String> texts = new LinkedHashSet<>(List.of("", " ", ",", "|", ",|\t", "direct", "off"));
        texts.addAll(WORDS.subList(0, Math.min(WORDS.size(), count - texts.size())));
        while (texts.size() < count) {
            texts.add(text(random));
        }
        return texts;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text.append(pick(random, WORDS.subList(random.nextBoolean() ? 4 : 0, WORDS.size())));
            text.append(i > 1 ? pick(random, SEPARATORS) : "");
        }
        if (random.nextInt(3) == 0) {
            int at = random.nextInt(text.length());
            text.insert(at, " :/@%[]?#\\\u0007\u00e9|,".charAt(random.nextInt(14)));
        }
        return text.toString();
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String ask(GoOracle go, Path scratch, String goproxy) throws IOException {
        Path file = scratch.resolve("goenv");
        Files.writeString(file, "GOPROXY=" + goproxy + "\n");
        Map<String, String> env = Map.of(
                "HOME", scratch.toString(),
                "PATH", "/usr/bin:/bin",
                "GOENV", file.toString(),
                "GONOPROXY", "github.com/acme",
                "GOTOOLCHAIN", "local",
                "GOVCS", "*:off");
        GoOracle.Result result = go.run(scratch, env, "list", "-m", "github.com/acme/x@v1.0.0");
        assertThat(result.stderr()).startsWith(PREFIX).endsWith("\n");
        String message =
                result.stderr().substring(PREFIX.length(), result.stderr().length() - 1);
        return message.startsWith("GOVCS disallows using git") ? "list of some" : message;
    }
}
