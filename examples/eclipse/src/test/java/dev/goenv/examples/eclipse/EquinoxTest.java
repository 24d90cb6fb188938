package dev.goenv.examples.eclipse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job in a real framework; skipped in builds that make no jars, such as {@code mvn test}. */
class EquinoxTest {
    private static final long PATIENCE_SECONDS = 20;

    private final Set<String> threadsBefore = threads();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @TempDir
    Path directory;

    private Equinox equinox;

    @BeforeEach
    void boot() throws Exception {
        Set<String> found = Bundles.of(getClass().getClassLoader()).keySet();
        assumeTrue(
                found.containsAll(Bundles.NEEDED),
                "goenv's jars, which are the bundles, are made by mvn package or verify only");
        equinox = Equinox.boot(directory.resolve("framework"));
    }

    @AfterEach
    void close() throws Exception {
        if (equinox != null) {
            equinox.close();
            // The threads of probes end a moment after their diagnosis.
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            while (!threadsBefore.containsAll(threads()) && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(threads()).isSubsetOf(threadsBefore);
        }
    }

    /** All but OkHttp's own, daemons which it keeps for a minute for all its users, and the JVM's for HTTP servers. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !(thread.isDaemon() && thread.getName().startsWith("OkHttp")))
                .filter(thread -> !thread.getName().equals("idle-timeout-task"))
                .map(thread -> thread.getName() + "#" + thread.getId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    }

    private CompletableFuture<List<String>> diagnose(int port) {
        Map<String, String> changes = new HashMap<>();
        for (String none : List.of("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "GOFLAGS", "GOPRIVATE", "GONOPROXY")) {
            changes.put(none, "");
            changes.put(none.toLowerCase(Locale.ROOT), "");
        }
        changes.put("GOENV", "off");
        changes.put("GOPROXY", "http://127.0.0.1:" + port);
        changes.put("GOSUMDB", "off");
        changes.put("GOTOOLCHAIN", "local");
        changes.put("GOPATH", directory.resolve("go").toString());
        changes.put("GOCACHE", directory.resolve("cache").toString());
        changes.put(HeadlessDiagnosis.MODULE, "example.com/hello@v1.0.0");
        return equinox.diagnose(changes, told::add);
    }

    @Test
    void job_healthyProxy_endsWithoutError() throws Exception {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ModuleFiles.serve(proxy);
        proxy.start();
        try {
            List<String> status = diagnose(proxy.getAddress().getPort()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(status.get(0)).isEqualTo("WARNING The go command works, with something worth knowing");
            assertThat(status)
                    .noneMatch(line -> line.startsWith("ERROR"))
                    .anyMatch(line -> line.startsWith("WARNING GOSUMDB=off: "));
            assertThat(told).contains("Diagnosing the Go environment");
            assertThat(told).anyMatch(line -> line.matches("\\d+/\\d+ module proxy: .*"));
        } finally {
            proxy.stop(0);
        }
        assertThat(equinox.active())
                .contains("dev.goenv.api", "dev.goenv.config", "dev.goenv.probes", "dev.goenv.examples.eclipse");
    }

    @Test
    void job_proxyNotRunning_isAnErrorWithItsFix() throws Exception {
        int port;
        try (ServerSocket closed = socket()) {
            port = closed.getLocalPort();
        }
        List<String> status = diagnose(port).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(status.get(0)).isEqualTo("ERROR The go command fails: Nobody listens at 127.0.0.1:" + port);
        assertThat(status.get(1)).startsWith("ERROR ").contains("[tcp.refused]", "\nFix: ");
    }

    @Test
    void job_cancelled_endsWithinASecond() throws Exception {
        try (ServerSocket silent = socket()) {
            CompletableFuture<List<String>> answer = diagnose(silent.getLocalPort());
            assertThat(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("Diagnosing the Go environment");
            long start = System.nanoTime();
            assertThat(answer.cancel(true)).isTrue();
            assertThatThrownBy(answer::join).isInstanceOf(CancellationException.class);
            // Stopping the bundle waits for its jobs.
            equinox.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }
}
