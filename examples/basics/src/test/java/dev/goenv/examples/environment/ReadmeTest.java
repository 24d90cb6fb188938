package dev.goenv.examples.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.GoEnvs;
import dev.goenv.testkit.FakeHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report in README.md is what the program prints; {@code -Dgoenv.readme.accept=true} writes it. */
class ReadmeTest {
    private static final String START = "<!-- example:report -->\n```text\n";
    private static final String END = "```\n<!-- /example:report -->";

    @Test
    void report_isWhatTheProgramPrintsAboveTheDefaults() throws IOException {
        Path readme = Path.of(System.getProperty("basedir", "."))
                .toAbsolutePath()
                .normalize()
                .resolve("../../README.md")
                .normalize();
        String text = Files.readString(readme);
        String report = report();
        int start = text.indexOf(START) + START.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("goenv.readme.accept")) {
            text = text.substring(0, start) + report + text.substring(end);
            end = text.indexOf(END);
            Files.writeString(readme, text);
        }

        assertThat(text.substring(start, end))
                .as("the report in README.md; -Dgoenv.readme.accept=true writes it")
                .isEqualTo(report);
    }

    private static String report() {
        FakeHost host = FakeHost.linux()
                .env("HOME", "/home/me")
                .env("PATH", "/usr/bin:/usr/local/go/bin")
                .file("/home/me/.config/go/env", "GOPROXY=https://goproxy.example，direct\nGOPRIVATE=*.corp.example\n")
                .executable("/usr/local/go/bin/go")
                .directory("/usr/local/go/pkg/tool/linux_amd64")
                .file("/usr/local/go/VERSION", "go1.27.4\n")
                .file("/usr/local/go/go.env", """
                        GOPROXY=https://proxy.golang.org,direct
                        GOSUMDB=sum.golang.org
                        GOTOOLCHAIN=auto
                        """)
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        ShowEnvironment.run(List.of("git.corp.example/team/app"), GoEnvs.resolve(host), print, print);
        String all = out.toString(StandardCharsets.UTF_8);
        return all.substring(0, all.indexOf("\nDefaults and derived values\n"));
    }
}
