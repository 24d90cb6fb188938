package dev.goenv.probes.internal.local;

import dev.goenv.probe.ProbeContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs of this machine, in the environment of this process and without input.
 *
 * <p>Nothing here reads where it could block: a child of the program may hold the pipe open for ever. A program that prints
 * more than 4 KiB, takes more than 2 s, or is at work when the run is cancelled, is killed.
 */
public final class ProcessRunner implements ProgramRunner {
    private static final int MAX_BYTES = 4 << 10;
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    /** Between the end of a process and the moment at which its last words can be read the JDK needs a little time. */
    private static final int LAST_LOOKS = 10;

    private final Duration limit;

    /** A runner with a limit of 2 s. */
    public ProcessRunner() {
        this(LIMIT);
    }

    ProcessRunner(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Optional<String> output(List<String> command, ProbeContext context) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectInput(Redirect.PIPE)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException notStarted) {
            return Optional.empty();
        }
        context.closing(process::destroyForcibly);
        try (InputStream output = process.getInputStream()) {
            process.getOutputStream().close();
            return listen(process, output, context);
        } catch (IOException killed) {
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private Optional<String> listen(Process process, InputStream output, ProbeContext context)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean over = false;
        while (!over && said.size() < MAX_BYTES && System.nanoTime() - end < 0 && !context.cancelled()) {
            over = process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            take(output, said);
        }
        for (int i = 0; over && said.size() == 0 && i < LAST_LOOKS; i++) {
            new CountDownLatch(1).await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            take(output, said);
        }
        boolean told = said.size() == MAX_BYTES || over && process.exitValue() == 0;
        return told ? Optional.of(said.toString(StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static void take(InputStream output, ByteArrayOutputStream said) throws IOException {
        try {
            takeWhatIsThere(output, said);
        } catch (IOException exchanged) {
            // When a process has ended, a thread of the JDK saves what is in the pipe and puts it in the place of the
            // pipe.
            takeWhatIsThere(output, said);
        }
    }

    private static void takeWhatIsThere(InputStream output, ByteArrayOutputStream said) throws IOException {
        for (int there = output.available(); there > 0 && said.size() < MAX_BYTES; there = output.available()) {
            said.write(output.readNBytes(Math.min(there, MAX_BYTES - said.size())));
        }
    }
}
