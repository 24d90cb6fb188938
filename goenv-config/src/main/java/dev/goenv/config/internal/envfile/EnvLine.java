package dev.goenv.config.internal.envfile;

import dev.goenv.internal.syntax.GoBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of an environment file, the user's or {@code $GOROOT/go.env}, in the eyes of the go command.
 *
 * @param number the number of the line, from 1
 * @param bytes the line as a byte string, without its line feed; a carriage return belongs to it
 */
public record EnvLine(int number, String bytes) {
    /**
     * A variable that a line sets.
     *
     * @param name the name, of any characters after the first
     * @param text the value, nothing trimmed or unquoted
     * @param line the number of the line, from 1
     */
    public record Assignment(String name, String text, int line) {}

    /** {@return the lines of a file; a line feed at the end starts no further line} */
    public static List<EnvLine> parse(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        List<EnvLine> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(new EnvLine(lines.size() + 1, text.substring(start, end)));
            start = end + 1;
        }
        return lines;
    }

    /** {@return what the lines of a file set, in order, names that come twice included} */
    public static List<Assignment> assignments(byte[] content) {
        List<Assignment> assignments = new ArrayList<>();
        for (EnvLine line : parse(content)) {
            line.assignment().ifPresent(assignments::add);
        }
        return assignments;
    }

    /** {@return the line as text; bytes that are no UTF-8 are unpaired surrogates, see {@link GoBytes}} */
    public String text() {
        return GoBytes.decode(bytes);
    }

    /** {@return what the line sets for a reader, or empty if it is invisible (readEnvFile)} */
    public Optional<Assignment> assignment() {
        int equals = bytes.indexOf('=');
        if (equals < 0 || bytes.charAt(0) < 'A' || bytes.charAt(0) > 'Z') {
            return Optional.empty();
        }
        String name = GoBytes.decode(bytes.substring(0, equals));
        return Optional.of(new Assignment(name, GoBytes.decode(bytes.substring(equals + 1)), number));
    }

    /** {@return the key by which a writer finds and sorts the line, a byte string; empty for a separator (lineToKey)} */
    String writerKey() {
        return writerKey(bytes);
    }

    /** {@return the {@link #writerKey()} of a line} */
    static String writerKey(String line) {
        int equals = line.indexOf('=');
        int comment = line.indexOf('#');
        return equals < 0 || comment >= 0 && comment < equals ? "" : line.substring(0, equals);
    }
}
