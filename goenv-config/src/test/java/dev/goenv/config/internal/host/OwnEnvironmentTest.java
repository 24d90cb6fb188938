package dev.goenv.config.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnEnvironmentTest {
    private static byte[] bytes(String byteString) {
        return byteString.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void repaired_valuesThatJavaCouldNotDecode_areReadFromTheBytes() {
        Map<String, String> decoded =
                Map.of("A", "1", "HOME", "/home/\ufffd\ufffd", "B", "x\ufffd", "\ufffd\ufffd", "n");
        assertThat(OwnEnvironment.repaired(
                        decoded, bytes("A=other\0HOME=/home/\u00c3\u00bc\0B=x\u00ff\0\u00c3\u00a9=n\0=C:=x\0junk\0")))
                .isEqualTo(Map.of("A", "1", "HOME", "/home/\u00fc", "B", "x\udcff", "\u00e9", "n", "=C:", "x"));
    }

    @Test
    void read_thisProcess_isItsEnvironment() {
        assertThat(OwnEnvironment.read()).containsEntry("PATH", System.getenv("PATH"));
    }
}
