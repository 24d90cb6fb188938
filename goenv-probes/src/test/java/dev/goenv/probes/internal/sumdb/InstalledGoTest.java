package dev.goenv.probes.internal.sumdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.auth.Credentials;
import dev.goenv.http.HttpProxies;
import dev.goenv.module.Version;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.TestContext;
import dev.goenv.probes.kit.TestLog;
import dev.goenv.proxy.ChecksumHop;
import dev.goenv.proxy.ChecksumPolicy;
import dev.goenv.proxy.ChecksumRoute;
import dev.goenv.proxy.PrivatePatterns;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.sumdb.VerifierKey;
import dev.goenv.testkit.FakeHost;
import dev.goenv.testkit.GoOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The go command and the probe are given the same database, honest or not, and have to say the same. */
class InstalledGoTest {
    private static final OneModule MODULE = new OneModule("v1.0.0");
    private static final String THROUGH = "/sumdb/sum.corp.test";

    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static Network network;

    @TempDir
    private Path dir;

    private GoOracle go;

    @BeforeAll
    static void open() {
        ResolverSettings nobody =
                new ResolverSettings(List.of(), List.of(), 1, Duration.ofSeconds(1), 1, "the test", true);
        network = Network.open(
                FakeHost.linux().build(), HttpProxies.of(Map.of()), Credentials.of(List.of()), nobody, THREADS);
    }

    @AfterAll
    static void close() {
        network.close();
        THREADS.shutdownNow();
    }

    @BeforeEach
    void findGo() {
        Optional<GoOracle> found = GoOracle.find("1.27");
        assumeTrue(found.isPresent(), "no go 1.27 is installed");
        go = found.get();
    }

    private static TestLog log() {
        return new TestLog(LogClients.NAME)
                .grow(3)
                .add("example.com/hello", "v1.0.0", MODULE.zipHash(), MODULE.goModHash())
                .grow(301);
    }

    @ParameterizedTest
    @EnumSource(TestLog.Fault.class)
    void databaseItself_honestOrNot_asGoSaysIt(TestLog.Fault fault) throws Exception {
        TestLog log = log().lying(fault);
        compare(log, "/db", MODULE, log.at("/db"));
    }

