package dev.goenv.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Long and hostile texts: bounded memory, linear time, no exception. */
class HugeLogTest {
    private static String run(long length) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HugeLog.class.getName(),
                        Long.toString(length))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.strip();
    }

    /** The times are printed, not asserted: machines differ. */
    @Test
    void parse_fiftyMegabytesInSixtyFourOfHeap_endsWithAllFailures() throws Exception {
        long length = 12_500_000;
        for (int times = 1; times <= 4; times *= 2) {
            String[] said = run(length * times).split(" ", 4);
            System.out.printf(
                    "%,d characters: %s failures, %s causes, %s ms (beside %s ms for making the text)%n",
                    length * times, said[0], said[1], said[2], said[3]);
            assertThat(Integer.parseInt(said[0])).isBetween(4, 1_000);
        }
    }

    @Test
    void parse_randomTexts_neverThrows() {
        Random random = new Random(7);
        String pieces =
                "go: Get \"https://a@b:c/@v/!x.info\": dial tcp [::1]:443->: lookup  on 53: \n\t\r\u001b[0m{}\\\"server response:exit status 128:404 %21";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(120);
            while (text.length() < length) {
                int from = random.nextInt(pieces.length());
                text.append(pieces, from, Math.min(pieces.length(), from + random.nextInt(24)));
                if (random.nextInt(20) == 0) {
                    text.append((char) random.nextInt(0x10000));
                }
            }
            GoOutput output = GoOutput.parse(text);
            output.explain()
                    .forEach(each -> assertThat(each.words().end())
                            .isBetween(each.words().start(), (long) text.length()));
            assertThat(output.failures())
                    .allSatisfy(each -> assertThat(each.words().line()).isPositive());
        }
    }

    @Test
    void parse_oneEndlessLine_endsToo() {
        String bait = "go: x.example.com/y@v1: Get \"https://p.example.com/" + "a".repeat(3_000_000)
                + "\": dial tcp 1.2.3.4:443: i/o timeout";

        assertThat(GoOutput.parse(bait + "\n").failures()).hasSizeLessThanOrEqualTo(1);
    }
}
