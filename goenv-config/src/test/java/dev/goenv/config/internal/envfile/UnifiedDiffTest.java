package dev.goenv.config.internal.envfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    private static Optional<byte[]> bytes(String byteString) {
        return Optional.of(byteString.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void of_changesFarApart_makesTwoHunksWithThreeLinesAround() {
        String old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";
        assertThat(UnifiedDiff.of(
                        "/e", bytes(old), bytes(old.replace("2\n3", "2\nx\n3").replace("11\n12\n", "12\n"))))
                .isEqualTo("""
                        --- /e
                        +++ /e
                        @@ -1,5 +1,6 @@
                         1
                         2
                        +x
                         3
                         4
                         5
                        @@ -8,5 +9,4 @@
                         8
                         9
                         10
                        -11
                         12
                        """);
    }

    @Test
    void of_newFile_comesFromNowhere() {
        assertThat(UnifiedDiff.of("/e", Optional.empty(), bytes("A=1\n")))
                .isEqualTo("--- /dev/null\n+++ /e\n@@ -0,0 +1,1 @@\n+A=1\n");
    }

    @Test
    void of_sameContent_isEmpty() {
        assertThat(UnifiedDiff.of("/e", bytes("A=1\n"), bytes("A=1\n"))).isEmpty();
    }

    @Test
    void of_whatATerminalWouldObey_isEscaped() {
        assertThat(UnifiedDiff.of("/e", bytes("A=1"), bytes("A=\u001b[2J\u00e2\u0080\u00ae\u00ff\r\n")))
                .isEqualTo("--- /e\n+++ /e\n@@ -1,1 +1,1 @@\n-A=1\n\\ No newline at end of file\n"
                        + "+A=\\u001b[2J\\u202e\\xff\\r\n");
    }

    @Test
    void of_secrets_areReplaced() {
        assertThat(UnifiedDiff.of("/e", bytes(""), bytes("GOPROXY=https://user:hunter2@h.example\n")))
                .contains("h.example")
                .doesNotContain("hunter2");
    }

    @Test
    void of_generatedContents_tellsOldAndNewLines() {
        Random random = new Random(7);
        for (int run = 0; run < 2000; run++) {
            String old = lines(random);
            String now = lines(random);
            StringBuilder left = new StringBuilder();
            StringBuilder right = new StringBuilder();
            String diff = UnifiedDiff.of("/e", bytes(old), bytes(now));
            diff.lines().skip(2).filter(line -> !line.startsWith("@@")).forEach(line -> {
                if (line.charAt(0) != '+') {
                    left.append(line.substring(1)).append('\n');
                }
                if (line.charAt(0) != '-') {
                    right.append(line.substring(1)).append('\n');
                }
            });
            // Short contents fit into one hunk with all their lines.
            assertThat(diff.isEmpty() ? old : left.toString()).isEqualTo(diff.isEmpty() ? now : old);
            assertThat(diff.isEmpty() ? now : right.toString()).isEqualTo(now);
        }
    }

    @Test
    void of_longContentsWithoutACommonLine_staysLinear() {
        String old = "a\n".repeat(100_000);
        String now = "b\n".repeat(100_000);
        assertThat(UnifiedDiff.of("/e", bytes(old), bytes(now)))
                .startsWith("--- /e\n+++ /e\n@@ -1,100000 +1,100000 @@\n-a\n-a\n");
    }

    private static String lines(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append((char) ('a' + random.nextInt(3))).append('\n');
        }
        return text.toString();
    }
}
