package dev.goenv.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.module.GoSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileUrlTest {
    static Stream<JsonObject> vectors() throws IOException {
        String name = "/vectors/go_web_file_url.json";
        try (InputStream in = Objects.requireNonNull(FileUrlTest.class.getResourceAsStream(name))) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonArray()
                    .asList()
                    .stream()
                    .map(JsonElement::getAsJsonObject);
        }
    }

    /** As TestURLToFilePath and TestURLFromFilePath of cmd/go/internal/web/url_test.go. */
    @ParameterizedTest
    @MethodSource("vectors")
    void vectorOfGo_bothWays_isTheSame(JsonObject row) {
        HostPaths syntax = row.get("os").getAsString().equals("windows") ? HostPaths.WINDOWS : HostPaths.UNIX;
        GoUrl url = GoUrl.parse(row.get("url").getAsString());
        String error = row.get("wantErr").getAsString();
        String path = row.get("filePath").getAsString();
        if (!error.isEmpty()) {
            assertThatThrownBy(() -> FileUrl.toPath(url, syntax))
                    .isInstanceOf(GoSyntaxException.class)
                    .hasMessage(error);
            return;
        }
        assertThat(FileUrl.toPath(url, syntax)).isEqualTo(path);
        String canonical = row.get("canonicalURL").getAsString();
        assertThat(FileUrl.fromPath(path, syntax).text())
                .isEqualTo(canonical.isEmpty() ? row.get("url").getAsString() : canonical);
    }

    @Test
    void fromPath_relativePath_isRefused() {
        assertThatThrownBy(() -> FileUrl.fromPath("a/b", HostPaths.UNIX)).hasMessage("path is not absolute");
        assertThatThrownBy(() -> FileUrl.fromPath("\\a", HostPaths.WINDOWS)).hasMessage("path is not absolute");
    }
}
