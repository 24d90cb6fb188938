package dev.goenv.probes.internal.output.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrapsTest {
    private static final String QUOTED =
            "go: github.com/gogo/protobuf@v1.3.1: Get \"https://proxy.golang.org/github.com/gogo/protobuf/@v/v1.3.1.mod\": dial tcp"
                    + " 172.217.160.81:443: connectex: A connection attempt failed because the connected party did not properly respond"
                    + " after a period of time, or established connection failed because connected host has failed to respond.";

    private static final String LATER =
            "go: example.com/hello@v1.0.0: reading https://goproxy.corp.test/hello/@v/v1.0.0.info: 404 Not Found";

    private static String wrapped(String text, int columns, String indent) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + columns);
            out.append(at == 0 ? "" : indent).append(text, at, end).append('\n');
            at = end;
        }
        return out.toString();
    }

    static IntStream widths() {
        return IntStream.of(79, 80, 100, 119, 120, 132, 140, 160);
    }

    /** At these widths the break is in a quote, in a phrase of Windows, in a URL. */
    @ParameterizedTest
    @MethodSource("widths")
    void next_terminalWrapped_isOneLine(int columns) {
        String log = wrapped(QUOTED, columns, "") + wrapped(LATER, columns, "") + "\tserver response: no\n";
        assertThat(Logs.texts(log)).containsExactly(QUOTED, LATER, "\tserver response: no");
        LogLine line = Logs.read(log).get(0);
        assertThat(line.number()).isEqualTo(1);
        assertThat(line.offsetOf(columns - 1)).isEqualTo(columns - 1L);
        assertThat(line.offsetOf(columns)).isEqualTo(columns + 1L);
    }

    @ParameterizedTest
    @MethodSource("widths")
    void next_wrappedInAContainerLog_isOneLine(int columns) {
        String log = wrapped(QUOTED, columns, "")
                .lines()
                .map(line -> " => => # " + line + "\n")
                .reduce("", String::concat);
        assertThat(Logs.texts(log)).containsExactly(QUOTED);
    }

    @Test
    void next_powerShellWrapped_isOneLine() {
        assertThat(Logs.texts("go : " + QUOTED.substring(0, 141) + "\n    " + QUOTED.substring(141) + "\n"))
                .containsExactly(QUOTED);
    }

    @Test
    void next_wordWrapped_getsItsSpacesBack() {
        assertThat(Logs.texts("""
                        go: example.com/hello@v1.0.0: Get "https://proxy.golang.org/x":
                        dial tcp: lookup proxy.golang.org on 127.0.0.53:53: no such
                        host
                        go: x
                        """))
                .containsExactly(
                        "go: example.com/hello@v1.0.0: Get \"https://proxy.golang.org/x\": dial tcp: lookup proxy.golang.org on"
                                + " 127.0.0.53:53: no such host",
                        "go: x");
    }

    @Test
    void next_insertedSpace_standsAtTheBreak() {
        String first = "Get \"https://proxy.golang.org/hello/x.info\":";
        LogLine line = Logs.read(first + "\r\nEOF\n").get(0);
        assertThat(line.text()).isEqualTo(first + " EOF");
        long end = first.length();
        // The carriage return and the line feed lie between the space and the word.
        assertThat(line.offsetOf(first.length())).isEqualTo(end + 1);
        assertThat(line.offsetOf(first.length() + 1)).isEqualTo(end + 2);
        assertThat(line.offsetOf(line.text().length())).isEqualTo(end + 5);
    }

    @Test
    void next_quotedWrap_isOneLine() {
        assertThat(Logs.texts("""
                           > Get "https://proxy.golang.org/go.starlark.net/@v/v0.0.0-2023.info":\s
                           > dial tcp: lookup proxy.golang.org on 127.0.0.53:53:\s
                           > read udp 127.0.0.1:56368->127.0.0.53:53:\s
                           > read: connection refused`
                        """))
                .containsExactly(
                        "Get \"https://proxy.golang.org/go.starlark.net/@v/v0.0.0-2023.info\": dial tcp: lookup proxy.golang.org"
                                + " on 127.0.0.53:53: read udp 127.0.0.1:56368->127.0.0.53:53: read: connection refused");
    }

    /** A text in Chinese, after a width is known. */
    @Test
    void next_sameWidthAsBefore_isOneLine() {
        String other =
                "go: example.com/hello@v1.0.0: Get \"https://goproxy.corp.test/hello/@v/v1.0.0.info\": dial tcp6 [2a00:1450:400a:2::8]:443:"
                        + " connectex: \u5411\u4e00\u4e2a\u65e0\u6cd5\u8fde\u63a5\u7684\u7f51\u7edc";
        assertThat(other.length()).isGreaterThan(130);
        assertThat(Logs.texts(wrapped(QUOTED, 137, "") + wrapped(other, 137, "")))
                .containsExactly(QUOTED, other);
    }

    static List<List<String>> separate() {
        String wide = "go: downloading github.com/a-rather-long-name/with-a-long-repository/and-more v1.0";
        return List.of(
                List.of(
                        "go: example.com/hello@v1.0.0 requires example.com/hello@v1.0.0: parsing go.mod:",
                        "\tmodule declares its path as: x"),
                List.of(
                        "go: github.com/acme/lib@v1.0.0: invalid version: git ls-remote -q origin: exit status 128:",
                        "\tfatal: no"),
                List.of(
                        "GOAUTH encountered errors for https://127.0.0.1:18443/example.com/@v/v1.0.0.info:",
                        "  GOAUTH=x: could not run"),
                List.of(
                        "go: github.com/foo@v1: Get \"https://p.test/github.com/foo/@v/v1.info\": EOF",
                        "go: github.com/bar: EOF"),
                List.of(
                        "go: corp.test/app imports example.com/some-package-with-a-name-as-wide-as-this-xx",
                        "example.com/b: no"),
                List.of(wide.substring(0, 80), "verifying module: checksum mismatch"),
                List.of(wide.substring(0, 80), "lib/x.go:3:8: undefined: y"),
                List.of(
                        "This download does NOT match an earlier download recorded in go.sum.",
                        "The bits may have been replaced"),
                List.of(
                        "The bits may have been replaced on the origin server, or an attacker may",
                        "have intercepted the download attempt."),
                List.of(
                        "go: x.test/a@v1: unrecognized import path \"x.test/a\": https fetch: failed",
                        "package x.test/b: \"quoted\""),
                List.of("read tcp 192.168.0.26:53028->119.28.201.50:443: read: the connection", "refuse"));
    }

    @ParameterizedTest
    @MethodSource("separate")
    void next_linesThatStandAlone_stayApart(List<String> lines) {
        assertThat(Logs.texts(String.join("\n", lines))).isEqualTo(lines);
    }

    /** Pieces without end stay within the limit of a line. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2024-05-01T12:00:00.1Z stderr P xxxxxxxxx\n", "2024-05-01T12:00:00.123456Z 00O+xxxxxxxxxxxx\n"})
    void next_endlessPieces_areCut(String piece) {
        List<LogLine> lines = Logs.read(piece.repeat(20_000));
        assertThat(lines).allMatch(line -> line.text().length() <= TerminalLines.MAX_CHARS);
        assertThat(lines.stream().mapToInt(line -> line.text().length()).sum()).isIn(20_000 * 9, 20_000 * 12);
    }
}
