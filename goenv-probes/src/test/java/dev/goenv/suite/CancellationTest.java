package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probes.kit.Blackhole;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.FakeDns;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A diagnosis ends soon after it is cancelled, whatever it waits for, and takes nothing of its caller's along. */
class CancellationTest {
    /** 100 ms are promised; the rest is for a machine that is busy with other tests. */
    private static final long MOST_MILLIS = 2_000;

    @FunctionalInterface
    private interface Waiting {
        void make(World world) throws Exception;
    }

    static Stream<Arguments> phases() {
        return Stream.of(
                phase(Layer.DNS, world -> {
                    world.resolvers(FakeDns.settings(world.keep(
                            FakeDns.start((name, type) -> FakeDns.Reply.none().as(FakeDns.Reply.Kind.SILENCE)))));
                    world.set("GOPROXY", "http://goproxy.corp.example");
                }),
                phase(
                        Layer.TCP,
                        world -> world.set(
                                "GOPROXY",
                                "http://" + world.keep(Blackhole.open()).address())),
                phase(
                        Layer.TLS,
                        world -> world.set(
                                "GOPROXY",
                                "https://" + world.keep(RawServer.silent()).address())),
                phase(Layer.HTTP_PROXY, world -> {
                    world.set("GOPROXY", "https://goproxy.corp.example");
                    world.set("HTTPS_PROXY", world.keep(ConnectProxy.silent()).url());
                }),
                phase(
                        Layer.MODULE_PROXY,
                        world -> world.set(
                                "GOPROXY",
                                "http://" + world.keep(RawServer.silent()).address())),
                phase(
                        Layer.MODULE_PROXY,
                        world -> world.set(
                                "GOPROXY",
                                "http://"
                                        + world.keep(RawServer.answering(
                                                        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"))
                                                .address())));
    }

    private static Arguments phase(Layer layer, Waiting waiting) {
        return Arguments.of(layer, waiting);
    }

    @ParameterizedTest
    @MethodSource("phases")
    void diagnoseAsync_cancelledWhileItWaits_endsSoon(Layer layer, Waiting waiting, @TempDir Path root)
            throws Exception {
        try (World world = new World(root.toRealPath())) {
            waiting.make(world);
            CountDownLatch waits = new CountDownLatch(1);
            CompletableFuture<DoctorReport> future = world.doctor()
                    .limit(layer, Duration.ofSeconds(30))
                    .budget(Duration.ofSeconds(30))
                    .listener(new ProbeListener() {
                        @Override
                        public void started(Probe probe) {
                            if (probe.layer() == layer) {
                                waits.countDown();
                            }
                        }
                    })
                    .build()
                    .diagnoseAsync();
            Thread worker = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("goenv-doctor"))
                    .findFirst()
                    .orElseThrow();
            assertThat(waits.await(10, TimeUnit.SECONDS)).isTrue();
            long start = System.nanoTime();
            future.cancel(true);
            worker.join(10_000);
            assertThat(Duration.ofNanos(System.nanoTime() - start).toMillis()).isLessThan(MOST_MILLIS);
            assertThat(worker.isAlive()).isFalse();
        }
    }

    @Test
    void diagnose_callersExecutor_isNotShutDown(@TempDir Path root) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (World world = new World(root.toRealPath())) {
            world.healthyProxy();
            assertThat(world.doctor().executor(threads).build().diagnose().cause())
                    .isEmpty();
            assertThat(threads.isShutdown()).isFalse();
            assertThat(threads.submit(() -> Thread.currentThread().isInterrupted())
                            .get())
                    .isFalse();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void diagnose_listenerThatThrows_goesOnWithoutIt(@TempDir Path root) throws Exception {
        try (World world = new World(root.toRealPath())) {
            SimpleHttp server = world.proxy(request -> Response.of(403, "no"));
            DoctorReport report = world.doctor()
                    .listener(new ProbeListener() {
                        @Override
                        public void planned(List<? extends Probe> probes) {
                            throw new IllegalStateException("the listener's own trouble");
                        }
                    })
                    .build()
                    .diagnose();
            assertThat(report.exitCode()).isEqualTo(1);
            assertThat(server.requests()).isNotEmpty();
        }
    }
}
