package dev.goenv.probes.internal.output.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogReaderTest {
    private static final String MESSAGE =
            "go: example.com/hello@v1.0.0: reading https://goproxy.corp.test/x.info: 404 Not Found";

    /** What stands before a message, each with the message behind it. */
    static List<String> prefixes() {
        return List.of(
                "2024-05-01T12:00:00.1234567Z ",
                "2024-05-01T12:00:00.1234567Z ##[error]",
                "2024-05-01T12:00:00+02:00 ",
                "2024-05-01 12:00:00,123 ",
                "2024/05/01 12:00:00 ",
                "2024/05/01 12:00:00.123456 ",
                "[2024-05-01T12:00:00.123Z] ",
                "[2024-05-01T12:00:00.123Z] [Pipeline] ",
                "12:00:00  ",
                "00:03:12.345 ",
                "[12:00:00] ",
                "(12:00:00) ERROR: ",
                "3:04:05 PM: ",
                "##[error]",
                "::error::",
                "::error file=go.mod,line=3,title=a::",
                "build\tRun go mod tidy\t2024-05-01T12:00:00.1234567Z ",
                "build\tRun go mod tidy\t\ufeff2024-05-01T12:00:00.1234567Z ",
                "\u001b[0Ksection_start:1714557600:get_sources[collapsed=true]\r\u001b[0K",
                "2024-05-01T12:00:00.123456Z 00O ",
                "2024-05-01T12:00:00.123456Z 01E ",
                "travis_time:start:0a\r\u001b[0K",
                "#12 34.56 ",
                "#12 0.345 ",
                "#12 ERROR: ",
                "0.345 ",
                "123.4 ",
                "   > ",
                " => => # ",
                "app-1  | ",
                "web.1 | ",
                "+build | ",
                "              +build | ",
                "[pod/build-7f/go] ",
                "2024-05-01T12:00:00.123456789Z stderr F ",
                "2024-05-01T12:00:00.123456+00:00 app[web.1]: ",
                "May 01 12:00:00 host build.sh[123]: ",
                "May  1 12:00:00 host build: ",
                "<34>May  1 12:00:00 host build[1]: ",
                "<34>1 2024-05-01T12:00:00.123Z host build 123 ID47 - ",
                "2024-05-01T12:00:00.123456+02:00 host build[123]: ",
                "E0501 12:00:00.123456   12345 build.go:123] ",
                "[ERROR] ",
                "[Error - 10:11:12] ",
                "[Error  - 10:11:12 AM] ",
                "[ERROR][2024-05-01 12:00:00] ",
                "2024-05-01 12:00:00,123 [  12345]   WARN - #com.goide.util - ",
                "2024-05-01T12:00:00.000Z\tERROR\tcmd/main.go:12\t",
                "[12:00:00]W:\t [Step 1/2] ",
                "[2024-05-01, 12:00:00 UTC] {subprocess.py:93} INFO - ",
                "[Container] 2024/05/01 12:00:00.123456 ",
                "error\t01-May-2024 12:00:00\t",
                "Step #0 - \"build\": ",
                "Step #0: ",
                "npm ERR! ",
                "\u001b_bk;t=1714557600123\u0007",
                "_bk;t=1714557600123",
                "> ",
                "> > ",
                "    > 2024-05-01T12:00:00Z ",
                "\u2502 ",
                "\u2502 Error: ",
                "go : ",
                "go.exe : ",
                "module.x (local-exec): ",
                "module.x[0].null_resource.y (local-exec): ",
                "make[1]: ",
                "Error: ",
                "ERROR ",
                "[build] ",
                "[tests 2/3] ",
                "app:build: ",
                "- ",
                "    ",
                "2024/05/01 12:00:00 Error loading workspace: err: exit status 1: stderr: ",
                "\u001b[31m",
                "\u001b[36;1m\u001b[0m",
                "\u001b]0;title\u0007",
                "[36;1m",
                "^[[31m",
                "\\x1b[31m",
                "\u001b[8mha:////4AAAA=\u001b[0m",
                "downloading 10%\rdownloading 100%\r",
                "downloading\u001b[2K\u001b[1G",
                "|\b/\b-\b",
                "\ufeff",
                "\0\0",
                "2024-05-01T12:00:00.1234567Z app-1  | #12 34.56 [ERROR] > ");
    }

    @ParameterizedTest
    @MethodSource("prefixes")
    void next_prefix_isTaken(String prefix) {
        assertThat(Logs.texts(prefix + MESSAGE + "\n")).containsExactly(MESSAGE);
        assertThat(Logs.texts("\n" + prefix + MESSAGE)).containsExactly("", MESSAGE);
        LogLine line = Logs.read(prefix + MESSAGE + "\r\n").get(0);
        assertThat(line.offsetOf(0)).isEqualTo(prefix.length());
        assertThat(line.offsetOf(MESSAGE.length())).isEqualTo(prefix.length() + MESSAGE.length() + 1L);
    }

    /** What looks like a prefix and is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[::1]:53: read udp [::1]:1->[::1]:53: read: connection refused",
                "# corp.test/app",
                "#12 is the issue",
                "+ go mod tidy",
                "$ go mod tidy",
                "remote: Not Found",
                "fatal: unable to access 'https://github.com/acme/lib/': Could not resolve host: github.com",
                "\t[Truncated: too many lines.]",
                "\t\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
                "  GOAUTH=nosuchcmd: could not run command nosuchcmd",
                "2021-01-06T11:46:16Z is after 2021-01-06T11:32:18Z",
                "1.23 (running go 1.22.7; GOTOOLCHAIN=local)",
                "1.21.0 (running go 1.20)",
                "::1 is no command of a workflow",
                "rename d:\\go\\pkg\\mod\\golang.org\\x\\tools@v0.0.0.tmp-1 d:\\go\\pkg\\mod\\nodes\\new\\tools: Access is denied.",
                "ok  \tcorp.test/app\t0.345s",
                "\tserver response: {\"errors\":[{\"status\":404,\"message\":\"no\"}]}",
                "\t    \"message\" : \"no\"",
                "main.go:3:8: undefined: x[2m30s]",
                "-> unzip /home/dev/x.zip: malformed file path",
                "make: *** [Makefile:12: tidy] Error 1",
                "   5 | >>> RUN go mod download",
                "warning: go env -w GOPROXY=... does not override conflicting OS environment variable",
                "main.go:5:2: struct field tag `json:name` not compatible with reflect.StructTag.Get",
                "parse \"https://goproxy.corp.test/?a=1&quot;\": invalid",
                "SECURITY ERROR",
                ">= 1.99 is needed",
                "Get https://goproxy.io/x/@v/v1.8.5.mod: x509: certificate has expired or is not yet valid"
            })
    void next_messageLikeAPrefix_staysWhole(String text) {
        assertThat(Logs.texts("\n" + text + "\n")).containsExactly("", text);
    }

    @Test
    void next_linesAndNumbers_areThoseOfTheInput() {
        List<LogLine> lines = Logs.read("a\r\n\r\n\tb\r\r\nx\u001b[1my\nend");
        assertThat(lines).extracting(LogLine::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(lines).extracting(LogLine::text).containsExactly("a", "", "\tb", "xy", "end");
        assertThat(lines).extracting(LogLine::indented).containsExactly(false, false, true, false, false);
        LogLine coloured = lines.get(3);
        assertThat(List.of(coloured.offsetOf(0), coloured.offsetOf(1), coloured.offsetOf(2)))
                .containsExactly(10L, 15L, 16L);
        assertThatThrownBy(() -> coloured.offsetOf(3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("3 of 2");
    }

    @Test
    void next_nothing_isEmpty() {
        assertThat(Logs.read("")).isEmpty();
        assertThat(Logs.texts("\n")).containsExactly("");
    }

    @Test
    void next_learnedPrefix_isTakenFromTheLinesBehindIt() {
        assertThat(Logs.texts(
                        "[build] go: x.test/a@v1.0.0: reading https://p.test/a: 404 Not Found\n[build] \tserver response: no\n[build]\n"
                                + "[build] [other]\n"))
                .containsExactly(
                        "go: x.test/a@v1.0.0: reading https://p.test/a: 404 Not Found",
                        "\tserver response: no",
                        "",
                        "[other]");
        assertThat(Logs.texts("Error: go: x\nError: y\n")).containsExactly("go: x", "Error: y");
        assertThat(Logs.texts("    go: x\n    \ty\n\nz\n    go.mod\n"))
                .containsExactly("go: x", "\ty", "", "z", "    go.mod");
    }

    @Test
    void next_linesForTheCiSystemAlone_areDropped() {
        assertThat(Logs.texts("##[group]Run go mod tidy\ngo: x\n##[endgroup]\n::group::y\n::endgroup::\n"
                        + "\u001b[0Ksection_end:1714557600:get_sources\r\u001b[0K\n```console\ngo: z\n```\n"))
                .containsExactly("Run go mod tidy", "go: x", "y", "", "go: z");
    }

    @Test
    void next_workflowCommand_isDecoded() {
        assertThat(
                        Logs.texts(
                                "::error::go: x: reading https://p/%2521burnt: 404%0A\tserver response: 100%25 gone\n::error::%21burnt%0D%0A\n"))
                .containsExactly("go: x: reading https://p/%21burnt: 404", "\tserver response: 100% gone", "%21burnt");
    }

    @Test
    void next_syslog_decodesOctalNumbers() {
        assertThat(Logs.texts("May  1 12:00:00 h p[1]: go: x: 404#012#011server response: no #1\n"))
                .containsExactly("go: x: 404", "\tserver response: no #1");
    }

    @Test
    void next_partialLines_areJoined() {
        assertThat(
                        Logs.texts(
                                "2024-05-01T12:00:00.1Z stderr P go: exam\n2024-05-01T12:00:00.1Z stderr F ple.com\n2024-05-01T12:00:00.1Z stderr F b\n"))
                .containsExactly("go: example.com", "b");
        assertThat(Logs.texts("2024-05-01T12:00:00.123456Z 00O go: exam\n2024-05-01T12:00:00.123456Z 00O+ple.com\n"))
                .containsExactly("go: example.com");
    }

    @Test
    void next_json_givesItsMessages() {
        assertThat(
                        Logs.texts(
                                "{\"Time\":\"2024-05-01T12:00:00Z\",\"Action\":\"output\",\"Output\":\"FAIL\\tx [setup failed]\\n\"}"))
                .containsExactly("FAIL\tx [setup failed]");
        assertThat(
                        Logs.texts(
                                "{\n\t\"Path\": \"x.test/a\",\n\t\"Error\": \"x.test/a@v1: Get \\\"https://p\\\": 404\\n\\tserver response: \\u003cno\\u003e\",\n}"))
                .containsExactly(
                        "{",
                        "\t\"Path\": \"x.test/a\",",
                        "x.test/a@v1: Get \"https://p\": 404",
                        "\tserver response: <no>",
                        "}");
        assertThat(Logs.texts(
                        "{\"level\":\"error\",\"time\":1,\"msg\":\"failed\",\"fields\":{\"err\":\"exit 1\\ngo: x\"}}"))
                .containsExactly("failed", "exit 1", "go: x");
        assertThat(
                        Logs.texts(
                                "{\"log\":\"2024-05-01T12:00:00Z \\u001b[31mgo: x\\u001b[0m\\r\\n\",\"stream\":\"stderr\",\"time\":\"t\"}\n"))
                .containsExactly("go: x");
        assertThat(
                        Logs.texts(
                                "{\"log\":\"{\\\"msg\\\":\\\"{\\\\\\\"error\\\\\\\":\\\\\\\"go: x\\\\\\\"}\\\"}\\n\",\"stream\":\"stdout\"}"))
                .containsExactly("go: x");
        assertThat(Logs.texts("Params: {\"type\":1,\"message\":\"go: x\\n\\tserver response: a\\\\b\"}\n"))
                .containsExactly("go: x", "\tserver response: a\\b");
        assertThat(
                        Logs.texts(
                                "fatal: [host]: FAILED! => {\"rc\": 1, \"stderr\": \"go: x\\n\", \"stderr_lines\": [\"go: x\"]}"))
                .containsExactly("go: x");
        assertThat(Logs.texts("{\"Action\":\"start\"}\n{\"error\":\"go: cut"))
                .containsExactly("{\"Action\":\"start\"}", "go: cut");
    }

    @Test
    void next_quotedText_isDecoded() {
        assertThat(
                        Logs.texts(
                                "time=\"2024-05-01T12:00:00Z\" level=error msg=\"tidy failed\" error=\"exit status 1: x\\n\\ty \\\"z\\\"\" n=1\n"))
                .containsExactly("tidy failed", "exit status 1: x", "\ty \"z\"");
        assertThat(Logs.texts("output: go: x: 404 Not Found\\n\\tserver response: \\\"no\\\"\\ngo: y"))
                .containsExactly("go: x: 404 Not Found", "\tserver response: \"no\"", "go: y");
    }

    @Test
    void next_markup_isTaken() {
        assertThat(Logs.texts("`go: x`\n`go: y\ngo: z`\n```go: w```\n"))
                .containsExactly("go: x", "go: y", "go: z", "go: w");
        assertThat(Logs.texts("<pre>go: Get &quot;https://p&quot;: read 1.2.3.4-&gt;5 &amp; it&#39;s\n"))
                .containsExactly("go: Get \"https://p\": read 1.2.3.4->5 & it's");
        assertThat(Logs.texts("go:\u00a0Get \u201chttps://p\u201d: x")).containsExactly("go: Get \"https://p\": x");
        assertThat(Logs.texts("a\u001b[3Cb")).containsExactly("a   b");
    }

    @Test
    void next_powerShellRecord_leavesTheMessage() {
        assertThat(Logs.texts("""
                        go : go: downloading x.test/a v1.0.0
                        At line:1 char:1
                        + go mod tidy
                        + ~~~~~~~~~~~
                            + CategoryInfo          : NotSpecified: (go: downloading x.test/a v1.0.0:String) [], RemoteExce\s
                           ption
                            + FullyQualifiedErrorId : NativeCommandError

                        go: x.test/a@v1.0.0: EOF
                        + go list
                        """))
                .containsExactly("go: downloading x.test/a v1.0.0", "", "go: x.test/a@v1.0.0: EOF", "+ go list");
    }

    @Test
    void next_longLine_keepsItsBeginning() {
        String line = "go: " + "x".repeat(200_000);
        List<LogLine> lines = Logs.read(line + "\nnext\n");
        assertThat(lines).extracting(LogLine::text).containsExactly(line.substring(0, 65_536), "next");
        assertThat(lines.get(1).offsetOf(0)).isEqualTo(line.length() + 1L);
        assertThat(Logs.texts("x".repeat(70_000) + "\rgo: y\n")).containsExactly("go: y");
        assertThat(Logs.texts("x".repeat(65_535) + "\ud83d\ude00")).containsExactly("x".repeat(65_535));
    }

    @Test
    void next_readerFails_passesItOn() {
        LogReader reader = new LogReader(new Reader() {
            @Override
            public int read(char[] buffer, int from, int count) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() {
                throw new AssertionError("not opened by it");
            }
        });
        assertThatThrownBy(reader::next).isInstanceOf(IOException.class).hasMessage("gone");
    }

    @Test
    void toString_secret_isRedacted() {
        assertThat(Logs.read("go: Get \"https://alice:s3cr3t@p.test/\": EOF")
                        .get(0)
                        .toString())
                .doesNotContain("s3cr3t")
                .startsWith("1: go: Get");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogLine(1, "ab", Offsets.run(0, 1)))
                .withMessage("line 1 of 2 characters with 1 offsets");
    }
}
