package dev.goenv.probes.internal.output.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Recordings of go, put into logs: the lines that come out are those that go printed. */
class CorpusLinesTest {
    private static final int ROUNDS = 25;

    /** What logs do to a line. Those that encode it come first; prefixes may be put around each other at will. */
    private static final List<UnaryOperator<String>> ENCODINGS = List.of(
            line -> line,
            line -> "{\"log\":" + json(line + "\n") + ",\"stream\":\"stderr\",\"time\":\"2024-05-01T12:00:00Z\"}",
            line -> "{\"level\":\"error\",\"ts\":1714557600.1,\"msg\":" + json(line + "\n") + "}",
            line -> "{\"Time\":\"2024-05-01T12:00:00Z\",\"Action\":\"output\",\"Package\":\"x\",\"Output\":"
                    + json(line + "\n") + "}",
            line -> "::error file=go.mod,line=1::" + line.replace("%", "%25"),
            line -> "May 01 12:00:00 host build.sh[123]: " + line.replace("\t", "#011"),
            line -> "\u001b[31m" + line.replace("go", "\u001b[1mgo\u001b[0m") + "\u001b[0m",
            line -> "downloading 10%\r\u001b[0K" + line,
            line -> "> " + line,
            line -> "\ufeff\0" + line);

    private static final List<UnaryOperator<String>> PREFIXES = List.of(
            line -> "2024-05-01T12:00:00.1234567Z " + line,
            line -> "2024-05-01T12:00:00.1234567Z ##[error]" + line,
            line -> "2024-05-01T12:00:00.123456Z 01E " + line,
            line -> "2024-05-01T12:00:00.123456789Z stderr F " + line,
            line -> "[2024-05-01T12:00:00.123Z] " + line,
            line -> "2024/05/01 12:00:00 " + line,
            line -> "12:00:00  " + line,
            line -> "build\tRun go mod tidy\t2024-05-01T12:00:00.1234567Z " + line,
            line -> "#12 34.56 " + line,
            line -> "0.345 " + line,
            line -> "app-1  | " + line,
            line -> "[pod/build/go] " + line,
            line -> "May 01 12:00:00 host kubelet[123]: " + line,
            line -> "E0501 12:00:00.123456   12345 build.go:123] " + line,
            line -> "[ERROR] " + line,
            line -> "[Error - 10:11:12] " + line,
            line -> "module.x (local-exec): " + line,
            line -> "Step #0 - \"build\": " + line,
            line -> "   > " + line,
            line -> " => => # " + line,
            line -> "\u2502 " + line,
            line -> line + "\r");

    private static String json(String text) {
        return new JsonPrimitive(text).toString();
    }

    @Test
    void next_recordingAsItIs_keepsEachLine() {
        List<String> texts = Logs.corpus("go-recordings.jsonl");
        assertThat(texts).hasSize(424);
        for (String text : texts) {
            List<String> plain = text.lines().filter(line -> !holdsJson(line)).toList();
            List<String> read = Logs.texts(text);
            if (plain.size() == text.lines().count()) {
                assertThat(read).isEqualTo(plain);
            } else if (!plain.isEmpty()) {
                assertThat(read).containsSubsequence(plain);
            }
        }
    }

    private static boolean holdsJson(String line) {
        return line.startsWith("{\"") || line.strip().startsWith("\"Err");
    }

    @Test
    void next_recordingInAnyLog_isTheSame() {
        Random random = new Random(1);
        for (String text : Logs.corpus("go-recordings.jsonl")) {
            List<String> clean = Logs.texts(text);
            for (int i = 0; i < ROUNDS; i++) {
                List<UnaryOperator<String>> style = style(random);
                StringBuilder log = new StringBuilder();
                text.lines().forEach(line -> log.append(apply(style, line)).append('\n'));
                assertThat(Logs.texts(log.toString())).as(log.toString()).isEqualTo(clean);
            }
        }
    }

    private static List<UnaryOperator<String>> style(Random random) {
        List<UnaryOperator<String>> style = new ArrayList<>();
        style.add(ENCODINGS.get(random.nextInt(ENCODINGS.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            style.add(PREFIXES.get(random.nextInt(PREFIXES.size())));
        }
        return style;
    }

    private static String apply(List<UnaryOperator<String>> style, String line) {
        String wrapped = line;
        for (UnaryOperator<String> each : style) {
            wrapped = each.apply(wrapped);
        }
        return wrapped;
    }

    /** Each prefix alone, with each encoding: none is left to chance. */
    @Test
    void next_eachStyle_isTaken() {
        List<String> texts = Logs.corpus("go-recordings.jsonl");
        List<String> sample = IntStream.range(0, texts.size())
                .filter(i -> i % 20 == 0)
                .mapToObj(texts::get)
                .toList();
        for (UnaryOperator<String> encoding : ENCODINGS) {
            for (UnaryOperator<String> prefix : PREFIXES) {
                for (String text : sample) {
                    StringBuilder log = new StringBuilder();
                    text.lines()
                            .forEach(line -> log.append(prefix.apply(encoding.apply(line)))
                                    .append('\n'));
                    assertThat(Logs.texts(log.toString())).as(log.toString()).isEqualTo(Logs.texts(text));
                }
            }
        }
    }

    /** What people pasted: all stays but for the prefixes of seven, two of which are wrapped. */
    @Test
    void next_userReports_keepTheMessages() {
        List<String> texts = Logs.corpus("user-reports.jsonl");
        assertThat(texts).hasSize(100);
        List<String> changed = texts.stream()
                .filter(text -> !Logs.texts(text).equals(text.lines().toList()))
                .toList();
        assertThat(changed.stream().flatMap(text -> Logs.texts(text).stream()))
                .containsExactly(
                        "x/wasm/keeper/test_fuzz.go:6:2: github.com/google/gofuzz@v1.1.1-0.20200604201612-c04b05f3adfa: Get"
                                + " \"https://proxy.golang.org/github.com/google/gofuzz/@v/v1.1.1-0.20200604201612-c04b05f3adfa.zip\":"
                                + " proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused",
                        "go: go.mod requires go >= 1.23.0 (running go 1.22.7; GOTOOLCHAIN=local)",
                        "dial tcp6 [2a00:1450:400a:2::8]:443: connectex:"
                                + " \u5411\u4e00\u4e2a\u65e0\u6cd5\u8fde\u63a5\u7684\u7f51\u7edc\u5c1d\u8bd5\u4e86\u4e00\u4e2a\u5957\u63a5\u5b57\u64cd\u4f5c\u3002",
                        "go: github.com/go-playground/locales@v0.13.0: reading"
                                + " https://goproxy.cn/github.com/go-playground/locales/@v/v0.13.0.zip: 404 Not Found",
                        "\tserver response: not found",
                        "go: converting vendor\\vendor.json: stat"
                                + " golang.org/x/net/publicsuffix@ab34263943818b32f575efc978a3d24e80b04bd7: unrecognized import path"
                                + " \"golang.org/x/net/publicsuffix\": https fetch: Get \"https://golang.org/x/net/publicsuffix?go-get=1\":"
                                + " dial tcp 216.239.37.1:443: connectex: A connection attempt failed because the connected party did not"
                                + " properly respond after a period of time, or established connection failed because connected host has"
                                + " failed to respond.",
                        "Get \"https://proxy.golang.org/go.starlark.net/@v/v0.0.0-20230224151120-c52844e64a10.info\": dial tcp: lookup"
                                + " proxy.golang.org on 127.0.0.53:53: read udp 127.0.0.1:56368->127.0.0.53:53: read: connection refused");
    }
}
