package dev.goenv.config.internal.resolve;

import dev.goenv.internal.syntax.GoBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines of a go/env file that count.
 *
 * <p>Follows {@code readEnvFile} in cmd/go/internal/cfg/cfg.go (Go 1.27): a line counts if it has a {@code =} and begins
 * with a capital letter A to Z. Nothing is trimmed: blanks, quotes, a carriage return and a comment after the value belong
 * to it, and a leading blank, a byte order mark or {@code export} makes the line invisible.
 */
final class EnvFileReader {
    /**
     * A line that sets a variable.
     *
     * @param number the number of the line, from 1
     */
    record Line(int number, String name, String text) {}

    private EnvFileReader() {}

    /** {@return the lines that count, in their order} */
    static List<Line> read(byte[] content) {
        // One character for each byte: what is not UTF-8 must not move the borders.
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < bytes.length(); ) {
            number++;
            int end = bytes.indexOf('\n', start);
            int stop = end < 0 ? bytes.length() : end;
            int equals = bytes.indexOf('=', start);
            if (equals >= 0 && equals < stop && isCapital(bytes.charAt(start))) {
                String name = GoBytes.decode(bytes.substring(start, equals));
                lines.add(new Line(number, name, GoBytes.decode(bytes.substring(equals + 1, stop))));
            }
            start = stop + 1;
        }
        return lines;
    }

    private static boolean isCapital(char c) {
        return 'A' <= c && c <= 'Z';
    }
}
