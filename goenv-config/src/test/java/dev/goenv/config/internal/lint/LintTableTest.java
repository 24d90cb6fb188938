package dev.goenv.config.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a new rule needs besides its class: a place in {@link LintRules}, a test, and a row of the README.
 *
 * <p>{@code -Dgoenv.readme.accept=true} writes the rows.
 */
class LintTableTest {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
    private static final String START = "<!-- table:lint -->\n| code | what it finds |\n|---|---|\n";
    private static final String END = "<!-- /table:lint -->";

    @Test
    void readme_table_isThatOfTheRules() throws IOException {
        Path readme = MODULE.resolveSibling("README.md");
        String text = Files.readString(readme);
        int start = text.indexOf(START) + START.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("goenv.readme.accept")) {
            text = text.substring(0, start) + LintRules.table() + text.substring(end);
            end = text.indexOf(END);
            Files.writeString(readme, text);
        }

        assertThat(text.substring(start, end).lines())
                .as("the table of README.md; -Dgoenv.readme.accept=true writes it")
                .containsExactlyElementsOf(LintRules.table().lines().toList());
    }

    @Test
    void everyRuleClass_isListedAndHasATest() throws IOException {
        List<String> listed = LintRules.ALL.stream()
                .map(rule -> rule.getClass().getSimpleName())
                .toList();

        assertThat(classes("src/main/java", "Rule.java")).containsExactlyInAnyOrderElementsOf(listed);
        assertThat(classes("src/test/java", "RuleTest.java"))
                .containsExactlyInAnyOrderElementsOf(
                        listed.stream().map(rule -> rule + "Test").toList());
    }

    /** The names of the classes of this package whose files end in a text, but for the interface of all rules. */
    private static TreeSet<String> classes(String sources, String ending) throws IOException {
        Path directory = MODULE.resolve(sources).resolve("dev/goenv/config/internal/lint");
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending) && !name.equals("LintRule.java"))
                    .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
        }
        return names;
    }
}
