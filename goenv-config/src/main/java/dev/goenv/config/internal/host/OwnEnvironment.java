package dev.goenv.config.internal.host;

import dev.goenv.internal.syntax.GoBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The variables of this process as the system holds them, which is as bytes.
 *
 * <p>Java decodes them by the character set of the locale. Where none is set, as in most containers and CI jobs, that is
 * ASCII, and of {@code \u00fc} two replacement characters are left; so it goes everywhere with bytes that are no UTF-8.
 * Linux keeps the bytes in a file.
 */
final class OwnEnvironment {
    private static final Path BYTES = Path.of("/proc/self/environ");

    private OwnEnvironment() {}

    /** {@return the variables of this process, decoded as UTF-8 where that can be done} */
    static Map<String, String> read() {
        Map<String, String> decoded = System.getenv();
        if (decoded.entrySet().stream().noneMatch(e -> isDamaged(e.getKey()) || isDamaged(e.getValue()))) {
            return decoded;
        }
        try {
            return repaired(decoded, Files.readAllBytes(BYTES));
        } catch (IOException e) {
            // No such system: what Java says is all there is.
            return decoded;
        }
    }

    /** The variables with those that were damaged replaced; {@code bytes} holds each as {@code name=value}, NUL. */
    static Map<String, String> repaired(Map<String, String> decoded, byte[] bytes) {
        Map<String, String> repaired = new HashMap<>(decoded);
        repaired.entrySet().removeIf(e -> isDamaged(e.getKey()) || isDamaged(e.getValue()));
        for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\0", -1)) {
            int equals = line.indexOf('=', 1);
            if (equals > 0) {
                repaired.putIfAbsent(
                        GoBytes.decode(line.substring(0, equals)), GoBytes.decode(line.substring(equals + 1)));
            }
        }
        return Map.copyOf(repaired);
    }

    private static boolean isDamaged(String text) {
        return text.indexOf('\ufffd') >= 0;
    }
}
