package dev.goenv.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.GoEnvs;
import dev.goenv.env.GoEnv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;
import org.junit.jupiter.api.Test;

/** The session of README.md, typed: with the classes that the command before it names, and no others. */
class ReadmeSessionTest {
    private static final Path README = Path.of(System.getProperty("basedir", "."), "../../README.md");
    private static final String PROMPT = "jshell> ";

    @Test
    void session_typed_answersAsShown() throws Exception {
        List<String> lines = Files.readAllLines(README);
        List<String> typed =
                lines.stream().filter(line -> line.startsWith(PROMPT)).toList();
        List<String> shown = lines.stream().filter(line -> line.startsWith("$")).toList();
        assertThat(typed).hasSize(2);
        assertThat(shown).hasSize(1);

        try (JShell shell = JShell.create()) {
            for (Class<?> type : List.of(GoEnv.class, GoEnvs.class)) {
                shell.addToClasspath(Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString());
            }
            List<SnippetEvent> answers = new ArrayList<>();
            for (String line : typed) {
                // With the semicolon that the prompt adds.
                answers.addAll(shell.eval(shell.sourceCodeAnalysis()
                        .analyzeCompletion(line.substring(PROMPT.length()))
                        .source()));
            }
            assertThat(answers).extracting(SnippetEvent::status).containsOnly(Snippet.Status.VALID);
            SnippetEvent last = answers.get(answers.size() - 1);
            String answer = ((VarSnippet) last.snippet()).name() + " ==> " + last.value();
            assertThat(List.of(answer, shown.get(0)))
                    .allSatisfy(each -> assertThat(each).matches("\\$\\d ==> GOPROXY=\\S+ \\(.+\\)"));
        }
    }
}
