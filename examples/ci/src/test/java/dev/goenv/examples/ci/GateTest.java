package dev.goenv.examples.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate in worlds that work, fail, and fail for a while. */
class GateTest {
    private static final String SECRET = "s3cr3t-w0rd";

    @TempDir
    private Path directory;

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private String read(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private String[] everything() {
        return new String[] {
            "--annotations",
            "--junit",
            file("a/junit.xml"),
            "--sarif",
            file("a/goenv.sarif"),
            "--json",
            file("a/goenv.json"),
            LoopbackProxy.MODULE
        };
    }

    private static String closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    @Test
    void run_healthyProxy_letsPass() throws Exception {
        try (LoopbackProxy proxy = LoopbackProxy.healthy()) {
            GateRun run = GateRun.of(proxy.url(), LoopbackProxy.MODULE);

            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(run.out()).doesNotContain("PROBLEM", "Attempt", "::");
            assertThat(run.waits()).isEmpty();
        }
    }

    @Test
    void run_missingModule_stopsAtOnce() throws Exception {
        try (LoopbackProxy proxy = LoopbackProxy.failing(100, 404, "not found\n")) {
            GateRun run = GateRun.of(proxy.url(), "--annotations", LoopbackProxy.MODULE);

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).contains("✗ PROBLEM: ").contains("modproxy.not-found");
            assertThat(run.waits()).isEmpty();
            assertThat(proxy.lookups()).isEqualTo(1);
            assertThat(run.commands())
                    .first()
                    .asString()
                    .startsWith("::error title=goenv%3A ")
                    .contains("[modproxy.not-found]::");
        }
    }

    @Test
    void run_failsTwiceThenWorks_passesAndTells() throws Exception {
        try (LoopbackProxy proxy = LoopbackProxy.failing(2, 503, "busy\n")) {
            GateRun run = GateRun.of(proxy.url(), everything());

            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(proxy.lookups()).isEqualTo(3);
            assertThat(run.waits()).hasSize(2);
            assertThat(run.out())
                    .contains("Attempt 1 of 3: modproxy.server-error; that may pass, next attempt in ")
                    .contains("Attempt 2 of 3: modproxy.server-error; that may pass, next attempt in ")
                    .contains("Fine only at attempt 3: what failed before passed by itself.");
            assertThat(run.commands())
                    .last()
                    .asString()
                    .startsWith("::warning title=goenv%3A 3 attempts::Fine only at attempt 3: ");
            assertThat(read("a/junit.xml"))
                    .contains("name=\"goenv.attempts\" value=\"3\"", "failures=\"0\"", "Attempt 2 of 3");
        }
    }

    @Test
    void run_failsLongerThanAttempts_stopsAtTheLimit() throws Exception {
        try (LoopbackProxy proxy = LoopbackProxy.failing(100, 503, "busy\n")) {
            GateRun run = GateRun.of(proxy.url(), "--attempts", "2", LoopbackProxy.MODULE);

            assertThat(run.exit()).isEqualTo(1);
            assertThat(proxy.lookups()).isEqualTo(2);
            assertThat(run.out()).contains("Attempt 1 of 2: ", "No better after 2 attempts.");
        }
    }

    @Test
    void run_tooLittleTime_isNotKnown() throws Exception {
        try (LoopbackProxy proxy = LoopbackProxy.healthy()) {
            GateRun run = GateRun.of(
                    proxy.url(),
                    "--annotations",
                    "--attempts",
                    "1",
                    "--budget",
                    "1ms",
                    "--junit",
                    file("junit.xml"),
                    LoopbackProxy.MODULE);

            assertThat(run.exit()).as(run.out()).isEqualTo(2);
            assertThat(run.commands()).singleElement().asString().startsWith("::error title=goenv%3A not found out::");
            assertThat(read("junit.xml")).contains("<error message=\"not found out\" type=\"unknown\">");
        }
    }

    @Test
    void run_badArguments_areQuotedAndExitWithTwo() throws Exception {
        GateRun run = GateRun.of("off", "--jnuit", "x.xml");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("there is no option \"--jnuit\"\nusage: Gate ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void run_fileThatCantBeWritten_exitsWithTwo() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");

        GateRun run = GateRun.of("off", "--json", file.resolve("goenv.json").toString(), "golang.org/x/text@v0.14.0");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("The gate can't read or write: ").contains(file.toString());
    }

    @Test
    void run_env_isWrittenAndLookedAt() throws Exception {
        String dead = "http://" + closedPort();
        try (LoopbackProxy proxy = LoopbackProxy.healthy()) {
            Files.writeString(directory.resolve("github.env"), "BEFORE=1\n");

            GateRun run = GateRun.of(
                    dead,
                    "--env",
                    file("github.env"),
                    "--proxy",
                    proxy.url(),
                    "--private",
                    "example.com/*",
                    LoopbackProxy.MODULE);

            assertThat(run.out()).doesNotContain(dead);
            assertThat(proxy.lookups()).as("asked with the settings written").isPositive();
            assertThat(read("github.env"))
                    .startsWith("BEFORE=1\n")
                    .contains("\nGOPROXY=" + proxy.url(), "\nGOPRIVATE=example.com/*\n", "\nGOTOOLCHAIN=local\n")
                    .doesNotContain("GOMODCACHE", "'");
        }
    }