    @ParameterizedTest
    @EnumSource(TestLog.Fault.class)
    void databaseThroughProxy_honestOrNot_asGoSaysIt(TestLog.Fault fault) throws Exception {
        TestLog log = log().lying(fault);
        compare(log, THROUGH, MODULE, log.at(THROUGH));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("/supported", Response.of(403, "forbidden\n")),
                Arguments.of("/supported", Response.of(500, "<html>").html()),
                Arguments.of("/supported", Response.ok("<html>").html()),
                Arguments.of("/lookup/example.com/hello@v1.0.0", Response.notFound()),
                Arguments.of("/lookup/example.com/hello@v1.0.0", Response.of(410, "gone\nsince monday\n")),
                Arguments.of(
                        "/lookup/example.com/hello@v1.0.0",
                        Response.of(502, "<html>").html()),
                Arguments.of("/lookup/example.com/hello@v1.0.0", Response.ok("")),
                Arguments.of("/tile/8/0/000", Response.of(503, "later\n")),
                Arguments.of("/tile/8/0/001.p/49", Response.of(500, "")),
                Arguments.of("/tile/8/1/000.p/1", Response.ok("<html>").html()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void databaseThroughProxy_oneOddAnswer_asGoSaysIt(String path, Response answer) throws Exception {
        TestLog log = log();
        compare(
                log,
                THROUGH,
                MODULE,
                request -> request.target().equals(THROUGH + path)
                        ? answer
                        : log.at(THROUGH).answer(request));
    }

    @Test
    void databaseItself_recordWithoutHashOfTheGoMod_asGoSaysIt() throws Exception {
        TestLog log = new TestLog(LogClients.NAME)
                .addRecord("example.com/hello@v1.0.0", "example.com/hello v1.0.0 " + MODULE.zipHash() + "\n");
        compare(log, "/db", MODULE, log.at("/db"));
    }

    private void compare(TestLog log, String base, OneModule module, SimpleHttp.Handler database) throws Exception {
        try (SimpleHttp server = SimpleHttp.start(request ->
                request.target().startsWith(base + "/") ? database.answer(request) : module.answer(request))) {
            String url = base.equals("/db") ? server.url() + base : "";
            Optional<String> theirs = download(server.url(), log, url, module.version(), "modcache");
            Outcome ours = probe(server.url(), log, url, module.version(), Optional.empty());
            if (theirs.isEmpty()) {
                assertThat(ours.status()).isEqualTo(Outcome.Status.PASSED);
            } else {
                assertThat(ours.status()).as(theirs.get()).isEqualTo(Outcome.Status.FAILED);
                // What Go adds to a missing hash says what else it may mean.
                assertThat(theirs.get().replaceFirst("(?s)\n\nSECURITY ERROR.*", ""))
                        .endsWith(": " + ours.message().stripTrailing());
            }
        }
    }

    /** The error of {@code go mod download}, if there is one. */
    private Optional<String> download(String proxy, TestLog log, String url, String version, String cache)
            throws IOException {
        GoOracle.Result result = run(proxy, log, url, version, cache);
        JsonObject answer = JsonParser.parseString(result.stdout()).getAsJsonObject();
        assertThat(answer.has("Error")).isEqualTo(result.exit() != 0);
        return Optional.ofNullable(answer.get("Error"))
                .map(error -> error.getAsString().stripTrailing());
    }

    private GoOracle.Result run(String proxy, TestLog log, String url, String version, String cache)
            throws IOException {
        Map<String, String> env = new HashMap<>();
        env.put("HOME", dir.toString());
        env.put("PATH", "/usr/bin:/bin");
        env.put("GOPATH", dir.resolve("gopath").toString());
        env.put("GOMODCACHE", dir.resolve(cache).toString());
        env.put("GOCACHE", dir.resolve("cache").toString());
        env.put("GOENV", "off");
        env.put("GOFLAGS", "-modcacherw");
        env.put("GOTOOLCHAIN", "local");
        env.put("GOPROXY", proxy);
        env.put("GOSUMDB", (log.verifierKey() + " " + url).strip());
        return go.run(
                Files.createDirectories(dir.resolve("work")),
                env,
                "mod",
                "download",
                "-json",
                "example.com/hello@" + version);
    }

    private static Outcome probe(String proxy, TestLog log, String url, String version, Optional<SignedTree> known)
            throws InterruptedException {
        ChecksumPolicy policy = ChecksumPolicy.parse(
                (log.verifierKey() + " " + url).strip(), "GOSUMDB", PrivatePatterns.none("GONOSUMDB"));
        ChecksumRoute.Consulted route = (ChecksumRoute.Consulted) ProxyChain.parse(proxy)
                .withChecksums(policy)
                .routeFor(LogClients.MODULE)
                .checksums();
        ChecksumHop hop = route.hops().get(0);
        ChecksumDatabaseProbe probe = new ChecksumDatabaseProbe(
                hop,
                route.database(),
                LogClients.MODULE,
                Optional.of(Version.parse(version)),
                List.of(),
                Set.of("127.0.0.1"),
                network.fetcher());
        try (TestContext context = TestContext.of(Duration.ofSeconds(20))) {
            return known.map(probe::knowing).orElse(probe).run(context).outcome();
        }
    }

    /** Go keeps the first tree it sees, and finds out when the database begins to tell another story. */
    @Test
    void databaseThatContradictsItsFirstTree_asGoProvesIt() throws Exception {
        TestLog second = new TestLog(LogClients.NAME)
                .grow(7)
                .add("example.com/hello", "v1.0.0", MODULE.zipHash(), MODULE.goModHash())
                .grow(4);
        TestLog honest = new TestLog(LogClients.NAME)
                .add("example.com/hello", "v1.0.1", new OneModule("v1.0.1").zipHash(), MODULE.goModHash())
                .grow(4);
        OneModule earlier = new OneModule("v1.0.1");
        try (SimpleHttp server = SimpleHttp.start(request ->
                request.target().startsWith("/db/") ? honest.at("/db").answer(request) : earlier.answer(request))) {
            assertThat(download(server.url(), honest, server.url() + "/db", "v1.0.1", "one"))
                    .isEmpty();
        }
        Path kept = dir.resolve("gopath/pkg/sumdb/sum.corp.test/latest");
        SignedTree known = SignedTree.open(Files.readAllBytes(kept), VerifierKey.parse(honest.verifierKey()));
        assertThat(known.note()).isEqualTo(honest.note(5));

        SimpleHttp.Handler forked = request -> (request.target().endsWith("/000.p/5") ? honest : second)
                .at("/db")
                .answer(request);
        try (SimpleHttp server = SimpleHttp.start(
                request -> request.target().startsWith("/db/") ? forked.answer(request) : MODULE.answer(request))) {
            String url = server.url() + "/db";
            GoOracle.Result result = run(server.url(), second, url, "v1.0.0", "two");
            Outcome ours = probe(server.url(), second, url, "v1.0.0", Optional.of(known));
            assertThat(ours.message()).startsWith("SECURITY ERROR\ngo.sum database server misbehavior detected!\n");
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.stderr()).contains(ours.message());
        }
    }
}
