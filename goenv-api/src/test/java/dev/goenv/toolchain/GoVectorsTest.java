package dev.goenv.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of cmd/go/internal/gover and of toolchain_test.go, TestNewerToolchain. */
class GoVectorsTest {
    static Stream<JsonObject> gover() throws IOException {
        return rows("go_gover.json");
    }

    static Stream<JsonObject> newerToolchain() throws IOException {
        return rows("go_newer_toolchain.json");
    }

    @ParameterizedTest
    @MethodSource
    void gover(JsonObject row) {
        assertThat(answer(row)).isEqualTo(row.get("want").getAsString());
    }

    @ParameterizedTest
    @MethodSource
    void newerToolchain(JsonObject row) {
        List<String> releases = row.getAsJsonArray("list").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        String chosen = NewerToolchain.choose(text(row, "need"), releases)
                .map(Toolchain::name)
                .orElse("");

        assertThat(chosen).isEqualTo(text(row, "want"));
        assertThat(!chosen.isEmpty()).isEqualTo(row.get("ok").getAsBoolean());
    }

    private static String answer(JsonObject row) {
        String in = text(row, "in");
        return switch (text(row, "fn")) {
            case "gover.Compare" -> sign(GoVersion.compareTexts(text(row, "x"), text(row, "y")));
            case "gover.Lang" -> GoVersion.find(in).map(GoVersion::language).orElse("");
            case "gover.IsLang" ->
                String.valueOf(GoVersion.find(in).map(GoVersion::isLanguage).orElse(false));
            case "gover.Prev" ->
                GoVersion.find(in).map(GoVersion::previousLanguage).orElse("");
            case "gover.IsValid" -> String.valueOf(GoVersion.find(in).isPresent());
            case "gover.FromToolchain" ->
                Toolchain.find(in).map(found -> found.version().toString()).orElse("");
            case "gover.IsToolchain" -> String.valueOf(VirtualModule.find(in).isPresent());
            case "gover.ModIsValid" ->
                String.valueOf(VirtualModule.find(text(row, "path"))
                        .map(module -> module.isValid(text(row, "version")))
                        .orElseGet(() -> dev.goenv.module.Version.isValid(text(row, "version"))));
            case "gover.ModCompare" ->
                sign(VirtualModule.find(text(row, "path"))
                        .map(module -> module.compare(text(row, "x"), text(row, "y")))
                        .orElseGet(() -> dev.goenv.module.Version.compareTexts(text(row, "x"), text(row, "y"))));
            default -> throw new IllegalArgumentException(row.toString());
        };
    }

    private static String sign(int order) {
        return String.valueOf(Integer.signum(order));
    }

    private static String text(JsonObject row, String name) {
        return row.has(name) ? row.get(name).getAsString() : "";
    }

    private static Stream<JsonObject> rows(String file) throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(GoVectorsTest.class.getResourceAsStream("/vectors/" + file)),
                StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsJsonObject);
        }
    }
}
