package dev.goenv.probes.internal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(30)
@DisabledOnOs(OS.WINDOWS)
class ProcessRunnerTest {
    private static Optional<String> sh(Duration limit, String script) throws InterruptedException {
        return new ProcessRunner(limit).output(List.of("/bin/sh", "-c", script), new LocalContext());
    }

    private static Optional<String> sh(String script) throws InterruptedException {
        return sh(Duration.ofSeconds(10), script);
    }

    @Test
    void output_program_isWhatItPrints() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            assertThat(sh("echo version 1; echo error >&2")).hasValue("version 1\n");
        }
    }

    @Test
    void output_programThatReads_findsTheEnd() throws InterruptedException {
        assertThat(sh("cat; echo done")).hasValue("done\n");
    }

    @Test
    void output_failure_isNoAnswer() throws InterruptedException {
        assertThat(sh("echo usage; exit 1")).isEmpty();
        assertThat(new ProcessRunner().output(List.of("/nope/git", "--version"), new LocalContext()))
                .isEmpty();
    }

    @Test
    void output_moreThan4KiB_isCut() throws InterruptedException {
        assertThat(sh("while :; do echo 0123456789; done"))
                .hasValueSatisfying(text -> assertThat(text).hasSize(4096).startsWith("0123456789\n0123456789\n"));
    }

    @Test
    void output_beyondTheLimit_isKilled() throws InterruptedException {
        long start = System.nanoTime();

        assertThat(sh(Duration.ofMillis(200), "echo half; exec sleep 60")).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(200), Duration.ofSeconds(5));
    }

    @Test
    void output_childHoldsThePipe_isNotWaitedFor() throws InterruptedException {
        assertThat(sh("sleep 3 & echo version 2")).hasValue("version 2\n");
    }

    @Test
    void output_cancelled_killsTheProgram() throws Exception {
        LocalContext context = new LocalContext();
        CompletableFuture<Void> killed = context.handed().thenAccept(ProcessRunnerTest::close);

        assertThat(new ProcessRunner(Duration.ofMinutes(1)).output(List.of("/bin/sh", "-c", "exec sleep 60"), context))
                .isEmpty();
        killed.get(10, TimeUnit.SECONDS);
    }

    private static void close(Closeable resource) {
        try {
            resource.close();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
