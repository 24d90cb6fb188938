package dev.goenv.examples.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The snippets, as far as they can be tried without the systems they are for. */
class SnippetsTest {
    private static final Pattern PINNED = Pattern.compile("[\\w.-]+(/[\\w.-]+)+@[0-9a-f]{40}");
    private static final Pattern JENKINS_SHELL = Pattern.compile("sh '''\n(.*?)'''|sh '([^'\n]*)'", Pattern.DOTALL);

    private static Map<?, ?> yaml(String name) throws Exception {
        Object root = new Load(LoadSettings.builder().build()).loadFromString(Snippets.read(name));
        return map(root);
    }

    private static Map<?, ?> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        assertThat(value).isInstanceOf(List.class);
        return (List<?>) value;
    }

    /** Each script can be read by a shell, and calls the gate with options that it has. */
    private static void assertScripts(List<String> scripts, String... options) throws Exception {
        TreeSet<String> used = new TreeSet<>();
        for (String script : scripts) {
            Snippets.assertShell(script);
            for (List<String> call : Snippets.gateCalls(script)) {
                assertThatCode(() -> Options.parse(call)).as(call.toString()).doesNotThrowAnyException();
                used.addAll(call);
            }
        }
        assertThat(used).contains(options);
    }

    @Test
    void gitHub_workflow_isOne() throws Exception {
        Map<?, ?> root = yaml("github-actions.yml");
        assertThat(map(root.get("on")).keySet().stream().map(Object::toString)).contains("pull_request", "push");
        assertThat(map(root.get("permissions")).get("contents")).isEqualTo("read");
        Map<?, ?> build = map(map(root.get("jobs")).get("build"));
        assertThat(build.get("runs-on")).isEqualTo("ubuntu-24.04");
        List<String> scripts = new ArrayList<>();
        for (Object each : list(build.get("steps"))) {
            Map<?, ?> step = map(each);
            assertThat(step.containsKey("run")).as(step.toString()).isNotEqualTo(step.containsKey("uses"));
            if (step.containsKey("uses")) {
                assertThat(step.get("uses").toString()).matches(PINNED);
            } else {
                // An expression would be pasted into the script before a shell reads it.
                assertThat(step.get("run").toString()).doesNotContain("${{");
                scripts.add(step.get("run").toString());
            }
        }
        assertScripts(scripts, "--annotations", "--junit", "--sarif", "--json", "--env", "--explain");
    }

    @Test
    void gitLab_jobs_areThere() throws Exception {
        Map<?, ?> root = yaml("gitlab-ci.yml");
        assertThat(list(root.get("stages")).stream().map(Object::toString)).containsExactly("gate", "build");
        List<String> scripts = new ArrayList<>();
        for (String name : List.of("gate", "build")) {
            Map<?, ?> job = map(root.get(name));
            assertThat(job.get("stage")).isEqualTo(name);
            assertThat(job.get("image")).asString().startsWith("$");
            list(job.get("before_script")).forEach(line -> scripts.add(line.toString()));
            list(job.get("script")).forEach(line -> scripts.add(line.toString()));
        }
        Map<?, ?> artifacts = map(map(root.get("gate")).get("artifacts"));
        assertThat(artifacts.get("when")).isEqualTo("always");
        Map<?, ?> reports = map(artifacts.get("reports"));
        List<String> call = scripts.stream()
                .flatMap(script -> Snippets.gateCalls(script).stream())
                .findFirst()
                .orElseThrow();
        assertThat(call.get(call.indexOf("--junit") + 1)).isEqualTo(reports.get("junit"));
        assertThat(call.get(call.indexOf("--env") + 1)).isEqualTo(reports.get("dotenv"));
        assertThat(call.get(call.indexOf("--env-format") + 1)).isEqualTo("gitlab");
        assertScripts(scripts, "--junit", "--json", "--env");
    }

    @Test
    void jenkins_pipeline_isBalancedAndItsShellPartsAreShell() throws Exception {
        String text = Snippets.read("Jenkinsfile");
        List<String> scripts = new ArrayList<>();
        Matcher shell = JENKINS_SHELL.matcher(text);
        while (shell.find()) {
            // In '''…''' Groovy takes a backslash for itself: only at the end of a line does it do no harm.
            scripts.add(shell.group(1) != null ? shell.group(1) : shell.group(2));
        }
        assertThat(scripts)
                .hasSize(3)
                .allMatch(script -> !script.replaceAll("\\\\\n", "").contains("\\"));
        String groovy = JENKINS_SHELL.matcher(text).replaceAll("").replaceAll("(?m)//.*$", "");
        assertThat(groovy).contains("pipeline {", "agent ", "stages {", "post {", "junit ");
        for (String pair : List.of("{}", "()", "[]")) {
            assertThat(groovy.chars().filter(each -> each == pair.charAt(0)).count())
                    .as(pair)
                    .isEqualTo(groovy.chars()
                            .filter(each -> each == pair.charAt(1))
                            .count());
        }
        assertScripts(scripts, "--junit", "--sarif", "--json", "--env", "--explain");
    }
}
