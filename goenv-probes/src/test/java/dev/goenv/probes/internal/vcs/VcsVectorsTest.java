package dev.goenv.probes.internal.vcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probes.internal.connect.FetchRequest;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases of the tests of cmd/go/internal/vcs, and more with the answers of its functions, Go 1.27. */
class VcsVectorsTest {
    @ParameterizedTest
    @MethodSource
    void metaImports(JsonObject row) {
        byte[] page = text(row, "html").getBytes(StandardCharsets.UTF_8);
        GoImports.ModuleProxies proxies = text(row, "mode").equals("PreferMod")
                ? GoImports.ModuleProxies.PREFERRED
                : GoImports.ModuleProxies.IGNORED;
        if (row.has("goError") && !row.get("goError").isJsonNull()) {
            assertThatThrownBy(() -> GoImports.parse(page, proxies))
                    .isInstanceOf(GoSyntaxException.class)
                    .hasMessage(text(row, "goError"));
            return;
        }
        assertThat(GoImports.parse(page, proxies)).isEqualTo(imports(row.getAsJsonArray("want")));
    }

    static Stream<JsonObject> metaImports() {
        return rows("go_vcs_meta_imports.json", 53);
    }

    @ParameterizedTest
    @MethodSource
    void matchGoImport(JsonObject row) {
        GoImports.Match match = GoImports.match(imports(row.getAsJsonArray("imports")), text(row, "path"));
        if (row.get("ok").getAsBoolean()) {
            assertThat(match).isEqualTo(new GoImports.Match.Found(tag(row.getAsJsonObject("want"))));
        } else if (text(row, "goError").startsWith("multiple")) {
            assertThat(match).isEqualTo(new GoImports.Match.Ambiguous(text(row, "goError")));
        } else {
            assertThat(match).isEqualTo(new GoImports.Match.Mismatch(text(row, "goError")));
        }
    }

    static Stream<JsonObject> matchGoImport() {
        return rows("go_vcs_match_go_import.json", 15);
    }

    /** Where no host is known, Go's test looks for a page of a host that does not exist. */
    @ParameterizedTest
    @MethodSource
    void repositoryRoot(JsonObject row) {
        OriginPlan plan = OriginPlan.of(text(row, "path"), FetchRequest.Security.BY_URL);
        if (!row.get("ok").getAsBoolean()) {
            assertThat(plan).isNotInstanceOf(OriginPlan.Repository.class);
            return;
        }
        assertThat(plan).isInstanceOf(OriginPlan.Repository.class);
        RepositoryRoot root = ((OriginPlan.Repository) plan).root();
        assertThat(root.urls()).containsExactly(text(row, "repo"));
        assertThat(root.vcs()).isEqualTo(text(row, "vcs").toLowerCase(Locale.ROOT));
    }

    static Stream<JsonObject> repositoryRoot() {
        return rows("go_vcs_repo_root.json", 28);
    }

    private static List<MetaImport> imports(JsonArray tags) {
        List<MetaImport> imports = new ArrayList<>();
        tags.forEach(tag -> imports.add(tag(tag.getAsJsonObject())));
        return imports;
    }

    private static MetaImport tag(JsonObject tag) {
        return new MetaImport(text(tag, "prefix"), text(tag, "vcs"), text(tag, "repoRoot"), text(tag, "subDir"));
    }

    private static String text(JsonObject row, String name) {
        return row.get(name).getAsString();
    }

    private static Stream<JsonObject> rows(String file, int count) {
        InputStream in = VcsVectorsTest.class.getResourceAsStream("/vectors/" + file);
        JsonArray rows = JsonParser.parseReader(
                        new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))
                .getAsJsonArray();
        assertThat(rows).hasSize(count);
        return StreamSupport.stream(rows.spliterator(), false).map(JsonElement::getAsJsonObject);
    }
}
