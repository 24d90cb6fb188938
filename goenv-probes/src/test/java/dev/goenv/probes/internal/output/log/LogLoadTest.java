package dev.goenv.probes.internal.output.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A log of 50 million characters in a heap of 64 MiB; the work grows as the input does. */
class LogLoadTest {
    @Test
    void next_fiftyMillionCharacters_inASmallHeap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LogLoad.class.getName(),
                        "12",
                        "25",
                        "50")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        List<long[]> rows = output.lines().map(LogLoadTest::numbers).toList();
        assertThat(rows).hasSize(3);
        for (long[] row : rows) {
            System.out.printf("log of %d characters: %d looked at, %d ms of CPU%n", row[0], row[1], row[2]);
            double each = (double) row[1] / row[0];
            assertThat(each).isBetween(1.0, 5.0);
            assertThat(each / ((double) rows.get(0)[1] / rows.get(0)[0])).isBetween(0.9, 1.1);
        }
    }

    private static long[] numbers(String row) {
        return Arrays.stream(row.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
