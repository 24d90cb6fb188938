package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.auth.Credentials;
import dev.goenv.config.GoEnvs;
import dev.goenv.http.HttpProxies;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.internal.connect.FetchRequest;
import dev.goenv.probes.internal.connect.Fetched;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.TestContext;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many HTTP probes a second, beside the exporter that Prometheus has for it, in the same run and against the same server, which
 * ends each connection: {@code -Dgoenv.measure=true}, with {@code prometheus-blackbox-exporter} on PATH.
 *
 * <p>The exporter is asked by keep-alive connections, a probe a request; goenv is called as a library. Each of them looks up,
 * connects, asks, and reads the answer.
 */
@EnabledIfSystemProperty(
        named = "goenv.measure",
        matches = "true",
        disabledReason = "measures times only when asked to")
class ThroughputMeasurementTest {
    private static final Path EXPORTER = Path.of("/usr/bin/prometheus-blackbox-exporter");
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(5);

    /** One probe. */
    private interface Asking {
        void once() throws Exception;
    }

    @Test
    void probesPerSecond_besideTheExporter_areAtLeastAsMany(@TempDir Path root) throws Exception {
        assumeTrue(Files.isExecutable(EXPORTER), "no prometheus-blackbox-exporter here");
        try (SimpleHttp server =
                SimpleHttp.start(request -> SimpleHttp.Response.ok("v1.0.0\n").header("Connection", "close"))) {
            String url = server.url() + "/example.com/hello/@v/list";
            int port = ClosedPort.tcp();
            Path config = Files.writeString(root.resolve("blackbox.yml"), "modules:\n  http_2xx:\n    prober: http\n");
            Process exporter = new ProcessBuilder(
                            EXPORTER.toString(),
                            "--config.file=" + config,
                            "--web.listen-address=127.0.0.1:" + port,
                            "--log.level=error")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            ExecutorService subtasks = Executors.newCachedThreadPool();
            try (Network network = Network.open(
                    GoEnvs.thisMachine(),
                    HttpProxies.of(Map.of()),
                    Credentials.none(),
                    new ResolverSettings(List.of(), List.of(), 1, Duration.ofSeconds(5), 2, "none", false, List.of()),
                    subtasks)) {
                awaitListening(port);
                String probe = "http://127.0.0.1:" + port + "/probe?module=http_2xx&target=" + url;
                for (int concurrency : List.of(1, 32)) {
                    double theirs = perSecond(concurrency, () -> askExporter(probe));
                    double ours = perSecond(concurrency, () -> ask(network, url));
                    System.out.println("MEASURED "
                            + String.format(
                                    Locale.ROOT,
                                    "HTTP probes a second, %d at a time: goenv %.0f, blackbox exporter %.0f",
                                    concurrency,
                                    ours,
                                    theirs));
                    assertThat(ours).isGreaterThanOrEqualTo(theirs);
                }
            } finally {
                subtasks.shutdownNow();
                exporter.destroy();
            }
        }
    }

    private static void ask(Network network, String url) throws InterruptedException {
        try (TestContext context = TestContext.start()) {
            Fetched fetched = network.fetcher().fetch(FetchRequest.get("list", url), context);
            assertThat(fetched.body()).asString(StandardCharsets.UTF_8).isEqualTo("v1.0.0\n");
        }
    }

    private static void askExporter(String probe) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(probe).toURL().openConnection();
        String said = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("probe_success 1");
    }

    private static double perSecond(int concurrency, Asking asking) throws Exception {
        run(concurrency, asking, WARM_UP);
        long start = System.nanoTime();
        long count = run(concurrency, asking, MEASURED);
        return count * 1e9 / (System.nanoTime() - start);
    }

    private static long run(int concurrency, Asking asking, Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(concurrency);
        long end = System.nanoTime() + time.toNanos();
        Callable<Long> worker = () -> {
            long count = 0;
            while (System.nanoTime() < end) {
                asking.once();
                count++;
            }
            return count;
        };
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < concurrency; i++) {
            counts.add(threads.submit(worker));
        }
        long all = 0;
        for (Future<Long> count : counts) {
            all += count.get();
        }
        threads.shutdown();
        return all;
    }

    private static void awaitListening(int port) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }
}
