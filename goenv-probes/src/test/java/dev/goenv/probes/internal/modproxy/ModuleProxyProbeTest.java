package dev.goenv.probes.internal.modproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.kit.QuietContext;
import dev.goenv.probes.kit.ScriptedFetcher;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.Route;
import dev.goenv.toolchain.ToolchainModule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleProxyProbeTest {
    private static final String BASE = "https://proxy.test/go";
    private static final String FILES = BASE + "/example.com/hello/@v/";

    private static Route route(String goproxy, String module) {
        return ProxyChain.parse(goproxy).routeFor(ModulePath.parse(module));
    }

    private static Hop.Proxy hop(Route route) {
        return (Hop.Proxy) route.hops().get(0);
    }

    private static ModuleProxyProbe probe(String goproxy, Optional<Version> version, ScriptedFetcher fetcher) {
        Route route = route(goproxy, BrokenProxy.MODULE);
        return new ModuleProxyProbe(
                hop(route), route, version, List.of("tls:proxy.test:443"), Set.of("proxy.test"), fetcher);
    }

    /** The proxy below /go. */
    private static ScriptedFetcher below(SimpleHttp.Handler proxy) {
        return new ScriptedFetcher(request -> request.target().startsWith("/go/")
                ? proxy.answer(new SimpleHttp.Request(
                        request.method(), request.target().substring(3), request.headers(), request.body()))
                : Response.notFound());
    }

    private static List<String> operations(ProbeResult result) {
        return result.evidence().stream()
                .filter(HttpAnswer.class::isInstance)
                .map(evidence -> ((HttpAnswer) evidence).operation())
                .toList();
    }

    @Test
    void run_goodProxyWithoutVersion_asksForTheHighestRelease() throws InterruptedException {
        ScriptedFetcher fetcher = below(BrokenProxy.good());
        ProbeResult result = probe(BASE + "/", Optional.empty(), fetcher).run(new QuietContext());
        int size = BrokenProxy.good().answers().get("/@v/v1.0.0.zip").body().length;
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Passed(
                        "example.com/hello@v1.0.0: go.mod and zip file of " + size + " bytes are there"));
        assertThat(operations(result)).containsExactly("list", "info", "mod", "zip");
        assertThat(result.evidence().stream().filter(Note.class::isInstance).map(Object::toString))
                .hasSize(2)
                .allMatch(text -> text.matches(
                        "Note\\[name=module.hash, text=example.com/hello v1.0.0(/go.mod)? h1:[A-Za-z0-9+/]{43}=]"));
        assertThat(fetcher.asked())
                .containsExactly(
                        "GET " + FILES + "list",
                        "GET " + FILES + "v1.0.0.info",
                        "GET " + FILES + "v1.0.0.mod",
                        "HEAD " + FILES + "v1.0.0.zip",
                        "GET " + FILES + "v1.0.0.zip");
        assertThat(result.phases()).hasSize(5);
    }

    @Test
    void run_noVersionsButLatest_asksForItsFilesAndNotForItsInfo() throws InterruptedException {
        BrokenProxy proxy = BrokenProxy.good()
                .with("/@v/list", Response.ok(""))
                .with("/@latest", Response.ok("{\"Version\":\"v1.0.0\"}"));
        ProbeResult result = probe(BASE, Optional.empty(), below(proxy)).run(new QuietContext());
        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.PASSED);
        assertThat(operations(result)).containsExactly("list", "latest", "mod", "zip");
    }

    /** Go reads 16 MiB: what we do not read is no failure of go's, and no hash is made of a part. */
    @Test
    void run_hugeGoMod_isNotJudged() throws InterruptedException {
        BrokenProxy proxy = BrokenProxy.good()
                .with("/@v/v1.0.0.mod", Response.ok("module example.com/hello\n" + "//\n".repeat(1 << 19)));
        ProbeResult result = probe(BASE, Optional.empty(), below(proxy)).run(new QuietContext());

        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.UNKNOWN);
        assertThat(result.outcome().message())
                .contains("example.com/hello@v1.0.0")
                .contains("1 MiB");
        assertThat(result.evidence().stream().filter(Note.class::isInstance)).isEmpty();
    }

    @Test
    void run_pseudoVersionsInListAlone_asksForTheNewest() throws InterruptedException {
        String older = "v0.0.0-20200101000000-aaaaaaaaaaaa";
        String newer = "v0.0.0-20210101000000-aaaaaaaaaaaa";
        BrokenProxy proxy = BrokenProxy.good().with("/@v/list", Response.ok(newer + "\n" + older + "\n"));
        ScriptedFetcher fetcher = below(proxy);
        ProbeResult result = probe(BASE, Optional.empty(), fetcher).run(new QuietContext());
        assertThat(operations(result)).containsExactly("list", "latest", "info");
        assertThat(fetcher.asked()).last().isEqualTo("GET " + FILES + newer + ".info");
    }

    @ParameterizedTest
    @CsvSource({"v1, v1.0.0", "v0.9, v0.9.0", "v1.1, v1.1.0-rc.1"})
    void run_shortVersion_asksForTheNewestOfIt(String wanted, String chosen) throws InterruptedException {
        BrokenProxy proxy =
                BrokenProxy.good().with("/@v/list", Response.ok("v0.9.0\nv1.0.0\nv1.1.0-rc.1\nv1.10.0-rc.1\n"));
        ScriptedFetcher fetcher = below(proxy);
        probe(BASE, Optional.of(Version.parse(wanted)), fetcher).run(new QuietContext());
        if (wanted.equals("v1.1")) {
            // Go does not let v1.1 stand for what comes before v1.1.0.
            assertThat(fetcher.asked()).containsExactly("GET " + FILES + "list");
        } else {
            assertThat(fetcher.asked()).contains("GET " + FILES + chosen + ".info");
        }
    }

    @Test
    void run_nothingFitsTheShortVersion_saysSo() throws InterruptedException {
        ProbeResult result = probe(BASE, Optional.of(Version.parse("v1.7")), below(BrokenProxy.good()))
                .run(new QuietContext());
        assertThat(result.outcome()).isEqualTo(new Outcome.Failed("no matching versions for query \"v1.7\""));
        assertThat(((HttpAnswer) result.evidence().get(0)).problem())
                .contains("no matching versions for query \"v1.7\"");
    }

    @Test
    void run_versionOfAnotherMajor_isRefusedByItsPath() throws InterruptedException {
        BrokenProxy proxy = BrokenProxy.good()
                .with("/@v/v2.0.0.info", Response.ok("{\"Version\":\"v2.0.0\"}"))
                .with("/@v/v2.0.0.mod", Response.ok("module example.com/hello\n"))
                .with("/@v/v2.0.0.zip", Response.of(200, BrokenProxy.zip("example.com/hello@v2.0.0/", "go.mod")));
        ProbeResult result =
                probe(BASE, Optional.of(Version.parse("v2.0.0")), below(proxy)).run(new QuietContext());
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Failed("example.com/hello@v2.0.0: invalid version: should be v0 or v1, not v2"));
    }

    @Test
    void run_headNotPermitted_readsTheBeginningByGet() throws InterruptedException {
        ScriptedFetcher fetcher = below(request -> request.method().equals("HEAD")
                ? Response.of(405, "")
                : BrokenProxy.good().answer(request));
        ProbeResult result =
                probe(BASE, Optional.of(Version.parse("v1.0.0")), fetcher).run(new QuietContext());
        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.PASSED);
        assertThat(fetcher.requests())
                .last()
                .satisfies(request -> assertThat(request.maxBytes()).isEqualTo(64 << 10));
    }

    @Test
    void run_largeZip_readsItsBeginningOnly() throws InterruptedException {
        byte[] large = Arrays.copyOf("PK\3\4".getBytes(StandardCharsets.US_ASCII), 9 << 20);
        ScriptedFetcher fetcher = below(BrokenProxy.good().with("/@v/v1.0.0.zip", Response.of(200, large)));
        ProbeResult result =
                probe(BASE, Optional.of(Version.parse("v1.0.0")), fetcher).run(new QuietContext());
        assertThat(result.outcome())
                .isEqualTo(
                        new Outcome.Passed("example.com/hello@v1.0.0: go.mod and zip file of 9437184 bytes are there"));
        assertThat(((HttpAnswer) result.evidence().get(2)).bytes()).isEqualTo(64 << 10);
    }

    @Test
    void run_noConnection_failsWithTheWordsOfTheWire() throws InterruptedException {
        String problem = "Get \"" + FILES + "v1.0.0.info\": dial tcp 127.0.0.1:1: connect: connection refused";
        ScriptedFetcher fetcher =
                below(BrokenProxy.good()).failing(FILES + "v1.0.0.info", HttpAnswer.Result.NOT_CONNECTED, problem);
        ProbeResult result =
                probe(BASE, Optional.of(Version.parse("v1.0.0")), fetcher).run(new QuietContext());
        assertThat(result.outcome()).isEqualTo(new Outcome.Failed(problem));
        assertThat(result.evidence()).hasSize(1);
    }

    @Test
    void run_noConnectionForTheZip_isToldOfAGet() throws InterruptedException {
        String url = FILES + "v1.0.0.zip";
        ScriptedFetcher fetcher = below(BrokenProxy.good())
                .failing(url, HttpAnswer.Result.TIMEOUT, "Head \"" + url + "\": context deadline exceeded");
        ProbeResult result =
                probe(BASE, Optional.of(Version.parse("v1.0.0")), fetcher).run(new QuietContext());
        assertThat(result.outcome()).isEqualTo(new Outcome.Failed("Get \"" + url + "\": context deadline exceeded"));
        assertThat(fetcher.asked()).hasSize(3);
    }

    @Test
    void id_baseWithUserInfoAndSlash_isFitToBeShown() {
        ModuleProxyProbe probe = probe(
                "https://me:secret@proxy.test/go/", Optional.of(Version.parse("v1.0.0")), below(BrokenProxy.good()));
        assertThat(probe.id()).isEqualTo("modproxy:https://***@proxy.test/go!example.com/hello@v1.0.0");
        assertThat(probe.subject()).isEqualTo("example.com/hello@v1.0.0 at https://***@proxy.test/go");
        assertThat(probe.layer()).isEqualTo(Layer.MODULE_PROXY);
        assertThat(probe.dependencies()).containsExactly("tls:proxy.test:443");
        assertThat(probe.contacts()).containsExactly("proxy.test");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "v0.3.0 | PASSED | versions of golang.org/x/text that are there: 1",
                "<html> | WARNING | no versions of golang.org/x/text, which public proxies have",
                "- | WARNING | reading https://proxy.test/go/golang.org/x/text/@v/list: 404 Not Found",
            })
    void canary_answer_isNeverAFailure(String list, Outcome.Status status, String message) throws InterruptedException {
        ScriptedFetcher fetcher = below(request -> list == null ? Response.of(404, "") : Response.ok(list));
        Route route = route(BASE, BrokenProxy.MODULE);
        CanaryProbe probe = new CanaryProbe(hop(route), route, List.of(), Set.of("proxy.test"), fetcher);
        ProbeResult result = probe.run(new QuietContext());
        assertThat(probe.id()).isEqualTo("canary:" + BASE);
        assertThat(result.outcome().status()).isEqualTo(status);
        assertThat(result.outcome().message()).isEqualTo(message);
        assertThat(operations(result)).containsExactly("canary");
        assertThat(fetcher.asked()).containsExactly("GET " + BASE + "/golang.org/x/text/@v/list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | PK34 | PASSED | go1.27.4 for linux/amd64 at https://proxy.test/go can be downloaded",
                "404 | x | FAILED | download go1.27.4 for linux/amd64: toolchain not available",
                "403 | x | FAILED | download go1.27.4: reading ZIP: 403 Forbidden",
                "200 | x | FAILED | download go1.27.4: zip: not a valid zip file",
            })
    void toolchain_answer_isToldInGoWords(int status, String body, Outcome.Status expected, String message)
            throws InterruptedException {
        String url = BASE + "/golang.org/toolchain/@v/v0.0.1-go1.27.4.linux-amd64.zip";
        ScriptedFetcher fetcher =
                below(request -> Response.of(status, body.replace("34", "\3\4")).html());
        Route route = route(BASE, BrokenProxy.MODULE);
        ToolchainProbe probe = new ToolchainProbe(
                hop(route),
                route,
                ToolchainModule.parse("v0.0.1-go1.27.4.linux-amd64"),
                List.of(),
                Set.of("proxy.test"),
                fetcher);
        ProbeResult result = probe.run(new QuietContext());
        assertThat(probe.id()).isEqualTo("toolchain:" + BASE + "!v0.0.1-go1.27.4.linux-amd64");
        assertThat(result.outcome().status()).isEqualTo(expected);
        assertThat(result.outcome().message()).isEqualTo(message.replace("ZIP", url));
        assertThat(operations(result)).containsExactly("toolchain");
        assertThat(fetcher.asked()).containsExactly("HEAD " + url, "GET " + url);
    }
}
