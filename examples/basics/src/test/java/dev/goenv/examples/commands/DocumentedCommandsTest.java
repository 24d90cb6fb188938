package dev.goenv.examples.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the READMEs tell to type is there: modules, programs, profiles, tests. {@link CommandsLiveTest} types it. */
class DocumentedCommandsTest {
    private final Poms poms = new Poms();

    static Stream<DocumentedCommand> maven() throws IOException {
        return DocumentedCommand.all().stream().filter(each -> !each.maven().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("maven")
    void command_namesWhatIsThere(DocumentedCommand command) throws Exception {
        List<String> words = command.maven();
        List<String> chosen =
                after(words, "-pl").map(modules -> List.of(modules.split(","))).orElse(List.of());
        assertThat(poms.modules()).containsAll(chosen);
        for (String word : words) {
            if (word.startsWith("exec:")) {
                executes(word, words, chosen);
            } else if (word.startsWith("-P")) {
                assertThat(poms.hasProfile(word.substring(2))).as(word).isTrue();
            } else if (word.startsWith("-Dtest=")) {
                assertThat(hasTest(word.substring("-Dtest=".length()))).as(word).isTrue();
            }
        }
    }

    /** One module only starts a program, for each other one would start it in its turn, or fail. */
    private void executes(String goal, List<String> words, List<String> chosen) throws Exception {
        int at = goal.indexOf('@');
        Optional<String> id = at < 0 ? Optional.empty() : Optional.of(goal.substring(at + 1));
        List<String> modules = id.isPresent() ? poms.thatExecute(id.get()) : poms.thatExecute();
        assertThat(modules).as(goal).hasSize(1);
        String module = modules.get(0);
        if (!chosen.isEmpty()) {
            assertThat(chosen).as("-pl").contains(module);
        }
        if (goal.startsWith("exec:java")) {
            String program = property(words, "exec.mainClass")
                    .or(() -> mainClass(module, id))
                    .orElseThrow();
            assertThat(poms.hasClass(module, program)).as(program).isTrue();
        }
    }

    @Test
    void all_readmesOfExamples_areRead() throws IOException {
        assertThat(DocumentedCommand.all())
                .extracting(DocumentedCommand::file)
                .contains("README.md", "examples/ci/README.md", "examples/ide/README.md", "examples/lsp/README.md");
        assertThat(maven()).hasSizeGreaterThan(25);
    }

    private Optional<String> mainClass(String module, Optional<String> id) {
        try {
            return poms.mainClass(module, id);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<String> after(List<String> words, String option) {
        int at = words.indexOf(option);
        return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private static Optional<String> property(List<String> words, String name) {
        String start = "-D" + name + "=";
        return words.stream()
                .filter(word -> word.startsWith(start))
                .map(word -> word.substring(start.length()))
                .findFirst();
    }

    private static boolean hasTest(String pattern) throws IOException {
        String simple = pattern.substring(pattern.lastIndexOf('.') + 1);
        String glob = "glob:**/src/test/java/**/" + simple + ".java";
        try (Stream<Path> files = Files.walk(DocumentedCommand.ROOT)) {
            return files.anyMatch(DocumentedCommand.ROOT.getFileSystem().getPathMatcher(glob)::matches);
        }
    }
}
