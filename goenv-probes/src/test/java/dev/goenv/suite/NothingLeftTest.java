package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** After a hundred diagnoses there are as many threads and open files as after the first one. */
class NothingLeftTest {
    private static final int RUNS = 100;

    /** All but those of the servers of this test, and OkHttp's own, which it keeps for all its users for a minute. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("kit-"))
                .filter(thread -> !thread.getName().startsWith("OkHttp"))
                .map(thread -> thread.getName() + "#" + thread.getId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long openFiles() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.count();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void diagnose_hundredTimes_leavesNeitherThreadNorFile(@TempDir Path root) throws Exception {
        try (World world = new World(root.toRealPath())) {
            world.healthyProxy();
            String good = "http://127.0.0.1:" + ClosedPort.tcp() + "|"
                    + world.healthyProxy().url();
            world.set("GOPROXY", good);
            GoDoctor doctor = world.doctor().build();
            doctor.diagnose();
            Set<String> threads = threads();
            long files = openFiles();
            for (int i = 0; i < RUNS; i++) {
                assertThat(doctor.diagnose().cause()).isEmpty();
            }
            assertThat(threads()).isSubsetOf(threads);
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().startsWith("OkHttp"))
                            .filter(thread -> !thread.isDaemon())
                            .count())
                    .isZero();
            // The servers of this test keep a few connections for a moment after the client has hung up.
            assertThat(openFiles()).isLessThanOrEqualTo(files + 8);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void diagnoseAsync_cancelled_leavesNeitherThreadNorFile(@TempDir Path root) throws Exception {
        try (World world = new World(root.toRealPath())) {
            world.proxy(request -> {
                // Answers nothing until the server is closed.
                new CountDownLatch(1).await();
                return Response.notFound();
            });
            GoDoctor doctor = world.doctor().build();
            cancelled(doctor);
            long files = openFiles();
            for (int i = 0; i < 20; i++) {
                cancelled(doctor);
            }
            assertThat(threads()).noneMatch(name -> name.startsWith("goenv-doctor"));
            assertThat(openFiles()).isLessThanOrEqualTo(files + 30);
        }
    }

    private static void cancelled(GoDoctor doctor) throws InterruptedException {
        CompletableFuture<?> future = doctor.diagnoseAsync();
        Thread worker = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("goenv-doctor"))
                .findFirst()
                .orElseThrow();
        future.cancel(true);
        worker.join();
        assertThat(future).isCancelled();
    }
}
