package dev.goenv.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goenv.comparison.ComparisonReport;
import dev.goenv.comparison.ProxyAssessment;
import dev.goenv.comparison.RankedProxy;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.Version;
import dev.goenv.probe.Outcome.Status;
import dev.goenv.probe.Phase;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.TestLog;
import dev.goenv.testkit.FakeHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ProxyComparisonTest {
    private static final String MODULE = "example.com/hello";
    private static final String DATABASE = "sum.test";
    private static final Instant TIME = Instant.parse("2024-01-02T03:04:05Z");
    private static final Duration BUDGET = Duration.ofSeconds(20);

    private final TestLog log = new TestLog(DATABASE).add(MODULE, "v1.0.0", "h1:zip", "h1:mod");

    private ProxyComparison.Builder builder(Map<String, String> variables) {
        FakeHost host = FakeHost.linux()
                .env("HOME", "/home/me")
                .env("GOSUMDB", log.verifierKey())
                .env(variables)
                .build();
        return ProxyComparison.builder(host).module(MODULE + "@v1.0.0").budget(BUDGET);
    }

    private static byte[] zip() throws IOException {
        byte[] noise = new byte[64 << 10];
        new Random(1).nextBytes(noise);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(MODULE + "@v1.0.0/noise.bin"));
            zip.write(noise);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static SimpleHttp.Handler files(String newest) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        String base = "/" + MODULE + "/@v/";
        files.put(base + "list", ("v1.0.0\n" + newest + "\n").getBytes(StandardCharsets.UTF_8));
        for (String version : List.of("v1.0.0", newest)) {
            String info = "{\"Version\":\"" + version + "\",\"Time\":\"" + TIME + "\"}";
            files.put(base + version + ".info", info.getBytes(StandardCharsets.UTF_8));
        }
        files.put(base + "v1.0.0.mod", ("module " + MODULE + "\n").getBytes(StandardCharsets.UTF_8));
        files.put(base + "v1.0.0.zip", zip());
        return request -> Optional.ofNullable(files.get(request.target()))
                .map(body -> Response.of(200, body))
                .orElseGet(Response::notFound);
    }

    private SimpleHttp.Handler withDatabase(SimpleHttp.Handler files) {
        SimpleHttp.Handler database = log.at("/sumdb/" + DATABASE);
        return request -> request.target().startsWith("/sumdb/") ? database.answer(request) : files.answer(request);
    }

    private static ProxyAssessment of(ComparisonReport report, String url) {
        return report.proxies().stream()
                .map(RankedProxy::assessment)
                .filter(seen -> seen.proxy().equals(url))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void compare_completeUnverifiedStaleDeadAndPortal_areRankedAndExplained() throws Exception {
        SimpleHttp.Handler portal =
                request -> Response.ok("<!DOCTYPE html><p>Sign in</p>").html();
        try (SimpleHttp complete = SimpleHttp.start(withDatabase(files("v1.1.0")));
                SimpleHttp unverified = SimpleHttp.start(files("v1.1.0"));
                SimpleHttp stale = SimpleHttp.start(withDatabase(files("v1.0.0")));
                SimpleHttp html = SimpleHttp.start(portal)) {
            String closed = "127.0.0.1:" + ClosedPort.tcp();
            String dead = "http://" + closed;

            ComparisonReport report = builder(Map.of())
                    .proxy(dead)
                    .proxy(html.url())
                    .proxy(stale.url())
                    .proxy(unverified.url())
                    .proxy(complete.url() + "/")
                    .build()
                    .compare();

            assertThat(report.proxies())
                    .extracting(ranked -> ranked.assessment().proxy())
                    .containsExactly(complete.url(), stale.url(), unverified.url(), dead, html.url());
            ProxyAssessment best = report.best().orElseThrow();
            assertThat(List.of(
                            best.reach().status(),
                            best.tls().status(),
                            best.protocol().status()))
                    .containsExactly(Status.PASSED, Status.NOT_APPLICABLE, Status.PASSED);
            assertThat(best.checksums().message())
                    .isEqualTo(MODULE + "@v1.0.0 is record 0 of " + DATABASE + ", as its signature proves");
            assertThat(best.latest()).contains(Version.parse("v1.1.0"));
            assertThat(best.latestTime()).contains(TIME);
            assertThat(best.latency())
                    .hasValueSatisfying(latency -> assertThat(latency).isPositive());
            assertThat(best.throughput())
                    .hasValueSatisfying(rate -> assertThat(rate.bytes()).isGreaterThan(65536));
            assertThat(best.phases()).extracting(Phase::name).contains("connect", "wait", "body");
            assertThat(best.errors()).isEmpty();
            assertThat(of(report, unverified.url()).checksums().status()).isEqualTo(Status.FAILED);
            assertThat(of(report, dead).reach().message())
                    .isEqualTo("dial tcp " + closed + ": connect: connection refused");
            assertThat(of(report, dead).latency()).isEmpty();
            assertThat(of(report, html.url()).protocol().message())
                    .isEqualTo("invalid response from proxy \"" + html.url()
                            + "\": invalid character '<' looking for beginning of value");
            assertThat(report.toString().lines()).allMatch(line -> line.length() <= 80);
        }
    }

    @Test
    void compare_zipFromStorage_namesItsHost() throws Exception {
        SimpleHttp.Handler files = files("v1.0.0");
        try (SimpleHttp storage = SimpleHttp.start(files);
                SimpleHttp proxy = SimpleHttp.start(request -> request.target().endsWith(".zip")
                        ? Response.redirect(302, storage.url() + request.target())
                        : files.answer(request))) {
            ComparisonReport report = builder(Map.of("GOSUMDB", "off"))
                    .proxy(proxy.url())
                    .rounds(1)
                    .build()
                    .compare();

            ProxyAssessment seen = of(report, proxy.url());
            assertThat(seen.zipHost()).contains("127.0.0.1:" + storage.port());
            assertThat(seen.checksums().message()).isEqualTo("not asked: GOSUMDB names no checksum database");
            assertThat(proxy.targets().stream().filter(target -> target.endsWith("v1.0.0.info")))
                    .as("protocol, latest version, and one round")
                    .hasSize(3);
        }
    }

    @Test
    void compare_noProxyGiven_comparesThoseOfGoproxy() throws Exception {
        try (SimpleHttp proxy = SimpleHttp.start(files("v1.0.0"))) {
            ComparisonReport report =
                    builder(Map.of("GOPROXY", proxy.url() + ",direct")).build().compare();

            assertThat(report.proxies())
                    .extracting(each -> each.assessment().proxy())
                    .containsExactly(proxy.url());
        }
    }

    @Test
    void compare_privateModule_isNotToldToPublicProxiesNorTheDatabase() throws Exception {
        try (SimpleHttp company = SimpleHttp.start(withDatabase(files("v1.0.0")))) {
            ComparisonReport report = builder(Map.of("GOPRIVATE", "example.com", "GONOPROXY", "none"))
                    .knownPublicProxies()
                    .proxy(company.url())
                    .build()
                    .compare();

            assertThat(report.proxies()).hasSize(7);
            assertThat(report.best()).map(ProxyAssessment::proxy).contains(company.url());
            assertThat(of(report, company.url()).checksums().message()).isEqualTo("not asked: the module is private");
            assertThat(company.targets()).noneMatch(target -> target.startsWith("/sumdb/"));
            assertThat(report.proxies().subList(1, 7)).allSatisfy(ranked -> {
                assertThat(ranked.reason()).isEqualTo("not asked: the path looks private and the proxy is public");
                assertThat(ranked.assessment().phases()).isEmpty();
            });
        }
    }

    @Test
    void compare_userInfo_isShownNowhere() throws Exception {
        ComparisonReport report = builder(Map.of())
                .proxy("http://alice:s3cr3tpass@127.0.0.1:9")
                .build()
                .compare();

        assertThat(report.proxies().get(0).reason()).contains("refusing to pass credentials to insecure URL");
        assertThat(report.toString() + report.proxies()).doesNotContain("s3cr3tpass");
    }

    @Test
    void compare_budgetUsedUp_tellsWhatIsNotKnown() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (SimpleHttp silent = SimpleHttp.start(request -> {
            never.await();
            return Response.notFound();
        })) {
            ComparisonReport report = builder(Map.of())
                    .proxy(silent.url())
                    .budget(Duration.ofMillis(300))
                    .build()
                    .compare();

            ProxyAssessment seen = of(report, silent.url());
            assertThat(seen.reach().status()).isEqualTo(Status.PASSED);
            assertThat(seen.usable()).isFalse();
            assertThat(seen.latency()).isEmpty();
            assertThat(seen.errors()).hasSize(3);
            assertThat(report.took()).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void compareAsync_cancelled_endsTheRequests() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (SimpleHttp silent = SimpleHttp.start(request -> {
            asked.countDown();
            never.await();
            return Response.notFound();
        })) {
            CompletableFuture<ComparisonReport> future =
                    builder(Map.of()).proxy(silent.url()).build().compareAsync();
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(future.cancel(true)).isTrue();

            assertThatExceptionOfType(CancellationException.class).isThrownBy(future::join);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "off", "https://a.test,https://b.test", "https://a.test,direct"})
    void proxy_whatIsNotOne_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder(Map.of()).proxy(text))
                .withMessage("not one module proxy: " + text);
    }

    @Test
    void proxy_malformed_isRefusedInGosWords() {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> builder(Map.of()).proxy("ftp://a.test"))
                .withMessageContaining("invalid proxy URL scheme (must be https, http, file): ftp://a.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com/hello", "example.com/hello@v1", "example.com/hello@latest"})
    void module_withoutACanonicalVersion_isRefused(String text) {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> builder(Map.of()).module(text));
    }

    @Test
    void budget_thatIsNoTime_isRefused() {
        for (Duration budget : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(2))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder(Map.of()).budget(budget))
                    .withMessageEndingWith("not " + budget);
        }
    }
}