    @Test
    void run_envForShell_canBeSourced() throws Exception {
        GateRun.of(
                "off", "--env", file("go.env"), "--env-format", "shell", "--cache", "/cache/go", "--private", "*.corp");
        Process shell = new ProcessBuilder("sh", "-c", ". ./go.env && printf '%s|%s' \"$GOPRIVATE\" \"$GOMODCACHE\"")
                .directory(directory.toFile())
                .start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("*.corp|/cache/go/mod");
        assertThat(shell.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(read("go.env").lines()).allMatch(line -> line.matches("export GO[A-Z]+='[^']*'"));
    }

    @Test
    void run_envForGitLab_hasPlainLinesOnly() throws Exception {
        Files.writeString(directory.resolve("go.env"), "# left over\n");

        GateRun.of("off", "--env", file("go.env"), "--env-format", "gitlab", "--cache", "/builds/go");

        assertThat(read("go.env").lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("GO[A-Z]+=[^\\s'\"#]+"))
                .contains("GOCACHE=/builds/go/build");
    }

    @Test
    void run_serverThatSpeaksToTheRunner_isNotHeard() throws Exception {
        String words = "::error::pwned\n##[error]pwned\n::set-output name=x::pwned\n]]>\u0001\u001b[31m</testsuites>";
        try (LoopbackProxy proxy = LoopbackProxy.failing(100, 500, words)) {
            GateRun run = GateRun.of(proxy.url(), everything());

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.commands()).isNotEmpty().allMatch(line -> line.matches("::(error|warning|notice) title=.*"));
            assertThat(OutputsTest.parsed(read("a/junit.xml"))).isNotNull();
        }
    }

    @Test
    void run_secretsInTheEnvironment_appearNowhere() throws Exception {
        try (LoopbackProxy proxy = LoopbackProxy.failing(1, 503, "try https://robot:" + SECRET + "@proxy.example/\n")) {
            String secret = proxy.url() + ",http://robot:" + SECRET + "@" + closedPort();
            GateRun fine = GateRun.of(secret, everything());
            assertThat(fine.exit()).as(fine.out()).isZero();
            assertNoSecret(fine);

            GateRun failed = GateRun.of("http://robot:" + SECRET + "@" + closedPort(), everything());
            assertThat(failed.exit()).isEqualTo(1);
            assertNoSecret(failed);

            GateRun refused =
                    GateRun.of("off", "--env", file("go.env"), "--proxy", "https://robot:" + SECRET + "@proxy.example");
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).startsWith("--proxy \"https://***@proxy.example\": ");
            assertNoSecret(refused);

            GateRun explained = GateRun.withInput(
                    "go: example.com/a@v1: Get \"https://robot:" + SECRET
                            + "@proxy.example/example.com/a/@v/v1.info\": dial tcp: lookup proxy.example: no such host\n",
                    secret,
                    "--annotations",
                    "--explain",
                    "-");
            assertThat(explained.exit()).isEqualTo(1);
            assertNoSecret(explained);
        }
    }

    private void assertNoSecret(GateRun run) throws IOException {
        assertThat(run.out() + run.err()).doesNotContain(SECRET);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file).content().doesNotContain(SECRET);
            }
        }
    }

    @Test
    void run_public_namesNobody() throws Exception {
        GateRun.of(
                "http://goproxy.corp.invalid",
                "--public",
                "--json",
                file("a.json"),
                "--junit",
                file("a.xml"),
                "git.corp.invalid/x@v1.0.0");

        assertThat(read("a.json") + read("a.xml")).doesNotContain("corp.invalid");
    }

    @Test
    void run_explain_namesCauses() throws Exception {
        String output = "go: example.com/hello@v1.0.0: module lookup disabled by GOPROXY=off\n";
        Files.writeString(directory.resolve("download.log"), output);

        GateRun file = GateRun.of("off", "--annotations", "--explain", file("download.log"));
        GateRun input = GateRun.withInput(output, "off", "--explain", "-");
        GateRun none = GateRun.withInput("go: downloading example.com/hello v1.0.0\n", "off", "--explain", "-");
        GateRun missing = GateRun.of("off", "--explain", file("none.log"));

        assertThat(List.of(file.exit(), input.exit(), none.exit(), missing.exit()))
                .containsExactly(1, 1, 0, 2);
        assertThat(file.out())
                .contains("[config.goproxy-off], certain\nline 1: ")
                .contains("\nFix: ");
        assertThat(file.commands())
                .singleElement()
                .asString()
                .startsWith("::error title=goenv%3A ")
                .contains("[config.goproxy-off]::");
        assertThat(input.out())
                .startsWith("GOPROXY forbids every download")
                .contains("[config.goproxy-off], certain\n");
        assertThat(none.out()).isEqualTo("Nothing in this output is about the environment of the go command.\n");
        assertThat(missing.err()).contains("none.log");
    }
}
