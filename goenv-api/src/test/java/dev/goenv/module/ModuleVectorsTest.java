package dev.goenv.module;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.internal.syntax.GoBytes;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of golang.org/x/mod's own tests, with the answers and messages of the real functions. */
class ModuleVectorsTest {
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rows")
    void everyRow_asGoAnswersIt(String function, JsonObject row) {
        switch (function) {
            case "Check" -> checkRow(row);
            case "CheckPath/CheckImportPath/CheckFilePath" -> {
                assertThat(error(() -> ModulePath.parse(text(row, "path")))).isEqualTo(text(row, "goErrorPath"));
                assertThat(error(() -> ImportPath.parse(text(row, "path")))).isEqualTo(text(row, "goErrorImport"));
                assertThat(error(() -> FilePath.parse(text(row, "path")))).isEqualTo(text(row, "goErrorFile"));
            }
            case "EscapePath" ->
                result(row, () -> ModulePath.parse(text(row, "in")).escaped());
            case "UnescapePath" ->
                result(row, () -> ModulePath.unescape(text(row, "in")).text());
            case "MatchPathMajor" ->
                assertThat(PathMajor.parse(text(row, "pathMajor")).matches(Version.parse(text(row, "version"))))
                        .isEqualTo(row.get("want").getAsBoolean());
            case "MatchPrefixPatterns" ->
                assertThat(ModulePatterns.parse(text(row, "globs")).matches(text(row, "target")))
                        .isEqualTo(row.get("want").getAsBoolean());
            case "semver" -> semverRow(row);
            case "Compare" ->
                assertThat(Version.compareTexts(text(row, "v"), text(row, "w")))
                        .isEqualTo(row.get("want").getAsInt());
            case "SplitPathVersion" -> {
                Optional<PathMajor> major = PathMajor.split(text(row, "path"));
                assertThat(major.isPresent()).isEqualTo(row.get("ok").getAsBoolean());
                assertThat(major.map(PathMajor::text).orElse("")).isEqualTo(text(row, "pathMajor"));
            }
            default -> pseudoRow(function, row);
        }
    }

    private static void checkRow(JsonObject row) {
        assertThat(error(() -> ModuleVersion.of(text(row, "path"), text(row, "version"))))
                .isEqualTo(text(row, "goError"));
    }

    private static void semverRow(JsonObject row) {
        Optional<Version> version = Version.tryParse(text(row, "in"));
        assertThat(version.isPresent()).isEqualTo(row.get("isValid").getAsBoolean());
        assertThat(version.map(v -> v.canonical().text()).orElse("")).isEqualTo(text(row, "canonical"));
        assertThat(version.map(Version::major).orElse("")).isEqualTo(text(row, "major"));
        assertThat(version.map(Version::majorMinor).orElse("")).isEqualTo(text(row, "majorMinor"));
        assertThat(version.map(Version::prerelease).orElse("")).isEqualTo(text(row, "prerelease"));
        assertThat(version.map(Version::build).orElse("")).isEqualTo(text(row, "build"));
    }

    private static void pseudoRow(String function, JsonObject row) {
        switch (function) {
            case "PseudoVersion" ->
                assertThat(PseudoVersion.of(
                                        text(row, "major"),
                                        Version.tryParse(text(row, "older")),
                                        Instant.parse(text(row, "time")),
                                        text(row, "rev"))
                                .toString())
                        .isEqualTo(text(row, "want"));
            case "IsPseudoVersion" ->
                assertThat(PseudoVersion.isPseudoVersion(text(row, "in")))
                        .isEqualTo(row.get("want").getAsBoolean());
            case "PseudoVersionTime" ->
                result(row, () -> PseudoVersion.parse(text(row, "in")).time().toString());
            case "PseudoVersionRev" ->
                result(row, () -> PseudoVersion.parse(text(row, "in")).revision());
            case "PseudoVersionBase" ->
                result(
                        row,
                        () -> PseudoVersion.parse(text(row, "in"))
                                .base()
                                .map(Version::text)
                                .orElse(""));
            case "incDecimal" -> assertThat(Decimals.increment(text(row, "in"))).isEqualTo(text(row, "want"));
            case "decDecimal" ->
                assertThat(Decimals.decrement(text(row, "in")).orElse("")).isEqualTo(text(row, "want"));
            default -> throw new AssertionError("no check for " + function);
        }
    }

    private static void result(JsonObject row, Supplier<String> call) {
        if (row.get("ok").getAsBoolean()) {
            assertThat(call.get()).isEqualTo(text(row, "want"));
        } else {
            assertThat(error(call)).isEqualTo(text(row, "goError"));
        }
    }

    /** The message of the exception, or an empty text. */
    private static String error(Supplier<?> call) {
        try {
            call.get();
            return "";
        } catch (GoSyntaxException e) {
            return e.getMessage();
        }
    }

    private static String text(JsonObject row, String name) {
        JsonElement value = row.get(name);
        if (value != null && value.isJsonObject()) {
            byte[] bytes =
                    HexFormat.of().parseHex(value.getAsJsonObject().get("hex").getAsString());
            return GoBytes.decode(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                        "check",
                        "check_path",
                        "escape_path",
                        "match_path_major",
                        "match_prefix_patterns",
                        "pseudo_version",
                        "semver",
                        "semver_compare",
                        "split_path_version")
                .flatMap(ModuleVectorsTest::rowsOf);
    }

    private static Stream<Arguments> rowsOf(String name) {
        String resource = "/vectors/mod_" + name + ".json";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ModuleVectorsTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8)) {
            return StreamSupport.stream(
                    JsonParser.parseReader(reader).getAsJsonArray().spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .map(row -> Arguments.of(row.get("fn").getAsString(), row))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
