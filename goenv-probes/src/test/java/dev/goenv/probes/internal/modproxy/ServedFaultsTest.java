package dev.goenv.probes.internal.modproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.auth.Credentials;
import dev.goenv.http.HttpProxies;
import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.TestContext;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.Route;
import dev.goenv.testkit.FakeHost;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same faults over the wire, and some that only the wire can have. */
class ServedFaultsTest {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static Network network;

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

    static List<ProxyFault> faults() {
        return ProxyFault.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void run_faultyServer_failsWithGoWords(ProxyFault fault) throws InterruptedException {
        try (SimpleHttp server = SimpleHttp.start(fault.proxy())) {
            assertThat(run(server, fault.query()).outcome())
                    .isEqualTo(new Outcome.Failed(fault.message().replace("BASE", base(server))));
        }
    }

    @Test
    void run_infoCut_isAnUnexpectedEnd() throws InterruptedException {
        BrokenProxy proxy = BrokenProxy.good()
                .with("/@v/v1.0.0.info", Response.ok("{\"Version\"").cut(200));
        try (SimpleHttp server = SimpleHttp.start(proxy)) {
            ProbeResult result = run(server, "v1.0.0");
            assertThat(result.outcome())
                    .isEqualTo(new Outcome.Failed(
                            "read \"" + base(server) + "/example.com/hello/@v/v1.0.0.info\": unexpected EOF"));
            assertThat(answers(result)).last().extracting(HttpAnswer::result).isEqualTo(HttpAnswer.Result.TRUNCATED);
        }
    }

    @Test
    void run_zipKeptElsewhere_passesAndTellsWhere() throws InterruptedException {
        byte[] zip = BrokenProxy.good().answers().get("/@v/v1.0.0.zip").body();
        try (SimpleHttp storage = SimpleHttp.start(request ->
                        request.method().equals("GET") ? Response.of(200, zip) : Response.of(403, "signed for GET"));
                SimpleHttp server = SimpleHttp.start(BrokenProxy.good()
                        .with("/@v/v1.0.0.zip", Response.redirect(302, base(storage) + "/bucket?sig=x")))) {
            ProbeResult result = run(server, "latest");
            assertThat(result.outcome().status()).isEqualTo(Outcome.Status.PASSED);
            assertThat(result.outcome().message())
                    .startsWith("example.com/hello@v1.0.0: go.mod and zip file of ")
                    .contains(" bytes are there, redirected to " + base(storage) + "/bucket?");
            assertThat(answers(result))
                    .last()
                    .satisfies(answer -> assertThat(answer.redirects()).hasSize(1));
            assertThat(storage.requests())
                    .extracting(SimpleHttp.Request::method)
                    .containsExactly("HEAD", "GET");
        }
    }

    @Test
    void run_fileDirectoryWithoutModule_isNotFoundInGoWords() throws InterruptedException {
        Route route = ProxyChain.parse("file:///srv/proxy").routeFor(ModulePath.parse(BrokenProxy.MODULE));
        ProbeResult result = run(route, Optional.of(Version.parse("v1.0.0")));
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Failed(
                        "reading file:///srv/proxy/example.com/hello/@v/v1.0.0.info: no such file or directory"));
        assertThat(answers(result)).last().extracting(HttpAnswer::notFound).isEqualTo(true);
    }

    private static String base(SimpleHttp server) {
        return "http://127.0.0.1:" + server.port();
    }

    private static List<HttpAnswer> answers(ProbeResult result) {
        return result.evidence().stream()
                .filter(HttpAnswer.class::isInstance)
                .map(HttpAnswer.class::cast)
                .toList();
    }

    private static ProbeResult run(SimpleHttp server, String query) throws InterruptedException {
        return run(
                ProxyChain.parse(base(server)).routeFor(ModulePath.parse(BrokenProxy.MODULE)), Version.tryParse(query));
    }

    private static ProbeResult run(Route route, Optional<Version> version) throws InterruptedException {
        try (TestContext context = TestContext.of(Duration.ofSeconds(20))) {
            Hop.Proxy hop = (Hop.Proxy) route.hops().get(0);
            return new ModuleProxyProbe(hop, route, version, List.of(), Set.of("127.0.0.1"), network.fetcher())
                    .run(context);
        }
    }
}
