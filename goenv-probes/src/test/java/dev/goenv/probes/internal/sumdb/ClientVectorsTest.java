package dev.goenv.probes.internal.sumdb;

import static dev.goenv.probes.internal.tlog.VectorRows.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.ModulePath;
import dev.goenv.module.ModulePatterns;
import dev.goenv.module.Version;
import dev.goenv.probes.internal.tlog.Hash;
import dev.goenv.probes.internal.tlog.LogException;
import dev.goenv.probes.internal.tlog.RecordText;
import dev.goenv.probes.internal.tlog.TreeHead;
import dev.goenv.probes.internal.tlog.VectorRows;
import dev.goenv.probes.kit.QuietContext;
import dev.goenv.probes.kit.ScriptedFetcher;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.sumdb.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lookups of golang.org/x/mod/sumdb/client_test.go, one after the other, with the files of its server. */
class ClientVectorsTest {
    private static final List<JsonObject> ROWS = VectorRows.of("sumdb_client");
    private static final JsonObject FIRST = ROWS.get(0);
    private static final VerifierKey KEY = VerifierKey.parse(text(FIRST, "verifierKey"));

    private final Set<String> done = new HashSet<>();
    private final Map<String, byte[]> remote = new HashMap<>();
    private String broken = "none";
    private Optional<SignedTree> start = Optional.empty();

    @Test
    void lookups_inTheOrderOfGosTests_endAsThere() throws Exception {
        restart(FIRST);
        DatabaseClient client = client();
        lookup(client, "basic");
        broken = "/";
        lookup(client, "cached, network off");
        lookup(client, "cached go.mod, network off");
        broken = "/tile/";
        lookup(client, "multiple lines, tile network off");
        broken = "none";
        lookup(client, "needs !-encoding");
        lookup(client, "not found record");
    }

    @Test
    void lookups_withBadTiles_failAsInGosTests() throws Exception {
        restart(FIRST);
        flipTiles();
        lookup(client(), "all tiles bit-flipped (xor 0x80) on first download");
        flipTiles();
        DatabaseClient client = client();
        lookup(client, "tiles restored");
        flipTiles();
        lookup(client, "tiles bit-flipped after initial download");
        flipTiles();
        start = client.newest();
        lookup(client(), "restored");
        start = Optional.of(new SignedTree(new TreeHead(1, Hash.parse("A".repeat(43) + "=")), "note\n"));
        lookup(client(), "bad starting tree hash (zero hash, N=1, validly signed)");
    }

    @Test
    void lookups_ofTwoForksOfALog_areProvenMisbehaviour() throws Exception {
        JsonObject second =
                ROWS.stream().filter(row -> row.has("remote_base64")).toList().get(1);
        restart(second);
        byte[] stranger = remote.get("/lookup/rsc.io/pkg1@v1.5.2");
        restart(FIRST);
        remote.put("/lookup/rsc.io/pkg1@v1.5.2", stranger);
        String leaf = RecordText.parse(stranger).hash().toString();
        remote.put("/tile/2/0/001.p/1", Base64.getDecoder().decode(leaf));
        lookup(client(), "fork A");

        restart(second);
        start = Optional.of(tree(FIRST));
        DatabaseClient client = client();
        lookup(client, "fork B");
        lookup(client, "fork B client sees fork A record");
        String misbehaviour = text(row("SecurityError", ""), "text");
        assertThatExceptionOfType(LogException.class)
                .isThrownBy(() -> client.record(ModulePath.parse("rsc.io/pkg1"), Version.parse("v1.5.2")))
                .satisfies(e -> assertThat(e.getMessage() + "\n").isEqualTo(misbehaviour))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("go.sum database server misbehavior detected!"));
    }

    /** Which modules are not asked for is decided before the client comes in. */
    @Test
    void skippedModules_asInGosTests() {
        List<JsonObject> rows = ROWS.stream()
                .filter(row -> text(row, "fn").equals("Client.Lookup GONOSUMDB"))
                .toList();
        assertThat(rows)
                .hasSize(9)
                .allSatisfy(row -> assertThat(
                                ModulePatterns.parse(text(row, "gonosumdb")).matches(text(row, "path")))
                        .isEqualTo(row.get("skipped").getAsBoolean()));
    }

    /** Every row is one of a lookup here, a fixture, or one of another test of this class. */
    @Test
    void rows_areAllUsed() throws Exception {
        lookups_inTheOrderOfGosTests_endAsThere();
        lookups_withBadTiles_failAsInGosTests();
        lookups_ofTwoForksOfALog_areProvenMisbehaviour();
        assertThat(ROWS.stream()
                        .filter(row -> text(row, "fn").equals("Client.Lookup"))
                        .map(row -> text(row, "label")))
                .allMatch(done::contains);
    }

    private JsonObject row(String function, String label) {
        return ROWS.stream()
                .filter(row -> text(row, "fn").equals(function))
                .filter(row -> label.isEmpty() || text(row, "label").equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void restart(JsonObject fixture) throws LogException {
        remote.clear();
        for (Map.Entry<String, JsonElement> file :
                fixture.getAsJsonObject("remote_base64").entrySet()) {
            remote.put(file.getKey(), decoded(file.getValue().getAsString()));
        }
        start = Optional.of(tree(fixture));
    }

    /** Some rows lack the padding. */
    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64.replaceAll("=+$", ""));
    }

    private static SignedTree tree(JsonObject fixture) throws LogException {
        return SignedTree.open(text(fixture, "configLatest").getBytes(StandardCharsets.UTF_8), KEY);
    }

    private DatabaseClient client() {
        ScriptedFetcher fetcher =
                new ScriptedFetcher(request -> request.target().startsWith(broken)
                        ? SimpleHttp.Response.of(503, "off")
                        : Optional.ofNullable(remote.get(request.target()))
                                .map(body -> SimpleHttp.Response.of(200, body))
                                .orElseGet(SimpleHttp.Response::notFound));
        DatabaseBase base = new DatabaseBase(GoUrl.parse("http://db.test"), false);
        return new DatabaseClient(KEY, base, start, fetcher, new QuietContext(), 2);
    }

    private void flipTiles() {
        remote.replaceAll((path, content) -> path.startsWith("/tile/") ? flipped(content) : content);
    }

    private static byte[] flipped(byte[] content) {
        byte[] copy = content.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] ^= (byte) 0x80;
        }
        return copy;
    }

    private void lookup(DatabaseClient client, String label) throws InterruptedException {
        JsonObject row = row("Client.Lookup", label);
        String version = text(row, "version");
        ModulePath module = ModulePath.parse(text(row, "path"));
        try {
            ProvenRecord record = client.record(module, Version.parse(version.replace("/go.mod", "")));
            assertThat(row.get("ok").getAsBoolean()).as(label).isTrue();
            assertThat(record.lines(module, version))
                    .isEqualTo(row.getAsJsonArray("lines").asList().stream()
                            .map(JsonElement::getAsString)
                            .toList());
        } catch (LogException e) {
            String message = e.reason() == LogException.Reason.MISBEHAVIOUR
                    ? "security error: misbehaving server"
                    : e.getMessage()
                            .replace("reading http://db.test", "no remote path ")
                            .replace(": 404 Not Found\n\tserver response: not found", "");
            assertThat(module + "@" + version + ": " + message)
                    .as(label)
                    .isEqualTo(row.get("ok").getAsBoolean() ? "accepted" : text(row, "goError"));
        }
        assertThat(client.newest().orElseThrow().head().size())
                .as(label)
                .isEqualTo(row.get("latestAfter").getAsLong());
        done.add(label);
    }
}
