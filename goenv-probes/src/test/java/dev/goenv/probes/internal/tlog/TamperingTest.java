package dev.goenv.probes.internal.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.probes.kit.NoteSigner;
import dev.goenv.sumdb.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is cut, changed or enormous is refused, and quickly. */
class TamperingTest {
    private static final NoteSigner SIGNER = NoteSigner.of("sum.test", 0);
    private static final Verifiers KNOWN = Verifiers.of(VerifierKey.parse(SIGNER.verifierKey()));
    private static final String TREE = "go.sum database tree\n7\n" + Hash.ofEmptyTree() + "\n";

    @Test
    void note_everyCut_isRefused() {
        byte[] note = bytes(SIGNER.sign(TREE));
        for (int i = 0; i < note.length; i++) {
            byte[] cut = Arrays.copyOf(note, i);
            assertThatExceptionOfType(LogException.class)
                    .as("cut at %d", i)
                    .isThrownBy(() -> SignedNote.open(cut, KNOWN));
        }
    }

    @Test
    void note_everyChangedBit_isRefusedOrMeansTheSame() throws LogException {
        byte[] note = bytes(SIGNER.sign(TREE));
        SignedNote honest = SignedNote.open(note, KNOWN);
        int accepted = 0;
        for (int i = 0; i < note.length * 8; i++) {
            byte[] changed = note.clone();
            changed[i / 8] ^= (byte) (1 << i % 8);
            try {
                SignedNote opened = SignedNote.open(changed, KNOWN);
                // Two bits of the last base64 digit stand for nothing, and Go does not look at them.
                assertThat(opened.text()).isEqualTo(honest.text());
                assertThat(GoBase64.decode(opened.verified().get(0).base64()))
                        .hasValue(GoBase64.decode(honest.verified().get(0).base64())
                                .orElseThrow());
                accepted++;
            } catch (LogException e) {
                assertThat(e.problem())
                        .matches("malformed note|note has no verifiable signatures|invalid signature for key .*");
            }
        }
        assertThat(accepted).isLessThanOrEqualTo(6);
    }

    @Test
    void record_everyCut_isRefused() {
        byte[] record = bytes("17\nexample.com/a v1.0.0 h1:x\nexample.com/a v1.0.0/go.mod h1:y\n\n");
        assertThat(RecordText.parse(record).id()).isEqualTo(17);
        for (int i = 0; i < record.length; i++) {
            byte[] cut = Arrays.copyOf(record, i);
            assertThatExceptionOfType(GoSyntaxException.class)
                    .as("cut at %d", i)
                    .isThrownBy(() -> RecordText.parse(cut))
                    .withMessage("malformed record data");
        }
    }

    @Test
    void record_everyChangedBit_isAnotherRecordOrNone() {
        byte[] record = bytes("17\nexample.com/a v1.0.0 h1:x\n\n");
        RecordText honest = RecordText.parse(record);
        for (int i = 0; i < record.length * 8; i++) {
            byte[] changed = record.clone();
            changed[i / 8] ^= (byte) (1 << i % 8);
            try {
                RecordText read = RecordText.parse(changed);
                assertThat(read.id() != honest.id() || !read.hash().equals(honest.hash()))
                        .isTrue();
            } catch (GoSyntaxException e) {
                assertThat(e).hasMessage("malformed record data");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "0005", "-9223372036854775808"})
    void record_numberWithSignOrZeros_isReadAsGoReadsIt(String id) {
        assertThat(RecordText.parse(bytes(id + "\nx\n\n")).id()).isEqualTo(Long.parseLong(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9223372036854775808", "1_0", "\u0661", " 1", "1\r"})
    void record_numberThatGoRefuses_isRefused(String id) {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> RecordText.parse(bytes(id + "\nx\n\n")))
                .withMessage("malformed record data");
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "5,4", "8,3", "13,12", "100,63"})
    void recordProof_everyChange_isRefused(int size, int id) throws Exception {
        MemoryTree tree = new MemoryTree(2, size);
        Hash record = tree.hash(new StoredHashes.Node(0, id));
        List<Hash> proof = Proofs.proveRecord(size, id, tree::hashes);
        Proofs.checkRecord(proof, tree.head(), id, record);
        for (List<Hash> changed : changes(proof)) {
            assertThatExceptionOfType(LogException.class)
                    .isThrownBy(() -> Proofs.checkRecord(changed, tree.head(), id, record))
                    .withMessage("invalid transparency proof");
        }
        assertThatExceptionOfType(LogException.class)
                .isThrownBy(() -> Proofs.checkRecord(proof, tree.head(), id, Hash.ofEmptyTree()));
        assertThatExceptionOfType(LogException.class)
                .isThrownBy(() -> Proofs.checkRecord(proof, tree.head(), size, record))
                .withMessage("tlog: invalid inputs in CheckRecord");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "5,4", "8,3", "13,13", "100,63", "100,99"})
    void treeProof_everyChange_isRefused(int size, int older) throws Exception {
        MemoryTree tree = new MemoryTree(2, size);
        TreeHead before = new MemoryTree(2, older).head();
        List<Hash> proof = Proofs.proveTree(size, older, tree::hashes);
        Proofs.checkTree(proof, tree.head(), before);
        for (List<Hash> changed : changes(proof)) {
            assertThatExceptionOfType(LogException.class)
                    .isThrownBy(() -> Proofs.checkTree(changed, tree.head(), before))
                    .withMessage("invalid transparency proof");
        }
        TreeHead other = new TreeHead(older, Hash.ofRecord(new byte[0]));
        assertThatExceptionOfType(LogException.class)
                .isThrownBy(() -> Proofs.checkTree(proof, tree.head(), other))
                .withMessage("invalid transparency proof");
    }

    private static List<List<Hash>> changes(List<Hash> proof) {
        List<List<Hash>> changes = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            changes.add(proof.subList(0, i));
            changes.add(proof.subList(i + 1, proof.size()));
            byte[] bytes = GoBase64.decode(proof.get(i).toString()).orElseThrow();
            for (int at = 0; at < Hash.SIZE; at++) {
                byte[] copy = bytes.clone();
                copy[at] ^= 4;
                List<Hash> changed = new ArrayList<>(proof);
                changed.set(i, Hash.at(copy, 0));
                changes.add(changed);
            }
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Hash.ofEmptyTree());
        changes.add(longer);
        return changes;
    }

