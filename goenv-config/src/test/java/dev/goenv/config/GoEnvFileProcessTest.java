package dev.goenv.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many writers of one file, and writers that die. {@code -Dgoenv.generated.runs=2000} runs all 8 × 100 writes and all 200
 * kills.
 */
class GoEnvFileProcessTest {
    private static final int WRITERS = 8;

    @TempDir
    Path dir;

    private Path file;
    private Path goroot;

    @BeforeEach
    void makeNamesKnown() throws IOException {
        file = dir.resolve("env");
        goroot = Files.createDirectory(dir.resolve("goroot"));
        List<String> lines = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            for (int i = 0; i < 100; i++) {
                lines.add(name(w) + i + "=");
            }
        }
        Files.write(goroot.resolve("go.env"), lines);
    }

    private static String name(int writer) {
        return "W" + (char) ('A' + writer);
    }

    private static List<String> linesOf(int writers, int writes) {
        List<String> lines = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            for (int i = 0; i < writes; i++) {
                lines.add(name(w) + i + "=v" + i);
            }
        }
        return lines;
    }

    @Test
    void apply_eightProcesses_losesNothing() throws IOException, InterruptedException {
        int writes = Math.min(100, Integer.getInteger("goenv.generated.runs", 8));
        List<Process> processes = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            processes.add(WriterProcess.start(file, goroot, "names", name(w), String.valueOf(writes)));
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(Files.readAllLines(file)).containsExactlyInAnyOrderElementsOf(linesOf(WRITERS, writes));
    }

    @Test
    void apply_eightThreadsByTwoNames_losesNothing() throws IOException, InterruptedException, ExecutionException {
        Path link = Files.createSymbolicLink(dir.resolve("link"), file);
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> futures = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            String prefix = name(w);
            GoEnvFile target = GoEnvFile.of(WriterProcess.host(w % 2 == 0 ? file : link, goroot));
            futures.add(pool.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    target.plan(Map.of(prefix + i, "v" + i)).apply();
                }
                return null;
            }));
        }
        for (Future<?> future : futures) {
            future.get();
        }
        pool.shutdown();
        assertThat(Files.readAllLines(file)).containsExactlyInAnyOrderElementsOf(linesOf(WRITERS, 10));
        assertThat(link).isSymbolicLink();
    }

    @Test
    void apply_writerKilled_leavesTheOldOrTheNewFile() throws IOException, InterruptedException {
        int kills = Math.min(200, Integer.getInteger("goenv.generated.runs", 8));
        Random random = new Random(20_270_402);
        int last = 0;
        for (int kill = 0; kill < kills; kill++) {
            Process process = WriterProcess.start(file, goroot, "loop", String.valueOf(last + 1));
            try (BufferedReader acknowledged = process.inputReader()) {
                String first = acknowledged.readLine();
                assertThat(first).isEqualTo(String.valueOf(last + 1));
                assertThat(process.waitFor(random.nextInt(30_000), TimeUnit.MICROSECONDS))
                        .isFalse();
                // By the handle, since the process itself would close the pipe and lose what is in it.
                assertThat(process.toHandle().destroyForcibly()).isTrue();
                process.waitFor();
                List<String> rest =
                        acknowledged.lines().filter(l -> !l.isEmpty()).toList();
                last = Integer.parseInt(rest.isEmpty() ? first : rest.get(rest.size() - 1));
            }
            String content = Files.readString(file);
            boolean oldOne = content.equals("GOPROXY=" + WriterProcess.value(last) + "\n");
            boolean newOne = content.equals("GOPROXY=" + WriterProcess.value(last + 1) + "\n");
            assertThat(oldOne || newOne)
                    .as("after kill %s, at write %s", kill, last)
                    .isTrue();
        }
        GoEnvFile.of(WriterProcess.host(file, goroot))
                .plan(Map.of("GOPROXY", "off"))
                .apply();
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("env", "env.lock", "goroot");
        }
    }
}
