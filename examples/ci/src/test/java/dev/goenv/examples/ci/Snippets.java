package dev.goenv.examples.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files in snippets, and what is said in a shell's words in them. */
final class Snippets {
    private static final Path DIRECTORY = Path.of(System.getProperty("basedir", "."), "snippets");
    private static final Pattern GATE = Pattern.compile("gate\\.jar +([^\n]*)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+)");

    private Snippets() {}

    static String read(String name) throws IOException {
        return Files.readString(DIRECTORY.resolve(name));
    }

    /** The arguments of each call of the gate in a script; a variable stands for a path. */
    static List<List<String>> gateCalls(String script) {
        List<List<String>> calls = new ArrayList<>();
        Matcher call = GATE.matcher(script.replaceAll("\\\\\n\\s*", ""));
        while (call.find()) {
            List<String> words = new ArrayList<>();
            Matcher word = WORD.matcher(call.group(1).replaceFirst("\\s*(\\|\\||&&|;).*", ""));
            while (word.find()) {
                boolean literal = word.group(1) != null;
                String text = literal ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3);
                words.add(literal ? text : text.replaceAll("\\$\\{?\\w+}?", "/variable"));
            }
            calls.add(words);
        }
        return calls;
    }

    /** A POSIX shell can read a script. */
    static void assertShell(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-n").redirectErrorStream(true).start();
        shell.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().close();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(script + said).isZero();
    }
}
