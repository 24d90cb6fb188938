package dev.goenv.probes.internal.tlog;

import static dev.goenv.probes.internal.tlog.VectorRows.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.goenv.probes.kit.NoteSigner;
import dev.goenv.sumdb.VerifierKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the tests of golang.org/x/mod/sumdb/note and tlog, with what Go's functions answer. */
class TlogVectorsTest {
    static Stream<JsonObject> rows() {
        return Stream.of("sumdb_note_open", "sumdb_tlog_tree_record", "sumdb_tlog_tile_index")
                .flatMap(file -> VectorRows.of(file).stream());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRow_asGoAnswersIt(JsonObject row) throws LogException, InterruptedException {
        switch (text(row, "fn")) {
            case "note.Open" -> openRow(row);
            case "VerifierList.Verifier" -> verifierRow(row);
            case "note.Sign" ->
                check(
                        row,
                        () -> assertThat(
                                        NoteSigner.parse(text(row, "signerKey")).sign(text(row, "text")))
                                .isEqualTo(text(row, "want")));
            case "RecordHash" ->
                assertThat(Hash.ofRecord(VectorRows.bytes(row.get("data")))).hasToString(text(row, "want"));
            case "FormatTree" ->
                assertThat(new TreeHead(row.get("n").getAsLong(), Hash.parse(text(row, "hash"))).format())
                        .isEqualTo(text(row, "want"));
            case "ParseTree" ->
                check(
                        row,
                        () -> assertThat(TreeHead.parse(text(row, "in")))
                                .isEqualTo(new TreeHead(row.get("n").getAsLong(), Hash.parse(text(row, "hash")))));
            case "FormatRecord" ->
                check(
                        row,
                        () -> assertThat(RecordText.format(row.get("id").getAsLong(), text(row, "text")))
                                .isEqualTo(text(row, "want")));
            case "ParseRecord" ->
                check(
                        row,
                        () -> assertThat(RecordText.parse(VectorRows.bytes(row.get("in"))))
                                .isEqualTo(new RecordText(
                                        row.get("id").getAsLong(),
                                        text(row, "text"),
                                        VectorRows.bytes(row.get("rest")))));
            case "ParseTilePath" ->
                check(
                        row,
                        () -> assertThat(Tile.parse(text(row, "path")))
                                .isEqualTo(new Tile(
                                        number(row, "H"),
                                        number(row, "L"),
                                        row.get("N").getAsLong(),
                                        number(row, "W"))));
            case "NewTiles" -> newTilesRow(row);
            case "StoredHashIndex" -> indexRow(row);
            case "TreeHash" ->
                assertThat(TreeHead.hashOf(0, indexes -> Map.of())).hasToString(text(row, "want"));
            default -> throw new AssertionError("no check for " + row);
        }
    }

    private static int number(JsonObject row, String name) {
        return row.get(name).getAsInt();
    }

    private static void check(JsonObject row, ThrowingCallable accepted) {
        if (row.get("ok").getAsBoolean()) {
            assertThat(accepted).satisfies(ThrowingCallable::call);
        } else {
            assertThatThrownBy(accepted).hasMessage(text(row, "goError"));
        }
    }

    private static void openRow(JsonObject row) {
        byte[] message = VectorRows.bytes(row.get("msg"));
        Verifiers known = verifiers(row);
        check(row, () -> assertThat(SignedNote.open(message, known)).isEqualTo(note(row)));
        if (row.has("unverifiedSigs")) {
            assertThat(row)
                    .satisfies(r -> assertThat(SignedNote.read(message, known)).isEqualTo(note(r)));
        }
    }

    private static SignedNote note(JsonObject row) {
        return new SignedNote(text(row, "text"), signatures(row, "sigs"), signatures(row, "unverifiedSigs"));
    }

    private static Verifiers verifiers(JsonObject row) {
        VerifierKey[] keys = StreamSupport.stream(
                        row.getAsJsonArray("verifierKeys").spliterator(), false)
                .map(key -> VerifierKey.parse(key.getAsString()))
                .toArray(VerifierKey[]::new);
        return row.has("verifierMode") ? (name, hash) -> Optional.of(keys[0]) : Verifiers.of(keys);
    }

    private static List<SignedNote.Signature> signatures(JsonObject row, String name) {
        List<SignedNote.Signature> signatures = new ArrayList<>();
        for (JsonElement each : row.getAsJsonArray(name)) {
            JsonObject signature = each.getAsJsonObject();
            signatures.add(new SignedNote.Signature(
                    text(signature, "name"), text(signature, "hash"), text(signature, "base64")));
        }
        return signatures;
    }

    private static void verifierRow(JsonObject row) throws LogException {
        String key = text(row, "name") + "+" + text(row, "hash");
        Verifiers known = verifiers(row);
        if (!row.get("goError").isJsonNull() && text(row, "goError").equals("unknown key " + key)) {
            assertThat(known.verifier(text(row, "name"), text(row, "hash"))).isEmpty();
            return;
        }
        check(
                row,
                () -> assertThat(known.verifier(text(row, "name"), text(row, "hash")))
                        .map(VerifierKey::toString)
                        .hasValueSatisfying(found -> assertThat(found).startsWith(key)));
    }

    /** What Go calls new tiles are those of the larger tree that the smaller one does not have. */
    private static void newTilesRow(JsonObject row) {
        int height = number(row, "H");
        long before = row.get("old").getAsLong();
        long now = row.get("new").getAsLong();
        List<String> found = new ArrayList<>();
        for (int level = 0; now >> height * level > 0; level++) {
            long first = before >> height * (level + 1);
            for (long n = first; n <= now >> height * (level + 1); n++) {
                Tile tile = new Tile(height, level, n, 1);
                Optional<Tile> wide = tile.ancestor(0, now);
                wide.filter(each -> !wide.equals(tile.ancestor(0, before))).ifPresent(each -> found.add(each.path()));
            }
        }
        JsonArray wanted = row.getAsJsonArray("paths");
        assertThat(found).hasSize(number(row, "wantCount"));
        assertThat(found)
                .isEqualTo(
                        wanted.asList().stream().map(JsonElement::getAsString).toList());
    }

    private static void indexRow(JsonObject row) {
        StoredHashes.Node node =
                new StoredHashes.Node(number(row, "level"), row.get("n").getAsLong());
        long index = row.get("want").getAsLong();
        assertThat(StoredHashes.index(node.level(), node.number())).isEqualTo(index);
        assertThat(StoredHashes.node(index)).isEqualTo(node);
    }

    @Test
    void trees_growingRecordByRecord_haveTheHashesOfGo() throws LogException, InterruptedException {
        Map<Long, Hash> stored = new HashMap<>();
        long size = 0;
        for (JsonObject row : VectorRows.of("sumdb_tlog_proofs")) {
            if (!text(row, "fn").equals("TreeHash")) {
                continue;
            }
            Hash leaf = Hash.ofRecord(VectorRows.bytes(row.get("leaf")));
            assertThat(leaf).hasToString(text(row, "leafHash"));
            store(stored, size, leaf);
            size++;
            assertThat((long) stored.size())
                    .isEqualTo(row.get("storedHashCount").getAsLong())
                    .isEqualTo(StoredHashes.index(0, size));
            assertThat(TreeHead.hashOf(size, indexes -> stored)).hasToString(text(row, "treeHash"));
        }
        assertThat(size).isEqualTo(100);
    }

    private static void store(Map<Long, Hash> stored, long record, Hash leaf) {
        Hash hash = leaf;
        int level = 0;
        stored.put(StoredHashes.index(0, record), hash);
        for (long n = record; n % 2 == 1; n /= 2) {
            hash = Hash.ofNode(stored.get(StoredHashes.index(level, n - 1)), hash);
            level++;
            stored.put(StoredHashes.index(level, n / 2), hash);
        }
    }

    @Test
    void proofs_goodAndAltered_asGoJudgesThem() {
        int checked = 0;
        for (JsonObject row : VectorRows.of("sumdb_tlog_proofs")) {
            if (text(row, "fn").equals("TreeHash")) {
                continue;
            }
            List<Hash> proof = VectorRows.hashes(row.get("proof"));
            TreeHead tree = new TreeHead(row.get("n").getAsLong(), Hash.parse(text(row, "treeHash")));
            check(row, () -> {
                if (text(row, "fn").equals("CheckRecord")) {
                    Proofs.checkRecord(proof, tree, row.get("id").getAsLong(), Hash.parse(text(row, "leafHash")));
                } else {
                    TreeHead older = new TreeHead(row.get("oldN").getAsLong(), Hash.parse(text(row, "oldHash")));
                    Proofs.checkTree(proof, tree, older);
                }
            });
            checked++;
        }
        assertThat(checked).isEqualTo(314);
    }
}
