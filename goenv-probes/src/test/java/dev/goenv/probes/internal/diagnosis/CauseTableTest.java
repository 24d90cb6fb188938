package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a new rule needs besides its class: a place in a list, a test, and a row of the README.
 *
 * <p>{@code -Dgoenv.readme.accept=true} writes the rows.
 */
class CauseTableTest {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
    private static final String START = "<!-- table:causes -->\n| code | when it is named |\n|---|---|\n";
    private static final String END = "<!-- /table:causes -->";

    @Test
    void readme_table_isThatOfTheRules() throws IOException {
        Path readme = MODULE.resolveSibling("README.md");
        String text = Files.readString(readme);
        int start = text.indexOf(START) + START.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("goenv.readme.accept")) {
            text = text.substring(0, start) + CauseRules.table() + text.substring(end);
            end = text.indexOf(END);
            Files.writeString(readme, text);
        }

        assertThat(text.substring(start, end).lines())
                .as("the table of README.md; -Dgoenv.readme.accept=true writes it")
                .containsExactlyElementsOf(CauseRules.table().lines().toList());
    }

    @Test
    void everyRuleClass_hasATest() throws IOException {
        TreeSet<String> rules = classes("src/main/java", "Rule.java");
        rules.removeAll(List.of("CauseRule", "WarningRule", "LayerRule"));

        assertThat(classes("src/test/java", "RuleTest.java"))
                .containsAll(rules.stream().map(rule -> rule + "Test").toList());
    }

    @Test
    void everyRuleClass_isInAList() throws IOException {
        TreeSet<String> rules = classes("src/main/java", "Rule.java");
        rules.removeAll(List.of("CauseRule", "WarningRule"));

        assertThat(Stream.concat(CauseRules.ALL.stream(), WarningRules.ALL.stream())
                        .map(rule -> rule.getClass().getSimpleName()))
                .as("the lists ConfigCauses, ServiceCauses, WireCauses, and those of warnings")
                .containsAll(rules);
    }

    private static TreeSet<String> classes(String sources, String ending) throws IOException {
        Path directory = MODULE.resolve(sources).resolve("dev/goenv/probes/internal/diagnosis");
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
        }
        return names;
    }
}
