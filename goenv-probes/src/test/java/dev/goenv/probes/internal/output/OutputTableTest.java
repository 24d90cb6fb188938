package dev.goenv.probes.internal.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of telling words in README.md; {@code -Dgoenv.readme.accept=true} writes it. */
class OutputTableTest {
    private static final String START = "<!-- table:words -->\n| code | words that point to it |\n|---|---|\n";
    private static final String END = "<!-- /table:words -->";

    @Test
    void readme_table_isThatOfTheRules() throws IOException {
        Path readme =
                Path.of(System.getProperty("basedir", ".")).toAbsolutePath().resolveSibling("README.md");
        String text = Files.readString(readme);
        int start = text.indexOf(START) + START.length();
        if (Boolean.getBoolean("goenv.readme.accept")) {
            text = text.substring(0, start) + OutputRules.table() + text.substring(text.indexOf(END));
            Files.writeString(readme, text);
        }

        assertThat(text.substring(start, text.indexOf(END)).lines())
                .containsExactlyElementsOf(OutputRules.table().lines().toList());
    }

    @Test
    void codes_areDistinct() {
        assertThat(OutputRules.ALL).extracting(OutputRule::code).doesNotHaveDuplicates();
    }

    @Test
    void everyRule_isComplete() {
        assertThat(OutputRules.ALL).allSatisfy(rule -> {
            assertThat(rule.title()).as(rule.code()).isNotBlank();
            assertThat(rule.explanation()).as(rule.code()).endsWith(".");
            assertThat(rule.phrases()).as(rule.code()).isNotEmpty();
        });
    }
}
