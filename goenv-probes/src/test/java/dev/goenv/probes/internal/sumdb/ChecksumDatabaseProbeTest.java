package dev.goenv.probes.internal.sumdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import dev.goenv.probe.DatabaseAnswer;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.tlog.Hash;
import dev.goenv.probes.internal.tlog.TreeHead;
import dev.goenv.probes.kit.QuietContext;
import dev.goenv.probes.kit.ScriptedFetcher;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.TestContext;
import dev.goenv.probes.kit.TestLog;
import dev.goenv.proxy.ChecksumHop;
import dev.goenv.proxy.ChecksumPolicy;
import dev.goenv.proxy.ChecksumRoute;
import dev.goenv.proxy.PrivatePatterns;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.secret.Redaction;
import dev.goenv.sumdb.ChecksumDatabase;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumDatabaseProbeTest {
    private static final String PROXY = "https://goproxy.corp.test/go";
    private static final String SUMDB = PROXY + "/sumdb/sum.corp.test";
    private static final String LOOKUP = "/lookup/example.com/hello@v1.0.0";
    private static final Optional<Version> VERSION = Optional.of(LogClients.VERSION);

    /** The ways of a log's database, by a proxy and by itself. */
    private static ChecksumRoute.Consulted route(TestLog log, String proxy, String url) {
        ChecksumPolicy policy = ChecksumPolicy.parse(
                (log.verifierKey() + " " + url).strip(), "GOSUMDB", PrivatePatterns.none("GONOSUMDB"));
        return (ChecksumRoute.Consulted) ProxyChain.parse(proxy)
                .withChecksums(policy)
                .routeFor(LogClients.MODULE)
                .checksums();
    }

    private static ChecksumDatabaseProbe probe(
            TestLog log, Optional<Version> version, ScriptedFetcher fetcher, int hop) {
        ChecksumRoute.Consulted route = route(log, PROXY, "");
        return new ChecksumDatabaseProbe(
                route.hops().get(hop),
                route.database(),
                LogClients.MODULE,
                version,
                List.of("tls:goproxy.corp.test:443"),
                Set.of("goproxy.corp.test"),
                fetcher);
    }

    private static ProbeResult throughProxy(TestLog log, Optional<Version> version, SimpleHttp.Handler handler)
            throws InterruptedException {
        return probe(log, version, new ScriptedFetcher(handler), 0).run(new QuietContext());
    }

    private static SimpleHttp.Handler handler(TestLog log) {
        return log.at("/go/sumdb/sum.corp.test");
    }

    /** The same, but for one path. */
    private static SimpleHttp.Handler handler(TestLog log, String path, Response answer) {
        return request -> request.target().equals("/go/sumdb/sum.corp.test" + path)
                ? answer
                : handler(log).answer(request);
    }

    private static List<String> operations(ProbeResult result) {
        return result.evidence().stream()
                .map(e -> e instanceof HttpAnswer answer
                        ? answer.operation() + " " + answer.status()
                        : e.getClass().getSimpleName())
                .toList();
    }

    private static Evidence last(ProbeResult result) {
        return result.evidence().get(result.evidence().size() - 1);
    }

    private static DatabaseAnswer database(long size, boolean signed, String problem) {
        return new DatabaseAnswer(
                "sum.corp.test", SUMDB, true, size, signed, Optional.of(problem).filter(text -> !text.isEmpty()));
    }

    @Test
    void probe_throughProxy_saysWhatItIs() {
        ChecksumDatabaseProbe probe =
                probe(LogClients.log(0, 0), VERSION, new ScriptedFetcher(request -> Response.notFound()), 0);
        assertThat(probe.id()).isEqualTo("sumdb:" + SUMDB + "!example.com/hello@v1.0.0");
        assertThat(probe.layer()).isEqualTo(Layer.CHECKSUM_DATABASE);
        assertThat(probe.subject()).isEqualTo("sum.corp.test at " + SUMDB);
        assertThat(probe.dependencies()).containsExactly("tls:goproxy.corp.test:443");
        assertThat(probe.contacts()).containsExactly("goproxy.corp.test");
    }

    @ParameterizedTest
    @CsvSource({
        "https://p.test, '', https://p.test/sumdb/sum.corp.test",
        "https://p.test/a/?q=1, '', https://p.test/a/sumdb/sum.corp.test?q=1",
        "https://u:secret@p.test, '', https://***@p.test/sumdb/sum.corp.test",
        "file:///srv/proxy, '', file:///srv/proxy/sumdb/sum.corp.test",
        "direct, '', https://sum.corp.test",
        "https://p.test, https://u:secret@db.test/x/, https://***@db.test/x"
    })
    void id_ofTheFirstWay_isItsBaseWithoutSecrets(String proxy, String url, String base) {
        ChecksumHop hop = route(LogClients.log(0, 0), proxy, url).hops().get(0);
        assertThat(ChecksumDatabaseProbe.id(hop, ModulePath.parse("corp.test/m"), Optional.empty()))
                .isEqualTo("sumdb:" + base + "!corp.test/m");
        assertThat(DatabaseBase.of(hop).file("latest")).isEqualTo(fileUrl(hop));
    }

    private static String fileUrl(ChecksumHop hop) {
        String url = hop.url();
        if (hop instanceof ChecksumHop.ThroughProxy) {
            return url.replace("/supported", "/latest");
        }
        return (url.endsWith("/") ? url : url + "/") + "latest";
    }

    @Test
    void run_honestLogThroughProxy_passes() throws InterruptedException {
        TestLog log = LogClients.log(3, 300).lookupsAt(10);
        ProbeResult result = throughProxy(log, VERSION, handler(log));
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Passed(
                        "example.com/hello@v1.0.0 is record 3 of sum.corp.test, as its signature proves"));
        assertThat(operations(result))
                .containsExactly(
                        "supported 200",
                        "lookup 200",
                        "tile 200",
                        "latest 200",
                        "tile 200",
                        "tile 200",
                        "tile 200",
                        "Note",
                        "Note",
                        "DatabaseAnswer");
        assertThat(result.evidence().stream().filter(Note.class::isInstance).map(note -> ((Note) note).text()))
                .allMatch(line -> line.matches("example.com/hello v1.0.0(/go.mod)? h1:.*"));
        assertThat(last(result)).isEqualTo(database(304, true, ""));
        assertThat(result.phases()).hasSize(7);
    }

    @Test
    void run_databaseItself_asksNoProxy() throws InterruptedException {
        TestLog log = LogClients.log(3, 2);
        ScriptedFetcher fetcher = new ScriptedFetcher(log.at(""));
        ProbeResult result = probe(log, VERSION, fetcher, 1).run(new QuietContext());
        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.PASSED);
        assertThat(fetcher.asked())
                .containsExactly(
                        "GET https://sum.corp.test" + LOOKUP,
                        "GET https://sum.corp.test/tile/8/0/000.p/6",
                        "GET https://sum.corp.test/latest");
        assertThat(last(result))
                .isEqualTo(
                        new DatabaseAnswer("sum.corp.test", "https://sum.corp.test", false, 6, true, Optional.empty()));
    }

    @Test
    void run_withoutVersion_verifiesTheLatestTree() throws InterruptedException {
        TestLog log = LogClients.log(3, 300);
        ProbeResult result = throughProxy(log, Optional.empty(), handler(log));
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Passed("304 records of sum.corp.test, as its signature proves"));
        assertThat(operations(result))
                .containsExactly("supported 200", "latest 200", "tile 200", "tile 200", "DatabaseAnswer");
        assertThat(last(result)).isEqualTo(database(304, true, ""));
    }

    @Test
    void run_versionThatAProxyWasAskedFor_isLookedUp() throws InterruptedException {
        TestLog log = LogClients.log(3, 2);
        ScriptedFetcher fetcher = new ScriptedFetcher(log.at(""));
        String download = "modproxy:https://goproxy.corp.test!" + LogClients.MODULE;
        ChecksumDatabaseProbe probe =
                probe(log, Optional.empty(), fetcher, 1).choosing(List.of("modproxy:failed", download));
        Note hash = new Note("module.hash", LogClients.MODULE + " " + VERSION.orElseThrow() + "/go.mod h1:x=");
        Note other = new Note("module.hash", "other.test/m v9.0.0 h1:x=");

        ProbeResult result;
        try (TestContext context = TestContext.start().with(download, other, hash)) {
            result = probe.run(context);
        }

        assertThat(probe.after()).containsExactly("modproxy:failed", download);
        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.PASSED);
        assertThat(fetcher.asked()).contains("GET https://sum.corp.test" + LOOKUP);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void run_proxyWithoutTheDatabase_failsWithoutDatabaseAnswer(int status) throws InterruptedException {
        TestLog log = LogClients.log(0, 0);
        ProbeResult result = throughProxy(log, VERSION, request -> Response.of(status, ""));
        assertThat(operations(result)).containsExactly("supported " + status);
        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.FAILED);
        assertThat(result.outcome().message())
                .isEqualTo("reading " + SUMDB + "/supported: " + (status == 404 ? "404 Not Found" : "410 Gone"));
    }

    @Test
    void run_proxyThatRefusesSupported_failsWithItsWords() throws InterruptedException {
        TestLog log = LogClients.log(0, 0);
        ProbeResult result = throughProxy(log, VERSION, request -> Response.of(403, "forbidden\n"));
        String message = "reading " + SUMDB + "/supported: 403 Forbidden\n\tserver response: forbidden";
        assertThat(result.outcome()).isEqualTo(new Outcome.Failed(message));
        assertThat(operations(result)).containsExactly("supported 403", "DatabaseAnswer");
        assertThat(last(result)).isEqualTo(database(0, false, message));
    }

    @ParameterizedTest
    @CsvSource({"403, 403 Forbidden", "404, 404 Not Found", "410, 410 Gone", "502, 502 Bad Gateway"})
    void run_lookupWithError_failsWithItAndAsksNothingMore(int status, String words) throws InterruptedException {
        TestLog log = LogClients.log(0, 0);
        ProbeResult result = throughProxy(
                log, VERSION, handler(log, LOOKUP, Response.of(status, "").html()));
        String message = "reading " + SUMDB + LOOKUP + ": " + words;
        assertThat(result.outcome()).isEqualTo(new Outcome.Failed(message));
        assertThat(operations(result)).containsExactly("supported 200", "lookup " + status, "DatabaseAnswer");
        assertThat(last(result)).isEqualTo(database(0, false, message));
    }

    @Test
    void run_lookupWithoutAnswer_failsWithTheWordsOfTheWire() throws InterruptedException {
        TestLog log = LogClients.log(0, 0);
        String url = SUMDB + LOOKUP;
        String words = "Get \"" + url + "\": net/http: timeout awaiting response headers";
        ScriptedFetcher fetcher = new ScriptedFetcher(handler(log)).failing(url, HttpAnswer.Result.TIMEOUT, words);
        ProbeResult result = probe(log, VERSION, fetcher, 0).run(new QuietContext());
        assertThat(result.outcome()).isEqualTo(new Outcome.Failed(words));
        assertThat(last(result)).isEqualTo(database(0, false, words));
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_SIGNER, false, note has no verifiable signatures, lookup",
        "ALTERED_RECORD, true, cannot authenticate record data in server response, tile",
        "OTHER_RECORD, true, checksum missing from sumdb response, tile",
        "INCONSISTENT_TREE, true, downloaded inconsistent tile, tile",
        "HTML, false, malformed record data, lookup"
    })
    void run_lyingLog_failsAndSaysWhatWasProven(TestLog.Fault fault, boolean signed, String problem, String operation)
            throws InterruptedException {
        TestLog log = LogClients.log(3, 2).lying(fault);
        ProbeResult result = throughProxy(log, VERSION, handler(log));
        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.FAILED);
        assertThat(result.outcome().message()).contains(problem);
        assertThat(last(result)).isEqualTo(database(signed ? 6 : 0, signed, problem));
        HttpAnswer end = (HttpAnswer) result.evidence().get(result.evidence().size() - 2);
        assertThat(end.operation()).isEqualTo(operation);
        assertThat(end.problem()).isEqualTo(operation.equals("lookup") ? Optional.of(problem) : Optional.empty());
        assertThat(end.html()).isEqualTo(fault == TestLog.Fault.HTML);
    }

    @Test
    void run_latestThatIsNotThere_passesSinceGoDoesNotAskForIt() throws InterruptedException {
        TestLog log = LogClients.log(3, 2);
        ProbeResult result = throughProxy(log, VERSION, handler(log, "/latest", Response.of(404, "")));
        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.PASSED);
        assertThat(last(result)).isEqualTo(database(6, true, ""));
        ProbeResult alone = throughProxy(
                log,
                Optional.empty(),
                handler(log, "/latest", Response.of(404, "").html()));
        assertThat(alone.outcome())
                .isEqualTo(new Outcome.Warning(
                        "no latest tree, for which go does not ask: reading " + SUMDB + "/latest: 404 Not Found"));
    }

    @Test
    void run_slowLookup_leavesTheLatestTreeOut() throws InterruptedException {
        TestLog log = LogClients.log(3, 2);
        AtomicInteger seconds = new AtomicInteger(8);
        ScriptedFetcher fetcher = new ScriptedFetcher(request -> {
            seconds.addAndGet(-3);
            return log.at("").answer(request);
        });
        ProbeContext passing = new PassingTime(seconds);
        ProbeResult result = probe(log, VERSION, fetcher, 1).run(passing);
        assertThat(operations(result)).containsExactly("lookup 200", "tile 200", "Note", "Note", "DatabaseAnswer");
        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.PASSED);
    }

    @Test
    void run_latestThatIsNoNote_isAWarningIfTheLookupIsProven() throws InterruptedException {
        TestLog log = LogClients.log(3, 2);
        SimpleHttp.Handler handler =
                handler(log, "/latest", Response.ok("<html>").html());
        ProbeResult result = throughProxy(log, VERSION, handler);
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Warning("example.com/hello@v1.0.0 is record 3 of sum.corp.test, as its signature"
                        + " proves; but its latest tree can't be verified: malformed note"));
        assertThat(last(result)).isEqualTo(database(6, true, "malformed note"));
        assertThat(throughProxy(log, Optional.empty(), handler).outcome())
                .isEqualTo(new Outcome.Failed("reading tree note: malformed note\nnote:\n<html>"));
    }

    @Test
    void run_latestThatContradictsTheLookup_fails() throws InterruptedException {
        TestLog log = LogClients.log(3, 2);
        TestLog fork = new TestLog(LogClients.NAME).grow(6);
        ProbeResult result = throughProxy(log, VERSION, handler(log, "/latest", Response.ok(fork.note(6))));
        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.FAILED);
        assertThat(result.outcome().message())
                .startsWith("SECURITY ERROR\ngo.sum database server misbehavior detected!\n");
        assertThat(last(result)).isEqualTo(database(6, true, "go.sum database server misbehavior detected!"));
    }

    @Test
    void run_knownTreeThatContradictsTheLog_fails() throws Exception {
        TestLog log = LogClients.log(3, 2);
        TestLog earlier = new TestLog(LogClients.NAME).grow(6);
        ChecksumRoute.Consulted route = route(log, PROXY, "");
        ChecksumDatabase.Database database = route.database();
        SignedTree known = SignedTree.open(earlier.note(6).getBytes(StandardCharsets.UTF_8), database.key());
        ProbeResult result = probe(log, VERSION, new ScriptedFetcher(log.at("")), 1)
                .knowing(known)
                .run(new QuietContext());
        assertThat(result.outcome())
                .isEqualTo(
                        new Outcome.Failed("initializing sumdb.Client: checking tree#6: downloaded inconsistent tile"));
        assertThat(operations(result)).containsExactly("tile 200", "DatabaseAnswer");
    }

    @Test
    void run_knownEmptyTreeThatIsNone_failsWithoutAsking() throws InterruptedException {
        TestLog log = LogClients.log(3, 2);
        SignedTree known = new SignedTree(new TreeHead(0, Hash.ofRecord(new byte[0])), "note\n");
        ProbeResult result = probe(log, VERSION, new ScriptedFetcher(log.at("")), 1)
                .knowing(known)
                .run(new QuietContext());
        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.FAILED);
        assertThat(operations(result)).containsExactly("DatabaseAnswer");
    }

    @Test
    void run_proxyWithUserInfo_showsNone() throws InterruptedException {
        TestLog log = LogClients.log(0, 0);
        ChecksumRoute.Consulted route = route(log, "https://bob:s3cr3t@goproxy.corp.test", "");
        ScriptedFetcher fetcher = new ScriptedFetcher(request -> Response.of(500, ""));
        ChecksumDatabaseProbe probe = new ChecksumDatabaseProbe(
                route.hops().get(0),
                route.database(),
                ModulePath.parse("example.com/hello"),
                VERSION,
                List.of(),
                Set.of("goproxy.corp.test"),
                fetcher);
        ProbeResult result = probe.run(new QuietContext());
        assertThat(probe.id() + probe.subject() + result).doesNotContain("s3cr3t", "bob");
        assertThat(result.outcome().message())
                .isEqualTo("reading https://" + Redaction.MASK
                        + "@goproxy.corp.test/sumdb/sum.corp.test/supported: 500 Internal Server Error");
        assertThat(fetcher.requests().get(0).url()).startsWith("https://bob:s3cr3t@");
    }

    /** A context with so many seconds left as a test says. */
    private record PassingTime(AtomicInteger seconds) implements ProbeContext {
        @Override
        public Duration remaining() {
            return Duration.ofSeconds(seconds.get());
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public <C extends Closeable> C closing(C resource) {
            return resource;
        }

        @Override
        public List<Evidence> evidence(String dependency) {
            return List.of();
        }
    }
}
