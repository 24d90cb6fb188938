package dev.goenv.config.internal.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.config.internal.resolve.Machine;
import dev.goenv.testkit.FakeHost;
import dev.goenv.testkit.GoOracle;
import dev.goenv.toolchain.ToolchainChoice;
import dev.goenv.toolchain.ToolchainReason;
import dev.goenv.toolchain.ToolchainSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the choice of a toolchain, its reason and every message with those of a real go command. */
class ToolchainChoiceOracleTest {
    private static final String RECORDING = "recorded/toolchain_choice.jsonl.gz";

    private record Row(ToolchainCase input, String version, String answer) {}

    @Test
    void choose_recordedCases_agreesWithGo() throws IOException {
        List<Row> rows = recorded();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(400);
        assertThat(differences(rows)).isEmpty();
    }

    @Test
    void choose_generatedCases_agreesWithGoLive(@TempDir Path scratch) throws IOException {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no go 1.27 installed: only the recorded answers were compared");
        String version = Files.readString(go.get().goroot().resolve("VERSION"))
                .lines()
                .findFirst()
                .orElseThrow();
        Random random = new Random(20261122);
        List<Row> rows = new ArrayList<>();
        int runs = Integer.getInteger("goenv.generated.runs", 400);
        for (int i = 0; i < runs; i++) {
            ToolchainCase input = ToolchainCase.generate(random);
            String answer = new LiveToolchains(go.get(), scratch.resolve("case" + i)).ask(input);
            rows.add(new Row(input, version, answer));
        }
        if (Boolean.getBoolean("goenv.record")) {
            record(rows);
        }
        assertThat(differences(rows)).isEmpty();
    }

    private static List<String> differences(List<Row> rows) {
        return rows.stream()
                .filter(row -> !ours(row).equals(row.answer()))
                .map(row -> row.input().toJson() + "\n  go:   " + row.answer() + "\n  ours: " + ours(row))
                .toList();
    }

    private static String ours(Row row) {
        ToolchainCase input = row.input();
        String root = LiveToolchains.ROOT;
        FakeHost.Builder host = FakeHost.linux().workingDirectory(root + "/" + input.directory());
        host.env(
                "PATH",
                input.path().stream().map(dir -> dir.replace("$ROOT", root)).collect(Collectors.joining(":")));
        input.files().forEach((path, text) -> host.file(root + "/" + path, text));
        input.executables().forEach(path -> host.executable(root + "/" + path));
        Map<String, String> variables = new HashMap<>(Map.of("GOVERSION", row.version()));
        input.env().forEach((name, value) -> variables.put(name, value.replace("$ROOT", root)));
        ToolchainInputs inputs =
                new ToolchainInputs(new Machine(host.build()), name -> variables.getOrDefault(name, ""));
        return text(new ToolchainChooser(inputs).choose(root + "/" + input.directory()));
    }

    private static String text(ToolchainChoice choice) {
        if (choice instanceof ToolchainChoice.Local local) {
            return (local.reason() instanceof ToolchainReason.ModulesOff ? "modules off" : "local")
                    + reason(local.reason());
        }
        if (choice instanceof ToolchainChoice.Fails fails) {
            return "fails: " + fails.message();
        }
        ToolchainChoice.Switch other = (ToolchainChoice.Switch) choice;
        String where = other.source() instanceof ToolchainSource.OnPath path ? "path " + path.executable() : "download";
        return "switch " + other.toolchain() + " " + where + reason(other.reason());
    }

    private static String reason(ToolchainReason reason) {
        return reason instanceof ToolchainReason.Asked asked
                ? " because of " + asked.line().split(" ", 2)[0] + " line in " + asked.file()
                : "";
    }

    private static List<Row> recorded() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(
                        ToolchainChoiceOracleTest.class.getClassLoader().getResourceAsStream(RECORDING))),
                StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                JsonObject json = JsonParser.parseString(line).getAsJsonObject();
                rows.add(new Row(
                        ToolchainCase.fromJson(json),
                        json.get("version").getAsString(),
                        json.get("answer").getAsString()));
            }
        }
        return rows;
    }

    private static void record(List<Row> rows) throws IOException {
        Path file = Path.of("src/test/resources", RECORDING);
        Files.createDirectories(file.getParent());
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (Row row : rows) {
                JsonObject json = row.input().toJson();
                json.addProperty("version", row.version());
                json.addProperty("answer", row.answer());
                out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
