package dev.goenv.probes.internal.vcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.kit.QuietContext;
import dev.goenv.probes.kit.ScriptedFetcher;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.testkit.FakeHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GitRefsProbeTest {
    private static final String URL = "https://git.test/a/b";
    private static final String TYPE = "application/x-git-upload-pack-advertisement";

    private static GitSettings settings(String config) {
        return GitSettings.read(FakeHost.linux()
                .env("HOME", "/home/u")
                .file("/home/u/.gitconfig", config)
                .build());
    }

    private static ProbeResult run(String url, GitSettings settings, Response answer) throws InterruptedException {
        return probe(url, settings, new ScriptedFetcher(request -> answer)).run(new QuietContext());
    }

    private static GitRefsProbe probe(String url, GitSettings settings, ScriptedFetcher fetcher) {
        return new GitRefsProbe(url, Optional.empty(), settings, List.of("program:git"), Set.of("git.test"), fetcher);
    }

    private static Response unauthorized() {
        return Response.of(401, "").header("WWW-Authenticate", "Basic realm=\"x\"");
    }

    /** What a server answers, and what git says; REPO stands for the URL, PLACE for its scheme and host. */
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(unauthorized(), "could not read Username for 'PLACE': terminal prompts disabled"),
                Arguments.of(
                        Response.of(403, "no entry\n"),
                        "unable to access 'REPO/': The requested URL returned error: 403"),
                Arguments.of(Response.of(404, "Not Found\n"), "repository 'REPO/' not found"),
                Arguments.of(Response.of(410, ""), "unable to access 'REPO/': The requested URL returned error: 410"),
                Arguments.of(Response.of(503, ""), "unable to access 'REPO/': The requested URL returned error: 503"),
                Arguments.of(
                        Response.ok("<html>\n<body>Please sign in</body>\n").html(),
                        "REPO/info/refs not valid: is this a git repository?"),
                Arguments.of(
                        Response.ok("hello").header("Content-Type", TYPE),
                        "protocol error: bad line length character: hell"),
                Arguments.of(
                        Response.ok("0010hello world\n").header("Content-Type", TYPE),
                        "invalid server response; got 'hello world'"),
                Arguments.of(Response.ok("").header("Content-Type", TYPE), "the remote end hung up unexpectedly"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void run_refusal_failsWithGitWords(Response answer, String message) throws InterruptedException {
        ProbeResult result = run(URL, settings(""), answer);
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Failed(message.replace("REPO", URL).replace("PLACE", "https://git.test")));
        assertThat(result.evidence()).hasSize(1);
        assertThat(((HttpAnswer) result.evidence().get(0)).accepted()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void run_refusal_saysWhatInstalledGitSays(Response answer, String message, @TempDir Path dir)
            throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "no git is installed");
        try (SimpleHttp server = SimpleHttp.start(request -> answer)) {
            String place = "http://127.0.0.1:" + server.port();
            ProcessBuilder builder = new ProcessBuilder("/usr/bin/git", "ls-remote", place + "/a/b")
                    .directory(dir.toFile())
                    .redirectErrorStream(true);
            builder.environment().clear();
            builder.environment()
                    .putAll(Map.of(
                            "HOME",
                            dir.toString(),
                            "PATH",
                            "/usr/bin:/bin",
                            "GIT_TERMINAL_PROMPT",
                            "0",
                            "LC_ALL",
                            "C"));
            Process git = builder.start();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(git.waitFor()).isEqualTo(128);
            assertThat(output.stripTrailing())
                    .endsWith(
                            "fatal: " + message.replace("REPO", place + "/a/b").replace("PLACE", place));
            assertThat(server.requests().get(0).target()).isEqualTo("/a/b/info/refs?service=git-upload-pack");
        }
    }

    @ParameterizedTest
    @MethodSource
    void run_goodAnswer_passes(Response answer) throws InterruptedException {
        assertThat(run(URL, settings(""), answer).outcome())
                .isEqualTo(new Outcome.Passed("git-upload-pack answers at https://git.test/a/b"));
    }

    static Stream<Response> run_goodAnswer_passes() {
        return Stream.of(
                Response.ok("001e# service=git-upload-pack\n0000").header("Content-Type", TYPE),
                Response.ok("000eversion 2\n0000").header("Content-Type", TYPE),
                Response.ok("a".repeat(40) + "\trefs/heads/main\n"));
    }

    @Test
    void run_pageOfOneLine_endsInAnUnknownRevision() throws InterruptedException {
        assertThat(run(URL, settings(""), Response.ok("<html>sign in</html>").html())
                        .outcome())
                .isEqualTo(new Outcome.Failed("invalid version: unknown revision"));
    }

    @Test
    void run_request_isThatOfGit() throws InterruptedException {
        ScriptedFetcher fetcher = new ScriptedFetcher(request -> Response.notFound());
        GitRefsProbe probe = probe("https://user:word@git.test/a/b/", settings(""), fetcher);
        assertThat(probe.id()).isEqualTo("vcs:https://***@git.test/a/b/");
        ProbeResult result = probe.run(new QuietContext());
        assertThat(fetcher.asked()).containsExactly("GET https://***@git.test/a/b/info/refs?service=git-upload-pack");
        assertThat(fetcher.requests().get(0).headers())
                .isEqualTo(Map.of(
                        "User-Agent",
                        "git/2.39.5",
                        "Accept",
                        "*/*",
                        "Pragma",
                        "no-cache",
                        "Git-Protocol",
                        "version=2"));
        assertThat(result.outcome()).isEqualTo(new Outcome.Failed("repository 'https://git.test/a/b/' not found"));
    }

    @Test
    void run_credentialsInTheUrlRefused_areNotShown() throws InterruptedException {
        assertThat(run("https://user:word@git.test/a", settings(""), unauthorized())
                        .outcome())
                .isEqualTo(new Outcome.Failed("Authentication failed for 'https://git.test/a/'"));
        assertThat(run("https://user@git.test/a", settings(""), unauthorized()).outcome())
                .isEqualTo(new Outcome.Failed(
                        "could not read Password for 'https://***@git.test': terminal prompts disabled"));
    }

    @Test
    void run_helperConfigured_leavesARefusalOpen() throws InterruptedException {
        GitSettings settings = settings("[credential]\n\thelper = store\n");
        ProbeResult result = run(URL, settings, unauthorized());
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Unknown("could not read Username for 'https://git.test': terminal prompts"
                        + " disabled; but git has credentials of its own, which are not used here"));
        assertThat(result.evidence()).contains(new Note("git.credential.helper", "store"));
        assertThat(run(URL, settings, Response.of(404, "")).outcome().status()).isEqualTo(Outcome.Status.FAILED);
    }

    @Test
    void run_goTrustsMoreThanGit_isNoted() throws InterruptedException {
        GitSettings settings = GitSettings.read(
                FakeHost.linux().env("SSL_CERT_FILE", "/etc/corp.pem").build());
        Response good = Response.ok("000eversion 2\n0000").header("Content-Type", TYPE);
        ProbeResult result = run(URL, settings, good);
        String words = "git does not look at SSL_CERT_FILE, which go does; its own setting is http.sslCAInfo";
        assertThat(result.outcome()).isEqualTo(new Outcome.Passed("git-upload-pack answers at " + URL));
        assertThat(result.evidence()).contains(new Note("git.trust", words));
    }

    @Test
    void run_insteadOfSsh_isNotAskedByHttp() throws InterruptedException {
        GitSettings settings = settings("[url \"ssh://git@git.test/\"]\n\tinsteadOf = https://git.test/\n");
        ScriptedFetcher fetcher = new ScriptedFetcher(request -> Response.notFound());
        assertThat(probe(URL, settings, fetcher).run(new QuietContext()).outcome())
                .isEqualTo(new Outcome.NotApplicable("git asks ssh://git@git.test/a/b, not by HTTP"));
        assertThat(fetcher.asked()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void run_noAnswer_isToldInGitWords(String goWords, String gitWords) throws InterruptedException {
        ScriptedFetcher fetcher = new ScriptedFetcher(request -> Response.notFound())
                .failing(URL + "/info/refs?service=git-upload-pack", HttpAnswer.Result.NOT_CONNECTED, goWords);
        assertThat(probe(URL, settings(""), fetcher).run(new QuietContext()).outcome())
                .isEqualTo(new Outcome.Failed("unable to access 'https://git.test/a/b/': " + gitWords));
    }

    static Stream<Arguments> run_noAnswer_isToldInGitWords() {
        return Stream.of(
                Arguments.of("dial tcp: lookup git.test: no such host", "Could not resolve host: git.test"),
                Arguments.of(
                        "dial tcp 127.0.0.1:443: connect: connection refused",
                        "Failed to connect to git.test port 443: Couldn't connect to server"),
                Arguments.of(
                        "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                        "server certificate verification failed"),
                Arguments.of("unexpected EOF", "unexpected EOF"));
    }
}
