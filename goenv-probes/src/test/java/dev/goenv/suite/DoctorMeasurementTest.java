package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probe.Layer;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probes.kit.Blackhole;
import dev.goenv.testkit.GoOracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How long diagnoses take, printed: {@code -Dgoenv.measure=true}. Times depend on the machine, so no normal run asserts any. */
@EnabledIfSystemProperty(
        named = "goenv.measure",
        matches = "true",
        disabledReason = "measures times only when asked to")
class DoctorMeasurementTest {
    private static final int STARTS = 9;

    private static void print(String format, Object... values) {
        System.out.println("MEASURED " + String.format(Locale.ROOT, format, values));
    }

    private static void twentyTargets(World world) throws IOException {
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            urls.add("http://" + world.keep(Blackhole.open()).address());
        }
        for (int i = 0; i < 17; i++) {
            urls.add(world.healthyProxy().url());
        }
        world.set("GOPROXY", String.join("|", urls));
    }

    private static Duration slowest(DoctorReport report) {
        return report.examination().probes().stream()
                .map(ProbeRecord::time)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    @Test
    void wallTime_threeBlackHolesAmongTwentyTargets_isThatOfTheSlowestProbe(@TempDir Path root) throws Exception {
        try (World world = new World(root.toRealPath())) {
            twentyTargets(world);
            for (Duration limit : List.of(Duration.ofSeconds(1), Duration.ofSeconds(3))) {
                DoctorReport report =
                        world.doctor().limit(Layer.TCP, limit).build().diagnose();
                Duration wall = report.examination().elapsed();
                double ratio = (double) wall.toNanos() / slowest(report).toNanos();
                print(
                        "20 targets, 3 of them black holes, %d probes, limit %d ms: wall %d ms, slowest probe %d ms, ratio %.3f",
                        report.examination().probes().size(),
                        limit.toMillis(),
                        wall.toMillis(),
                        slowest(report).toMillis(),
                        ratio);
                assertThat(ratio).isLessThanOrEqualTo(1.2);
            }
            GoOracle.find("1.27").ifPresent(go -> {
                long start = System.nanoTime();
                int exit = world.go(go).exit();
                print("go mod download for the same: %d ms, exit %d", (System.nanoTime() - start) / 1_000_000, exit);
            });
        }
    }

    @Test
    void wallTime_budget_isKept(@TempDir Path root) throws Exception {
        try (World world = new World(root.toRealPath())) {
            twentyTargets(world);
            Duration budget = Duration.ofSeconds(1);
            DoctorReport report = world.doctor()
                    .limit(Layer.TCP, Duration.ofSeconds(5))
                    .budget(budget)
                    .build()
                    .diagnose();
            Duration wall = report.examination().elapsed();
            print("budget %d ms: wall %d ms", budget.toMillis(), wall.toMillis());
            assertThat(wall).isLessThanOrEqualTo(budget.plus(budget.dividedBy(10)));
        }
    }

    @Test
    void threads_twoHundredTargets_areBounded(@TempDir Path root) throws Exception {
        try (World world = new World(root.toRealPath())) {
            String url = world.healthyProxy().url();
            List<String> urls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                urls.add(url + "/" + i);
            }
            world.set("GOPROXY", String.join("|", urls));
            AtomicInteger most = new AtomicInteger();
            AtomicBoolean over = new AtomicBoolean();
            Thread watcher = new Thread(() -> {
                while (!over.get()) {
                    long now = Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().startsWith("goenv-"))
                            .count();
                    most.accumulateAndGet((int) now, Math::max);
                    Thread.onSpinWait();
                }
            });
            watcher.start();
            DoctorReport report = world.doctor().build().diagnose();
            over.set(true);
            watcher.join();
            print(
                    "200 targets, %d probes: wall %d ms, at most %d threads",
                    report.examination().probes().size(),
                    report.examination().elapsed().toMillis(),
                    most.get());
            assertThat(most.get()).isLessThanOrEqualTo(140);
        }
    }

    @Test
    void freshJvm_healthySetUp_printsItsReport(@TempDir Path root) throws Exception {
        try (World world = new World(root.toRealPath())) {
            world.healthyProxy();
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FreshDoctor.class.getName());
                builder.environment().clear();
                builder.environment().putAll(world.environment());
                builder.directory(Path.of(world.path("project")).toFile());
                builder.redirectErrorStream(true);
                long start = System.nanoTime();
                Process process = builder.start();
                String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                process.waitFor();
                millis.add((System.nanoTime() - start) / 1_000_000);
                assertThat(out).as(out).contains("FINE");
            }
            LongStream sorted = millis.stream().mapToLong(Long::longValue).sorted();
            print(
                    "fresh JVM, healthy set-up, start to end: median %d ms of %s",
                    sorted.skip(STARTS / 2).findFirst().orElseThrow(), millis);
        }
    }
}
