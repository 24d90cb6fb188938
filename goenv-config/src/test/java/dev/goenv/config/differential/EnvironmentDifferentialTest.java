package dev.goenv.config.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.config.internal.resolve.Resolver;
import dev.goenv.env.GoValue;
import dev.goenv.testkit.GoOracle;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated machines: goenv and the real go command see the same environment.
 *
 * <p>The recording was made with Go 1.27.4. {@code -Dgoenv.record=true} makes it anew, {@code -Dgoenv.generated.runs=2000}
 * compares as many machines live.
 */
class EnvironmentDifferentialTest {
    private static final long SEED = 20261122;
    private static final int RECORDED = 2000;
    private static final String RECORDING = "/recorded/go-env-1.27.jsonl.gz";

    /** Known to the go command only after it ran the C compiler. */
    private static final Set<String> NOT_REPORTED = Set.of("GOGCCFLAGS");

    /** Variables that came after Go 1.24, or whose rule or mark as changed is another there. */
    private static final Set<String> NEWER_THAN_124 =
            Set.of("GOPACKAGESDRIVER", "GOBIN", "CGO_ENABLED", "GOCACHE", "GCCGO");

    @Test
    void resolve_recordedMachines_sameAsGo() throws IOException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        try (InputStream file = EnvironmentDifferentialTest.class.getResourceAsStream(RECORDING);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            JsonObject header = JsonParser.parseString(reader.readLine()).getAsJsonObject();
            Map<String, String> installation = World.map(header.getAsJsonObject("installation"));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonObject row = JsonParser.parseString(line).getAsJsonObject();
                World world = World.fromJson(row.getAsJsonObject("world"));
                compared += compare(
                        world,
                        Answer.fromJson(row),
                        header.get("goroot").getAsString(),
                        installation,
                        Set.of(),
                        differences);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).as("machines whose environment go printed").isGreaterThan(RECORDED / 2);
    }

    @Test
    void resolve_liveMachines_sameAsGo(@TempDir Path scratch) throws IOException {
        Optional<GoOracle> oracle = GoOracle.find("1.27");
        assumeTrue(oracle.isPresent(), "no Go 1.27 here: only the recorded answers were compared");
        boolean record = Boolean.getBoolean("goenv.record");
        int runs = record ? RECORDED : Integer.getInteger("goenv.generated.runs", 150);
        long seed = record ? SEED : SEED + 1;
        List<String> differences = live(oracle.get(), seed, runs, scratch, record, Set.of());
        assertThat(differences).isEmpty();
    }

    @Test
    void resolve_liveMachinesOfGo124_sameWhereItKnowsTheVariable(@TempDir Path scratch) throws IOException {
        Optional<GoOracle> oracle = GoOracle.find("1.24");
        assumeTrue(oracle.isPresent(), "no Go 1.24 here: nothing to compare with");
        int runs = Integer.getInteger("goenv.generated.runs", 60);
        assertThat(live(oracle.get(), SEED + 2, runs, scratch, false, NEWER_THAN_124))
                .isEmpty();
    }

    private static List<String> live(
            GoOracle go, long seed, int runs, Path scratch, boolean record, Set<String> unknown) throws IOException {
        String goroot = go.goroot().toString();
        Map<String, String> installation = installation(go.goroot());
        WorldGenerator generator = new WorldGenerator(seed);
        List<String> differences = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            World world = generator.next();
            Path root = Files.createDirectory(scratch.resolve("w" + i));
            world.materialise(root, go.go(), goroot);
            Answer answer = Answer.of(go, world, root, goroot);
            Files.delete(root.resolve("bin/go"));
            compare(world, answer, goroot, installation, unknown, differences);
            JsonObject row = answer.toJson();
            row.add("world", world.toJson());
            rows.add(row.toString());
        }
        if (record) {
            JsonObject header = new JsonObject();
            header.addProperty("goroot", goroot);
            header.add("installation", World.object(installation));
            write(header.toString(), rows);
        }
        return differences;
    }

    /** The files of the installation that goenv looks at. */
    private static Map<String, String> installation(Path goroot) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : List.of(
                "VERSION", "go.env", "src/internal/buildcfg/zbootstrap.go", "src/cmd/go/internal/cfg/zdefaultcc.go")) {
            Path path = goroot.resolve(name);
            if (Files.exists(path)) {
                files.put(name, Files.readString(path));
            }
        }
        return files;
    }

    private static void write(String header, List<String> rows) throws IOException {
        Path target = Path.of("src/test/resources" + RECORDING);
        Files.createDirectories(target.getParent());
        try (BufferedWriter writer = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(target)), StandardCharsets.UTF_8))) {
            writer.write(header + "\n");
            for (String row : rows) {
                writer.write(row + "\n");
            }
        }
    }

    /** Adds what differs; returns 1 if go printed an environment to compare with, else 0. */
    private static int compare(
            World world,
            Answer answer,
            String goroot,
            Map<String, String> installation,
            Set<String> unknown,
            List<String> differences) {
        Map<String, GoValue> values = Resolver.resolve(world.inMemory("/ge", goroot, installation), Map.of())
                .values();
        if (answer.exit() != 0) {
            return 0;
        }
        Map<String, String> expected = new TreeMap<>();
        answer.values().forEach((name, text) -> expected.put(name, World.at(text, "/ge", goroot)));
        NOT_REPORTED.forEach(expected::remove);
        Map<String, String> found = new TreeMap<>();
        Set<String> changed = new TreeSet<>();
        values.forEach((name, value) -> {
            found.put(name, asJson(value.text()));
            if (value.changed()) {
                changed.add(name);
            }
        });
        expected.keySet().removeAll(unknown);
        found.keySet().removeAll(unknown);
        changed.removeAll(unknown);
        Set<String> expectedChanged = new TreeSet<>(answer.changed());
        expectedChanged.removeAll(unknown);
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        for (String name : names) {
            if (!expected.getOrDefault(name, "(absent)").equals(found.getOrDefault(name, "(absent)"))) {
                differences.add(name + ": go " + expected.get(name) + ", goenv " + values.get(name) + "\n  " + world);
            }
        }
        if (!expectedChanged.equals(changed)) {
            differences.add("changed: go " + expectedChanged + ", goenv " + changed + "\n  " + world);
        }
        return 1;
    }

    /** JSON has no place for bytes that are no UTF-8: go writes U+FFFD for each, goenv keeps them as lone surrogates. */
    private static String asJson(String text) {
        return text.codePoints()
                .map(c -> Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What go printed, with the root of the machine written {@code @ROOT@}. */
    private record Answer(int exit, String message, Map<String, String> values, Set<String> changed) {
        static Answer of(GoOracle go, World world, Path root, String goroot) {
            Path cwd = Path.of(World.at(world.workingDirectory(), root.toString(), goroot));
            Map<String, String> env = world.envAt(root.toString(), goroot);
            GoOracle.Result all = go.run(cwd, env, "env", "-json");
            if (all.exit() != 0) {
                return new Answer(all.exit(), token(all.stderr(), root), Map.of(), Set.of());
            }
            GoOracle.Result changed = go.run(cwd, env, "env", "-json", "-changed");
            Map<String, String> values = new TreeMap<>();
            World.map(JsonParser.parseString(all.stdout()).getAsJsonObject())
                    .forEach((name, text) -> values.put(name, token(text, root)));
            return new Answer(0, "", values, keys(changed.stdout()));
        }

        private static String token(String text, Path root) {
            return text.replace(root.toString(), World.ROOT);
        }

        private static Set<String> keys(String json) {
            return new TreeSet<>(JsonParser.parseString(json).getAsJsonObject().keySet());
        }

        JsonObject toJson() {
            JsonObject json = new JsonObject();
            json.addProperty("exit", exit);
            json.addProperty("message", message);
            Map<String, String> kept = new TreeMap<>(values);
            kept.keySet().removeAll(NOT_REPORTED);
            json.add("values", World.object(kept));
            JsonArray names = new JsonArray();
            changed.forEach(names::add);
            json.add("changed", names);
            return json;
        }

        static Answer fromJson(JsonObject json) {
            Set<String> changed = new TreeSet<>();
            json.getAsJsonArray("changed").forEach(name -> changed.add(name.getAsString()));
            return new Answer(
                    json.get("exit").getAsInt(),
                    json.get("message").getAsString(),
                    World.map(json.getAsJsonObject("values")),
                    changed);
        }
    }
}
