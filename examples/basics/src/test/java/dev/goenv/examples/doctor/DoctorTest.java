package dev.goenv.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.env.HostSystem;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.Reports;
import dev.goenv.testkit.FakeHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor, in a world whose HTTP proxy is not running; {@code -Dgoenv.readme.accept=true} writes README.md's report. */
class DoctorTest {
    private static final String START = "<!-- example:doctor -->\n```text\n";
    private static final String END = "```\n<!-- /example:doctor -->";
    private static final String SHOWN_PORT = "127.0.0.1:43128";

    private record Run(int exit, String out, String err) {
        static Run of(HostSystem host, String... args) throws InterruptedException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int exit = Doctor.run(
                    List.of(args),
                    GoDoctor.builder(host),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8));
            return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    /** Every request goes to a port of this machine that nobody listens on. */
    private static HostSystem withoutItsProxy() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        return FakeHost.linux()
                .env("HOME", "/home/me")
                .env("PATH", "/usr/bin")
                .env("HTTPS_PROXY", "http://me:s3cr3t@127.0.0.1:" + port)
                .executable("/usr/bin/git")
                .directory("/home/me/go/pkg/mod")
                .directory("/home/me/.cache/go-build")
                .build();
    }

    @Test
    void run_check_exitsWithTheReports() throws Exception {
        Run run = Run.of(withoutItsProxy(), "--check", "golang.org/x/text@v0.14.0");
        assertThat(run.out())
                .startsWith("✗ PROBLEM: ")
                .contains("proxy.refused")
                .doesNotContain("s3cr3t");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
    }

    @Test
    void run_withoutCheck_exitsWithZeroOnceItHasReported() throws Exception {
        assertThat(Run.of(withoutItsProxy(), "golang.org/x/text@v0.14.0").exit())
                .isZero();
    }

    @Test
    void run_json_canBeReadAndJudgedAgain() throws Exception {
        Run run = Run.of(withoutItsProxy(), "--json", "golang.org/x/text@v0.14.0");
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(json.get("schema").getAsString()).isEqualTo("goenv-report/1");
        DoctorReport read = Reports.parse(run.out());
        assertThat(GoDoctor.judge(read.examination()).diagnoses()).isEqualTo(read.diagnoses());
    }

    @Test
    void run_html_writesAPage(@TempDir Path directory) throws Exception {
        Path page = directory.resolve("report.html");
        Run run = Run.of(withoutItsProxy(), "--public", "--html", page.toString(), "golang.org/x/text@v0.14.0");
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(page)).contains("proxy.refused").doesNotContain("s3cr3t", "/home/me");
    }

    @Test
    void run_badArguments_areExplained() throws Exception {
        assertThat(Run.of(withoutItsProxy(), "no module").err()).contains("malformed module path", "usage: Doctor");
        assertThat(Run.of(withoutItsProxy(), "--hmtl").err()).startsWith("there is no option \"--hmtl\"");
        assertThat(Run.of(withoutItsProxy(), "--html").exit()).isEqualTo(2);
        assertThat(Run.of(withoutItsProxy(), "golang.org/x/text@master").err())
                .startsWith("\"master\" is no version of golang.org/x/text");
    }

    @Test
    void readme_report_isWhatTheProgramPrintsAboveTheLayers() throws Exception {
        String all = Run.of(withoutItsProxy(), "golang.org/x/text@v0.14.0").out();
        String report = all.substring(0, all.indexOf("\nLayers\n"))
                .replaceAll("127\\.0\\.0\\.1:\\d+", SHOWN_PORT)
                .replaceAll("\\d+ ms", "1 ms");
        Path readme = Path.of(System.getProperty("basedir", "."))
                .toAbsolutePath()
                .normalize()
                .resolve("../../README.md")
                .normalize();
        String text = Files.readString(readme);
        int start = text.indexOf(START) + START.length();
        if (Boolean.getBoolean("goenv.readme.accept")) {
            text = text.substring(0, start) + report + text.substring(text.indexOf(END));
            Files.writeString(readme, text);
        }

        // Where lines break depends on the figures that were replaced.
        assertThat(text.substring(start, text.indexOf(END)).split("\\s+", -1))
                .as("the report in README.md; -Dgoenv.readme.accept=true writes it")
                .containsExactly(report.split("\\s+", -1));
    }
}
