package dev.goenv.probes.internal.output.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a log, reading it does not throw, the offsets are right, and the work is linear. */
class LogFuzzTest {
    private static final String[] PARTS = {
        "\u001b",
        "\u001b[",
        "\u001b[31m",
        "\u001b]8;;",
        "\u0007",
        "\r",
        "\n",
        "\n",
        "\r\n",
        "\b",
        "\0",
        "\ufeff",
        "\t",
        " ",
        "  ",
        "    ",
        "{\"log\":\"",
        "\"}",
        "\\n",
        "\\\\n",
        "\\u001b[",
        "\\u00",
        "\\\"",
        "\"Error\": \"",
        "Params: {\"message\":\"",
        "level=error msg=\"",
        "::error::",
        "::error file=",
        "%0A",
        "%25",
        "%",
        "#011",
        "#012",
        "#12 3.4 ",
        "[",
        "]",
        "[1/2] RUN ",
        "[build] ",
        "go: ",
        "go ",
        "go : ",
        "At line:1 char:1",
        "+ ~~~",
        "    + CategoryInfo ",
        "    + FullyQualifiedErrorId ",
        "`",
        "```",
        "&quot;",
        "&amp;",
        "&#",
        "<pre>",
        "\u201chttp",
        "\u2502 ",
        "> ",
        "2024-05-01T12:00:00Z ",
        "12:00:00 ",
        "00O+",
        "stderr P ",
        "May  1 12:00:00 h p[1]: ",
        "<34>1 a b c d - ",
        "Get \"https://proxy.golang.org/github.com/",
        "example.com/hello@v1.0.0: ",
        "dial tcp 127.0.0.1:",
        "connection ",
        "refused",
        "read: ",
        "x",
        "\ud83d",
        "\ude00",
        "\ud83d\ude00",
        "\u4e2d\u6587",
        "0.345 ",
        "app-1  | ",
        "section_start:1:",
        "_bk;t=1714557600",
        "1",
        "a: ",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "stderr: ",
        "main.go:3:8: ",
        ": "
    };

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            int kind = random.nextInt(10);
            if (kind == 0) {
                text.append((char) random.nextInt(0x10000));
            } else if (kind == 1) {
                text.append((char) random.nextInt(0x80));
            } else {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
        }
        return text.toString();
    }

    /** Characters that may differ from those where they stand: decoded ones, and spaces in the place of breaks and codes. */
    private static boolean allowed(char shown, char given) {
        return shown == given
                || "\\&%#\u001b".indexOf(given) >= 0
                || shown == ' '
                || (shown == '"' && (given == '\u201c' || given == '\u201d'));
    }

    @Test
    void next_randomParts_offsetsAreRight() {
        Random random = new Random(20240501);
        for (int i = 0; i < 6_000; i++) {
            String text = random(random);
            long last = 0;
            int number = 0;
            for (LogLine line : Logs.read(text)) {
                assertThat(line.number()).as(text).isGreaterThanOrEqualTo(number);
                number = line.number();
                for (int at = 0; at <= line.text().length(); at++) {
                    long offset = line.offsetOf(at);
                    if (offset < last || offset > text.length()) {
                        throw new AssertionError("offset " + offset + " after " + last + " in " + text);
                    }
                    last = offset;
                    if (at < line.text().length() && !allowed(line.text().charAt(at), text.charAt((int) offset))) {
                        throw new AssertionError(
                                "character " + at + " of " + line.text() + " at " + offset + " in " + text);
                    }
                }
                if (!line.text().isEmpty()) {
                    long breaks = text.substring(0, (int) line.offsetOf(0))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
                    assertThat(line.number()).as(text).isEqualTo((int) breaks + 1);
                }
            }
        }
    }

    @Test
    void next_anyReader_givesTheSameLines() {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            String text = random(random) + "\n" + random(random);
            LogReader reader = new LogReader(new Dripping(text));
            List<LogLine> lines = new ArrayList<>();
            try {
                for (Optional<LogLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                    lines.add(line.get());
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            assertThat(lines).as(text).isEqualTo(Logs.read(text));
        }
    }

    /** Gives one character at a time. */
    private static final class Dripping extends Reader {
        private final StringReader in;

        Dripping(String text) {
            in = new StringReader(text);
        }

        @Override
        public int read(char[] buffer, int from, int count) throws IOException {
            return in.read(buffer, from, 1);
        }

        @Override
        public void close() {
            in.close();
        }
    }

    static List<String> parts() {
        return List.of(PARTS);
    }

    /** The same again and again, on one line and on many: bait for whatever looks back. */
    @ParameterizedTest
    @MethodSource("parts")
    void next_repeatedPart_isLinear(String part) {
        int once = 40_000 / part.length();
        for (String unit : List.of(
                part,
                part + "\n",
                "go: Get \"https://proxy.golang.org/aaaaaaaaaaaaaaaaaaaaa/" + part + "\n" + part + "\n")) {
            int times = Math.max(1, once * part.length() / unit.length());
            long work = work(unit.repeat(times));
            long twice = work(unit.repeat(2 * times));
            assertThat(twice).isLessThanOrEqualTo(2 * work + 30_000);
            assertThat(work).isLessThanOrEqualTo(30L * times * unit.length() + 30_000);
        }
    }

    private static long work(String text) {
        LogReader reader = new LogReader(new StringReader(text));
        try {
            while (reader.next().isPresent()) {}
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return reader.work();
    }
}
