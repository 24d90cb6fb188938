package dev.goenv.examples.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.GoEnvs;
import dev.goenv.env.GoEnv;
import dev.goenv.testkit.JavaCode;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows below its smallest program is what that prints; {@code -Dgoenv.readme.accept=true} writes it. */
class SmallestProgramTest {
    private static final String START = "<!-- example:smallest -->\n```text\n";
    private static final String END = "```\n<!-- /example:smallest -->";

    @TempDir
    private Path directory;

    /** On Windows the fix that is printed is another one. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void output_isWhatTheProgramPrints() throws IOException, InterruptedException, URISyntaxException {
        Path readme = Path.of(System.getProperty("basedir", "."))
                .toAbsolutePath()
                .normalize()
                .resolve("../../README.md")
                .normalize();
        String printed = output(JavaCode.fenced(readme, "java").stream()
                .filter(code -> code.contains("class Smallest "))
                .findFirst()
                .orElseThrow());
        String text = Files.readString(readme);
        int start = text.indexOf(START) + START.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("goenv.readme.accept")) {
            text = text.substring(0, start) + printed + text.substring(end);
            end = text.indexOf(END);
            Files.writeString(readme, text);
        }

        assertThat(text.substring(start, end))
                .as("the output in README.md; -Dgoenv.readme.accept=true writes it")
                .isEqualTo(printed);
    }

    private String output(String code) throws IOException, InterruptedException, URISyntaxException {
        List<Class<?>> ours = List.of(GoEnv.class, GoEnvs.class);
        assertThat(new JavaCode(code).problems(List.of(), ours, directory)).isEmpty();
        StringBuilder classes = new StringBuilder(directory.toString());
        for (Class<?> type : ours) {
            classes.append(File.pathSeparator)
                    .append(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder program = new ProcessBuilder(java, "-cp", classes.toString(), "Smallest")
                .directory(directory.toFile())
                .redirectErrorStream(true);
        program.environment().clear();
        program.environment()
                .putAll(Map.of(
                        "HOME",
                        directory.toString(),
                        "GOPROXY",
                        "https://goproxy.example,direct",
                        "GOPRIVATE",
                        ".corp.example"));
        Process started = program.start();
        String printed = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as(printed).isZero();
        return printed;
    }
}