    @Test
    void proofs_ofEnormousTrees_areAtMost64Hashes() throws Exception {
        HashReader zeros = indexes -> {
            Map<Long, Hash> hashes = new HashMap<>();
            indexes.forEach(index -> hashes.put(index, Hash.ofEmptyTree()));
            return hashes;
        };
        long size = StoredHashes.MAX_RECORDS - 1;
        assertThat(Proofs.proveRecord(size, size / 3, zeros)).hasSize(62);
        assertThat(Proofs.proveTree(size, size / 3, zeros)).hasSizeBetween(60, 64);
        TreeHead tooLarge = new TreeHead(Long.MAX_VALUE, Hash.ofEmptyTree());
        assertThatExceptionOfType(LogException.class)
                .isThrownBy(() -> Proofs.checkRecord(List.of(), tooLarge, 1, Hash.ofEmptyTree()));
        assertThatIllegalArgumentException().isThrownBy(() -> Proofs.proveTree(tooLarge.size(), 5, zeros));
    }

    @Test
    void note_manySignaturesAndHugeLines_areRefused() {
        String unknown = NoteSigner.of("other.test", 0).line(TREE);
        assertThatExceptionOfType(LogException.class)
                .isThrownBy(() -> SignedNote.open(bytes(SIGNER.sign(TREE) + unknown.repeat(100)), KNOWN))
                .withMessage("malformed note");
        assertThatExceptionOfType(LogException.class)
                .isThrownBy(() -> SignedNote.open(bytes(TREE + "\n\u2014 " + "A".repeat(4 << 20) + "\n"), KNOWN))
                .withMessage("malformed note");
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> RecordText.parse(bytes("1".repeat(4 << 20) + "\nx\n\n")))
                .withMessage("malformed record data");
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> TreeHead.parse(TREE + "x".repeat(1_000_001)))
                .withMessage("malformed tree note");
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "63,0", "0,-1", "0,4611686018427387905", "62,1", "5,144115188075855872"})
    void index_ofNoNode_isRefused(int level, long number) {
        assertThatIllegalArgumentException().isThrownBy(() -> StoredHashes.index(level, number));
    }

    @ParameterizedTest
    @CsvSource({"0,4611686018427387903", "62,0", "61,1", "31,1073741824"})
    void index_ofTheFarthestNodes_leadsBack(int level, long number) {
        assertThat(StoredHashes.node(StoredHashes.index(level, number)))
                .isEqualTo(new StoredHashes.Node(level, number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/8/0",
                "/tile/8/0/000",
                "tile/08/0/000",
                "tile/31/0/000",
                "tile/0/0/000",
                "tile/8/64/000",
                "tile/8/0/x000/001",
                "tile/8/0/1",
                "tile/8/0/001.p/0",
                "tile/8/0/001.p/256",
                "tile/8/0/001.p/05",
                "tile/8/0/001.p/99999999999",
                "tile/8/0/x999/x999/x999/x999/x999/x999/999",
                "tile/8/+1/000",
                "tile/8/0/001\n"
            })
    void tilePath_ofNoTile_isRefused(String path) {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> Tile.parse(path))
                .withMessageStartingWith("malformed tile path ");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
