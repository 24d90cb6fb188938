package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A JVM with a heap of 64 MiB that diagnoses worlds of this one, and that ends where its memory does. */
final class SmallHeap implements AutoCloseable {
    private final Path directory;
    private final Process process;
    private final BufferedReader out;

    /**
     * What a diagnosis brought.
     *
     * @param exit the exit code of the report
     * @param time how long it took
     * @param cpu what the whole JVM computed meanwhile
     * @param text the report as text
     */
    record Answer(int exit, Duration time, Duration cpu, String text) {}

    private SmallHeap(Path directory, Process process) {
        this.directory = directory;
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts the JVM; what is asked and answered is left in a directory. */
    static SmallHeap start(Path directory) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapDoctor.class.getName());
        Path errors = directory.resolve("errors");
        return new SmallHeap(
                directory,
                new ProcessBuilder(command).redirectError(errors.toFile()).start());
    }

    /** Diagnoses a world; {@code dns} is the address of its DNS server, or empty. */
    Answer diagnose(World world, Duration budget, String dns) throws IOException {
        Properties question = new Properties();
        world.environment().forEach((name, value) -> question.setProperty("env." + name, value));
        question.setProperty("project", world.path("project"));
        question.setProperty("modules", String.join(" ", world.modules()));
        question.setProperty("budget", Long.toString(budget.toMillis()));
        question.setProperty("dns", dns);
        try (Writer writer = Files.newBufferedWriter(directory.resolve("question"))) {
            question.store(writer, "");
        }
        process.getOutputStream().write((directory + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        String line = out.readLine();
        assertThat(line)
                .as("the JVM has ended: %s", Files.readString(directory.resolve("errors")))
                .isEqualTo(directory.toString());
        Properties answer = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve("answer"))) {
            answer.load(reader);
        }
        return new Answer(
                Integer.parseInt(answer.getProperty("exit")),
                Duration.ofMillis(Long.parseLong(answer.getProperty("millis"))),
                Duration.ofMillis(Long.parseLong(answer.getProperty("cpu"))),
                answer.getProperty("text"));
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
