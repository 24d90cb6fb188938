package dev.goenv.probes.internal.output.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogReaderTest {
    private static final String LINE =
            "go: example.com/hello@v1.0.0: reading https://p.example.com/x: 500 Internal Server Error";

    private static List<LogLine> read(String text) {
        LogReader reader = new LogReader(new StringReader(text));
        List<LogLine> lines = new ArrayList<>();
        try {
            for (Optional<LogLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return lines;
    }

    private static List<String> texts(String text) {
        return read(text).stream().map(LogLine::text).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFEFF",
                "2024-05-01T12:00:00.1234567Z ",
                "2024-05-01T12:00:00.1234567Z ##[error]",
                "##[error]",
                "::error file=go.mod,line=3::",
                "::error::",
                "2024-05-01T12:00:00.123456Z 00O ",
                "2024-05-01T12:00:00.123456Z 01E+",
                "[2024-05-01T12:00:00.123Z] ",
                "[12:00:00] ",
                "12:00:00.123 ",
                "00:03:12.345 ",
                "2024/05/01 12:00:00 ",
                "2024-05-01 12:00:00,123 ERROR ",
                "#12 34.56 ",
                "#9 33.83 ",
                "0.170 ",
                "app-1  | ",
                "build  | ",
                "[pod/build-x7/app] ",
                "May 01 12:00:00 host-1 build[123]: ",
                "May  1 12:00:00 host go: ",
                "[Error - 10:11:12 AM] ",
                "[Pipeline] ",
                "> ",
                "   > ",
                "null_resource.app (local-exec): ",
                "go : ",
                "\u001b[31m",
                "\u001b]0;title\u0007",
                "downloading 10%\rdownloading 90%\r",
                "\0\0",
                "2024-05-01T12:00:00.1234567Z #12 34.56 \u001b[0m",
                "May 01 12:00:00 host docker[7]: app-1  | 2024/05/01 12:00:00 "
            })
    void next_prefix_isTakenOff(String prefix) {
        String text = "first\n" + prefix + LINE + "\n";
        LogLine second = read(text).get(1);

        assertThat(second.text()).isEqualTo(LINE);
        assertThat(second.number()).isEqualTo(2);
        assertThat(text.substring((int) second.offsetOf(4), (int) second.offsetOf(LINE.length())))
                .isEqualTo(LINE.substring(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go: downloading example.com/hello v1.0.0",
                "\tserver response: not found",
                "verifying example.com/hello@v1.0.0: checksum mismatch",
                "main.go:3:8: cannot find module",
                "internal\\model\\a.go:10:2: x",
                "# get https://proxy.golang.org/x: 404 Not Found (0.01s)",
                "-> unzip /p/v1.zip: malformed",
                "[setup failed]",
                "fatal: could not read Username",
                "remote: Not Found",
                "1.2.3.4 is an address",
                "a & b; c",
                "12:00 is no time with seconds",
                "{not json}",
                "/work/go.mod:6: require x",
                "May be 12:00:00 or not: x"
            })
    void next_plainLine_losesNothing(String line) {
        assertThat(texts(line + "\n")).containsExactly(line);
    }

    @Test
    void next_everyPrefixAroundEveryRecording_givesTheCleanLines() throws IOException {
        List<String> prefixes = List.of(
                "2024-05-01T12:00:00.1234567Z ", "#12 34.56 ", "\u001b[31m", "app-1  | ", "[2024-05-01T12:00:00Z] ");
        Random random = new Random(3);
        int compared = 0;
        for (String text : recordings()) {
            List<String> clean = text.lines().toList();
            if (clean.stream().anyMatch(line -> Json.looksLike(line, 0) || line.length() >= 80)) {
                // Decoded, or perhaps joined: other tests.
                continue;
            }
            String prefix = prefixes.get(random.nextInt(5)) + prefixes.get(random.nextInt(5));
            String logged = clean.stream().map(line -> prefix + line + "\r\n").collect(Collectors.joining());
            assertThat(texts(logged)).isEqualTo(clean);
            compared++;
        }
        assertThat(compared).isGreaterThan(20);
    }

    private static List<String> recordings() throws IOException {
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                LogReaderTest.class.getResourceAsStream("/corpus/go-recordings.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                texts.add(JsonParser.parseString(line)
                        .getAsJsonObject()
                        .get("text")
                        .getAsString());
            }
        }
        return texts;
    }

    @Test
    void next_json_givesTheLinesOfItsStrings() {
        String text =
                "{\"Time\":\"2026-11-22T06:32:07Z\",\"Output\":\"go: a.example/b: Get \\\"https:\\/\\/x\\\": EOF\\n\\tserver \\u0041 said\\n\"}\n"
                        + "\t\"Error\": \"example.com/hello@v1.0.0: module lookup disabled by GOPROXY=off\"\n";
        List<LogLine> lines = read(text);

        assertThat(lines)
                .extracting(LogLine::text)
                .containsExactly(
                        "go: a.example/b: Get \"https://x\": EOF",
                        "\tserver A said",
                        "example.com/hello@v1.0.0: module lookup disabled by GOPROXY=off");
        assertThat(text.substring((int) lines.get(2).offsetOf(0), (int)
                        lines.get(2).offsetOf(lines.get(2).text().length())))
                .isEqualTo(lines.get(2).text());
        assertThat(text.charAt((int) lines.get(0).offsetOf(lines.get(0).text().indexOf("EOF"))))
                .isEqualTo('E');
    }

    @Test
    void next_htmlEntities_areDecoded() {
        assertThat(texts("go: x: Get &quot;https://p.example.com/?a=1&amp;b&#34;: EOF &lt;nil&gt; &x; &\n"))
                .containsExactly("go: x: Get \"https://p.example.com/?a=1&b\": EOF <nil> &x; &");
    }

    @ParameterizedTest
    @CsvSource({"80", "100", "120"})
    void next_lineAsWideAsTheTerminal_isJoined(int width) {
        String whole = "go: example.com/hello@v1.0.0: Get \"https://proxy.golang.org/example.com/hello/"
                + "x".repeat(60) + "\": dial tcp 192.0.2.1:443: connect: connection refused";
        String wrapped = whole.substring(0, width) + "\n" + whole.substring(width) + "\ngo: next line\n";

        assertThat(texts(wrapped)).containsExactly(whole, "go: next line");
    }

    @Test
    void next_powerShellDecoration_isLeftOut() {
        assertThat(
                        texts(
                                "go : " + LINE
                                        + "\r\nAt line:1 char:1\r\n+ go mod tidy\r\n+ ~~~~~~~\r\n    + CategoryInfo          : NotSpecified\r\n"))
                .containsExactly(LINE, "+ go mod tidy");
    }

    @Test
    void next_hugeLine_keepsItsStart() {
        List<String> texts = texts("x".repeat(200_000) + "\nnext\n");

        assertThat(texts.get(0)).hasSize(RawLines.LONGEST);
        assertThat(texts.get(1)).isEqualTo("next");
        assertThat(read("x".repeat(200_000) + "\nnext\n").get(1).offsetOf(0)).isEqualTo(200_001);
    }

    @Test
    void next_randomCharacters_haveTheirPlaces() {
        Random random = new Random(11);
        String alphabet = "go: a1.\"\\{}[]#>|&;\u001b\r\n\t 0:-/T@m%";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (LogLine line : read(text.toString())) {
                long before = -1;
                for (int c = 0; c <= line.text().length(); c++) {
                    assertThat(line.offsetOf(c)).isBetween(before, (long) text.length());
                    before = line.offsetOf(c);
                }
            }
        }
    }
}
