package dev.goenv.examples.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Dockerfile among the snippets: its instructions, read as BuildKit reads them. */
class DockerfileTest {
    private static final Set<String> KNOWN =
            Set.of("ARG", "FROM", "WORKDIR", "COPY", "RUN", "ENV", "ENTRYPOINT", "CMD", "USER", "LABEL", "EXPOSE");
    private static final Pattern HEREDOC = Pattern.compile("<<-?['\"]?(\\w+)['\"]?");
    private static final Pattern FLAG = Pattern.compile("^(--[a-z]+=\\S+)\\s+");
    private static final Pattern SECRET = Pattern.compile("secret|token|password|passwd|netrc|credential|auth|key");

    private final List<Instruction> instructions = new ArrayList<>();

    /** An instruction, its flags, and the rest: for RUN with a heredoc the lines of that. */
    private record Instruction(String name, List<String> flags, String rest) {}

    @BeforeEach
    void readInstructions() throws Exception {
        Iterator<String> lines = Snippets.read("Dockerfile").lines().iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            StringBuilder text = new StringBuilder(line);
            while (text.toString().endsWith("\\")) {
                text.setLength(text.length() - 1);
                text.append(lines.next());
            }
            instructions.add(instruction(text.toString(), lines));
        }
    }

    private static Instruction instruction(String text, Iterator<String> lines) {
        String[] parts = text.split("\\s+", 2);
        String rest = parts[1];
        List<String> flags = new ArrayList<>();
        for (Matcher flag = FLAG.matcher(rest); flag.find(); flag = FLAG.matcher(rest)) {
            flags.add(flag.group(1));
            rest = rest.substring(flag.end());
        }
        Matcher heredoc = HEREDOC.matcher(rest);
        if (parts[0].equals("RUN") && heredoc.find()) {
            StringBuilder body = new StringBuilder();
            for (String line = lines.next(); !line.equals(heredoc.group(1)); line = lines.next()) {
                body.append(line).append('\n');
            }
            rest = body.toString();
        }
        return new Instruction(parts[0], flags, rest);
    }

    private List<Instruction> all(String name) {
        return instructions.stream().filter(each -> each.name().equals(name)).toList();
    }

    @Test
    void instructions_areKnownAndInOrder() throws Exception {
        assertThat(Snippets.read("Dockerfile")).startsWith("# syntax=docker/dockerfile:1\n");
        assertThat(instructions).extracting(Instruction::name).isSubsetOf(KNOWN).startsWith("ARG");
        List<String> stages = new ArrayList<>();
        for (Instruction each : instructions) {
            if (each.name().equals("FROM")) {
                Matcher stage = Pattern.compile("(\\S+)(?: AS (\\w+))?").matcher(each.rest());
                assertThat(stage.matches()).as(each.rest()).isTrue();
                stages.add(String.valueOf(stage.group(2)));
            }
            each.flags().stream()
                    .filter(flag -> flag.startsWith("--from="))
                    .map(flag -> flag.substring("--from=".length()))
                    .filter(from -> !from.equals("goenv-source"))
                    .forEach(from -> assertThat(stages).contains(from));
        }
        assertThat(stages).containsExactly("goenv", "gate", "build", "null");
        assertThat(all("COPY"))
                .as("the gate is part of the build")
                .anyMatch(each -> each.flags().contains("--from=gate"));
    }

    @Test
    void secrets_areMountedOnly() {
        for (Instruction each : instructions) {
            if (Set.of("ARG", "ENV", "LABEL", "COPY").contains(each.name())) {
                assertThat(each.rest().toLowerCase(Locale.ROOT)).doesNotContainPattern(SECRET);
            }
        }
        assertThat(all("RUN"))
                .filteredOn(
                        each -> each.rest().contains("gate.jar") || each.rest().contains("go mod download"))
                .hasSize(2)
                .allMatch(each -> each.flags().contains("--mount=type=secret,id=netrc,target=/root/.netrc"));
    }

    @Test
    void caches_areThoseOfTheGatesSettings() throws Exception {
        List<String> call = all("RUN").stream()
                .flatMap(each -> Snippets.gateCalls(each.rest()).stream())
                .findFirst()
                .orElseThrow();
        JobEnvironment job = Options.parse(call).environment().orElseThrow();

        assertThat(job.format()).isEqualTo(JobEnvironment.Format.SHELL);
        assertThat(all("RUN").get(3).flags())
                .contains(
                        "--mount=type=cache,target=" + job.variables().get("GOMODCACHE"),
                        "--mount=type=cache,target=" + job.variables().get("GOCACHE"));
    }

    @Test
    void scripts_areShellAndCallTheGateRight() throws Exception {
        for (Instruction run : all("RUN")) {
            Snippets.assertShell(run.rest());
            for (List<String> call : Snippets.gateCalls(run.rest())) {
                assertThatCode(() -> Options.parse(call)).as(call.toString()).doesNotThrowAnyException();
            }
        }
    }
}
