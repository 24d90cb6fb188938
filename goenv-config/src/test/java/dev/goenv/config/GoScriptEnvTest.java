package dev.goenv.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.env.EnvChange;
import dev.goenv.env.EnvEdit;
import dev.goenv.env.EnvRefusedException;
import dev.goenv.env.GoEnv;
import dev.goenv.env.GoValue;
import dev.goenv.testkit.FakeHost;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays every {@code go env} command of Go's own script tests (cmd/go/testdata/script, Go 1.27) on machines in memory, of
 * Windows where a command is for Windows only. What the scripts do between the commands is in {@link #files}.
 */
class GoScriptEnvTest {
    private static final String HOME = "/home/test";
    private static final String WORK = "/project";

    /** Stands for the message with which the go command refuses to print anything. */
    private static final String REFUSAL_OF_ALL = "the go command would have ended here";

    /** Commands that a library can't be asked for, since a change without a value can't be expressed. */
    private static final List<String> NOT_EXPRESSIBLE = List.of("go env -w GOOS");

    @TestFactory
    List<DynamicTest> scripts() throws IOException {
        Map<String, List<JsonObject>> scripts = new LinkedHashMap<>();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/vectors/go_script_env_commands.json")),
                StandardCharsets.UTF_8)) {
            for (JsonElement row : JsonParser.parseReader(reader).getAsJsonArray()) {
                String script = row.getAsJsonObject().get("script").getAsString();
                scripts.computeIfAbsent(script, key -> new ArrayList<>()).add(row.getAsJsonObject());
            }
        }
        List<DynamicTest> tests = new ArrayList<>();
        scripts.forEach((script, rows) -> {
            Script linux = new Script(false, files(script));
            Script windows = new Script(true, files(script));
            for (JsonObject row : rows) {
                String name = script.substring(script.lastIndexOf('/') + 1) + ":"
                        + row.get("line").getAsInt() + " " + row.get("command").getAsString();
                boolean forWindows = row.get("conditions").toString().contains("\"GOOS:windows\"");
                tests.add(DynamicTest.dynamicTest(name, () -> (forWindows ? windows : linux).run(row)));
            }
        });
        assertThat(tests).hasSize(92);
        return tests;
    }

    /** The files that a script brings along, and those it makes on its way. */
    private static Map<String, String> files(String script) {
        Map<String, String> files = new LinkedHashMap<>();
        switch (script.substring(script.lastIndexOf('/') + 1)) {
            case "env_changed.txt" -> {
                files.put(WORK + "/a/go.env", "GOPROXY=s\nGOAMD64=v1\nGOFIPS140=off\n");
                files.put(WORK + "/b/go.env", "GOTOOLCHAIN=local\n");
            }
            case "env_unset.txt" -> files.put(WORK + "/badenv", "GOOS=bados\nGOARCH=badarch\nGOEXPERIMENT=badexp\n");
            case "env_write.txt" -> files.put(WORK + "/bad.env", "UNKNOWN=yes\n");
            case "env_gomod_issue61455.txt" -> {
                files.put(WORK + "/mod/go.mod", "module example.com\n\ngo 1.700\n");
                files.put(WORK + "/work/go.work", "module example.com\n\ngo 1.700\n");
            }
            case "env_issue46807.txt" -> files.put(WORK + "/gopath/go.mod", "module bug\n\ngo 1.21\n");
            default -> {}
        }
        return files;
    }

    /** One run of a script on one machine; the files stay from command to command. */
    private static final class Script {
        private final boolean windows;
        private final Map<String, String> files;

        Script(boolean windows, Map<String, String> files) {
            this.windows = windows;
            this.files = files;
        }

        void run(JsonObject row) throws IOException {
            String command = row.get("command").getAsString();
            if (NOT_EXPRESSIBLE.contains(command)) {
                return;
            }
            String at = row.get("script").getAsString() + ":" + row.get("line").getAsInt();
            if (at.endsWith("env_write.txt:196")) {
                files.put(WORK + "/envdir/go/env", files.get(WORK + "/bad.env"));
            }
            Map<String, String> env = new LinkedHashMap<>();
            row.getAsJsonObject("env")
                    .entrySet()
                    .forEach(e -> env.put(e.getKey(), place(unquote(e.getValue().getAsString()), env)));
            Output output = run(
                    at,
                    place(command, env),
                    env,
                    row.get("expect").getAsString().equals("fail"));
            for (JsonElement assertion : row.getAsJsonArray("assertions")) {
                check(assertion.getAsJsonObject(), output, env);
            }
        }

        private Output run(String at, String command, Map<String, String> env, boolean fails) throws IOException {
            List<String> words = new ArrayList<>(List.of(command.split(" ")).subList(2, command.split(" ").length));
            boolean write = words.remove("-w");
            boolean unset = words.remove("-u");
            boolean changed = words.remove("-changed");
            boolean json = words.remove("-json");
            FakeHost host = host(at, env);
            if (write || unset) {
                return change(host, words, unset, fails, env);
            }
            GoEnv goEnv = GoEnvs.resolve(host);
            if (fails) {
                // Where the go command refuses to print an environment, goenv reads it all the same.
                assertThat(goEnv.get("GOOS").text() + goEnv.get("GOEXPERIMENT").text())
                        .containsAnyOf("bad");
                return new Output("", REFUSAL_OF_ALL, true);
            }
            StringBuilder text = new StringBuilder();
            for (GoValue value : goEnv.values()) {
                if ((words.isEmpty() || words.contains(value.name())) && (!changed || value.changed())) {
                    boolean bare = !words.isEmpty() && !changed;
                    text.append(bare ? value.text() : line(value, json)).append('\n');
                }
            }
            words.stream()
                    .filter(name -> text.isEmpty())
                    .forEach(name -> text.append(goEnv.get(name).text()).append('\n'));
            return new Output(text.toString(), "", false);
        }

        private Output change(FakeHost host, List<String> words, boolean unset, boolean fails, Map<String, String> env)
                throws IOException {
            List<EnvChange> changes = words.stream()
                    .map(word -> unset
                            ? EnvChange.unset(word)
                            : EnvChange.set(
                                    word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)))
                    .toList();
            if (changes.isEmpty() && unset) {
                // Without a change there is no telling -w from -u; the message is that of -w.
                return new Output("", "go: 'go env -u' requires an argument", true);
            }
            try {
                EnvEdit edit = GoEnvFile.of(host).plan(changes);
                assertThat(fails).as("expected to be refused: " + changes).isFalse();
                edit.apply();
                String path = edit.path();
                String absolute = path.startsWith("/") || windows ? path : WORK + "/" + path;
                host.text(absolute).ifPresent(text -> files.put(absolute, text));
                return new Output("", String.join("\n", edit.warnings()), false);
            } catch (EnvRefusedException e) {
                if (!fails) {
                    fail("refused: " + e.getMessage(), e);
                }
                return new Output("", "go: " + e.getMessage(), true);
            }
        }

        private FakeHost host(String at, Map<String, String> env) {
            FakeHost.Builder builder = windows
                    ? FakeHost.windows().env("AppData", "C:\\AppData").workingDirectory("C:\\work")
                    : FakeHost.linux().env("HOME", HOME).workingDirectory(workingDirectory(at));
            builder.architecture(architecture(at));
            builder.env("PATH", windows ? "C:\\bin" : "/usr/bin");
            builder.env("GOPATH", WORK + "/gopath").env(env);
            builder.executable("/usr/bin/x86_64-linux-gnu-gcc").executable("/usr/bin/gcc");
            files.forEach(builder::file);
            return builder.build();
        }

        /** The table has lost for which machines env_changed.txt sets GOARCH=amd64: for all but amd64. */
        private static String architecture(String at) {
            return at.contains("env_changed") ? "arm64" : "amd64";
        }

        private static String workingDirectory(String at) {
            if (at.contains("env_gomod")) {
                return at.endsWith(":6") ? WORK + "/mod" : WORK + "/work";
            }
            return WORK;
        }

        private void check(JsonObject assertion, Output output, Map<String, String> env) {
            for (JsonElement condition : assertion.getAsJsonArray("conditions")) {
                if (!holds(condition.getAsString())) {
                    return;
                }
            }
            String kind = assertion.get("kind").getAsString();
            boolean negate = assertion.get("negate").getAsBoolean();
            String arg = place(unquote(assertion.get("arg").getAsString()), env);
            if (kind.equals("exists")) {
                // The directory of GOTMPDIR is not made by writing its name.
                assertThat(files).doesNotContainKey(arg);
                return;
            }
            String text = kind.equals("stdout") ? output.stdout() : output.stderr();
            if (kind.equals("grep")) {
                int blank = arg.lastIndexOf(' ');
                text = Optional.ofNullable(files.get(arg.substring(blank + 1))).orElse("");
                arg = unquote(arg.substring(0, blank));
            }
            boolean aboutModule = arg.startsWith("^go: warning: ignoring go.mod in");
            if (kind.equals("stderr") && (aboutModule || output.stderr().equals(REFUSAL_OF_ALL))) {
                return;
            }
            boolean found =
                    Pattern.compile(arg, Pattern.MULTILINE).matcher(text).find();
            assertThat(found)
                    .as(kind + " " + (negate ? "without " : "with ") + arg + ", got: " + text)
                    .isNotEqualTo(negate);
        }

        private boolean holds(String condition) {
            boolean not = condition.startsWith("!");
            String fact = not ? condition.substring(1) : condition;
            boolean is = fact.equals("GOOS:" + (windows ? "windows" : "linux")) || fact.equals("cgo");
            return is != not;
        }

        /** As envcmd.PrintEnv and printEnvAsJSON write a variable on Unix. */
        private static String line(GoValue value, boolean json) {
            return json
                    ? "\t\"" + value.name() + "\": \"" + value.text() + "\","
                    : value.name() + "='" + value.text().replace("'", "'\\''") + "'";
        }

        private String place(String text, Map<String, String> env) {
            String placed = text.replace("$HOME", HOME)
                    .replace("$WORK", windows ? "C:\\work" : WORK)
                    .replace("$root", "");
            return placed.replace("$GOOS", "linux").replace("$GOENV", env.getOrDefault("GOENV", ""));
        }

        /** Takes the quotes of the script language off: a doubled one inside stands for one. */
        private static String unquote(String text) {
            if (text.length() < 2 || text.indexOf('\'') < 0) {
                return text;
            }
            StringBuilder plain = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != '\'') {
                    plain.append(text.charAt(i));
                } else if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                    plain.append('\'');
                    i++;
                } else {
                    quoted = !quoted;
                }
            }
            return plain.toString();
        }
    }

    private record Output(String stdout, String stderr, boolean failed) {}
}
