package dev.goenv.probes.internal.sumdb;

import static dev.goenv.probes.internal.sumdb.LogClients.MODULE;
import static dev.goenv.probes.internal.sumdb.LogClients.MOD_HASH;
import static dev.goenv.probes.internal.sumdb.LogClients.VERSION;
import static dev.goenv.probes.internal.sumdb.LogClients.ZIP_HASH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.HttpAnswer;
import dev.goenv.probes.internal.tlog.LogException.Reason;
import dev.goenv.probes.kit.NoteSigner;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.TestLog;
import dev.goenv.sumdb.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseClientTest {
    private static final String LOOKUP = "/lookup/example.com/hello@v1.0.0";
    private static final List<String> LINES =
            List.of("example.com/hello v1.0.0 " + ZIP_HASH, "example.com/hello v1.0.0/go.mod " + MOD_HASH);

    @ParameterizedTest
    @CsvSource({"0,0", "0,1", "3,0", "255,0", "0,255", "255,1", "256,0", "300,300", "5,700"})
    void lookup_honestLog_isProven(int before, int after) throws InterruptedException {
        TestLog log = LogClients.log(before, after);
        DatabaseClient client = LogClients.client(log);
        ProvenRecord record = client.lookup(MODULE, VERSION).value().orElseThrow();
        assertThat(record.id()).isEqualTo(before);
        assertThat(record.lines()).isEqualTo(LINES);
        assertThat(record.tree().note()).isEqualTo(log.note(log.size()));
        assertThat(client.newest()).hasValue(record.tree());
        assertThat(client.answers().get(0).operation()).isEqualTo("lookup");
        assertThat(client.answers()).allMatch(HttpAnswer::accepted).hasSizeLessThanOrEqualTo(4);
        assertThat(client.latest().value()).hasValue(record.tree());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WRONG_SIGNER     | UNSIGNED  | note has no verifiable signatures",
                "FORGED_SIGNATURE | UNSIGNED  | invalid signature for key sum.corp.test+8c79107f",
                "ALTERED_RECORD   | UNPROVEN  | cannot authenticate record data in server response",
                "OTHER_RECORD     | ABSENT    | checksum missing from sumdb response",
                "LINES_AFTER_RECORD | ABSENT  | checksum missing from sumdb response",
                "SMALL_TREE       | UNPROVEN  | cannot validate record 3 in tree of size 3",
                "INCONSISTENT_TREE | UNPROVEN | downloaded inconsistent tile",
                "ALTERED_TILE     | UNPROVEN  | downloaded inconsistent tile",
                "SHORT_TILE       | MALFORMED | TileReader returned bad result slice (tile/8/0/000.p/6 len=191, want 192)",
                "NO_TILES         | UNREADABLE | reading http://sum.corp.test/tile/8/0/000.p/6: 404 Not Found\\n\\tserver"
                        + " response: not found",
                "HTML             | MALFORMED | malformed record data"
            })
    void lookup_lyingLog_isRefusedInGosWords(TestLog.Fault fault, Reason reason, String problem)
            throws InterruptedException {
        TestLog log = LogClients.log(3, 2).lying(fault);
        Verdict.Refused<ProvenRecord> refused =
                LogClients.client(log).lookup(MODULE, VERSION).refusal().orElseThrow();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.problem()).isEqualTo(problem.replace("\\n", "\n").replace("\\t", "\t"));
        String note = "reading tree note: " + problem + "\nnote:\n" + log.note(6);
        assertThat(refused.message()).isEqualTo(reason == Reason.UNSIGNED ? note : refused.problem());
    }

    @Test
    void lookup_everyCutOrChangedBit_isRefusedOrBringsTheSameLines() throws InterruptedException {
        TestLog log = LogClients.log(3, 2);
        byte[] honest = log.serve(LOOKUP).orElseThrow();
        int same = 0;
        for (int i = 0; i < honest.length; i++) {
            assertThat(lookup(log, Arrays.copyOf(honest, i)).refusal())
                    .as("cut at %d", i)
                    .isPresent();
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = honest.clone();
                changed[i] ^= (byte) (1 << bit);
                Optional<ProvenRecord> proven = lookup(log, changed).value();
                // Two bits of the last base64 digit of the signature stand for nothing.
                assertThat(proven.map(ProvenRecord::lines))
                        .as("byte %d, bit %d", i, bit)
                        .isIn(Optional.empty(), Optional.of(LINES));
                same += proven.isPresent() ? 1 : 0;
            }
        }
        assertThat(same).isLessThanOrEqualTo(6);
    }

    private static Verdict<ProvenRecord> lookup(TestLog log, byte[] message) throws InterruptedException {
        return LogClients.client(
                        log,
                        request -> request.target().equals(LOOKUP)
                                ? SimpleHttp.Response.of(200, message)
                                : log.at("").answer(request),
                        Optional.empty())
                .lookup(MODULE, VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0", "9223372036854775807", "6"})
    void lookup_recordNumberOutsideTheTree_isRefused(String id) throws InterruptedException {
        TestLog log = LogClients.log(0, 5);
        String message = text(log.serve(LOOKUP)).replaceFirst("^0", id);
        Optional<String> problem =
                lookup(log, message.getBytes(StandardCharsets.UTF_8)).refusal().map(Verdict.Refused::problem);
        // -0 is 0, to Go and here.
        assertThat(problem)
                .isEqualTo(
                        id.equals("-0")
                                ? Optional.empty()
                                : Optional.of("cannot validate record " + id + " in tree of size 6"));
    }

    @Test
    void lookup_withoutNote_isRefused() throws InterruptedException {
        TestLog log = LogClients.log(0, 5);
        String message = text(log.serve(LOOKUP));
        String record = message.substring(0, message.indexOf("\n\n") + 2);
        assertThat(lookup(log, record.getBytes(StandardCharsets.UTF_8))
                        .refusal()
                        .map(Verdict.Refused::message))
                .hasValue("cannot validate record 0 in tree of size 0");
    }

    @Test
    void lookup_recordWithoutHashOfTheGoMod_isRefused() throws InterruptedException {
        TestLog log = new TestLog(LogClients.NAME)
                .addRecord("example.com/hello@v1.0.0", LINES.get(0) + "\nexample.com/hello v1.0.0/go.mod h2:x\n");
        assertThat(LogClients.client(log).lookup(MODULE, VERSION).refusal().map(Verdict.Refused::reason))
                .hasValue(Reason.ABSENT);
    }

    @Test
    void lookup_enormousAnswer_isRefusedWithOurLimit() throws InterruptedException {
        TestLog log = LogClients.log(0, 0);
        byte[] enormous = Arrays.copyOf(log.serve(LOOKUP).orElseThrow(), (2 << 20) + 1);
        assertThat(lookup(log, enormous).refusal().map(Verdict.Refused::message))
                .hasValue("reading http://sum.corp.test" + LOOKUP + ": more than 2097152 bytes, our limit");
    }

    @Test
    void lookup_pageInPlaceOfTheNote_showsItsStartOnly() throws InterruptedException {
        TestLog log = LogClients.log(0, 0);
        String message = text(log.serve(LOOKUP));
        String record = message.substring(0, message.indexOf("\n\n") + 2);
        String page = "x".repeat(5000);
        assertThat(lookup(log, (record + page).getBytes(StandardCharsets.UTF_8))
                        .refusal()
                        .map(Verdict.Refused::message))
                .hasValue("reading tree note: malformed note\nnote:\n" + "x".repeat(1024) + "…");
    }

    @Test
    void lookup_tileThatBecameFull_isReadFromTheFullOne() throws InterruptedException {
        TestLog log = LogClients.log(10, 300);
        log.lookupsAt(100);
        DatabaseClient client = LogClients.client(
                log,
                request -> request.target().equals("/tile/8/0/000.p/100")
                        ? SimpleHttp.Response.notFound()
                        : log.at("").answer(request),
                Optional.empty());
        assertThat(client.lookup(MODULE, VERSION).value().orElseThrow().lines()).isEqualTo(LINES);
        assertThat(client.answers().stream().map(HttpAnswer::url).map(url -> url.substring(20)))
                .containsExactly(LOOKUP, "/tile/8/0/000.p/100", "/tile/8/0/000");
    }

    @Test
    void lookup_sameVersionTwice_isAskedForOnce() throws InterruptedException {
        DatabaseClient client = LogClients.client(LogClients.log(3, 2));
        assertThat(client.lookup(MODULE, VERSION)).isEqualTo(client.lookup(MODULE, VERSION));
        assertThat(client.answers().stream().map(HttpAnswer::operation)).containsExactly("lookup", "tile");
    }

    @Test
    void latest_laterTreeOfTheSameLog_isTheNewest() throws InterruptedException {
        TestLog log = LogClients.log(3, 600).lookupsAt(10);
        DatabaseClient client = LogClients.client(log);
        assertThat(client.lookup(MODULE, VERSION)
                        .value()
                        .orElseThrow()
                        .tree()
                        .head()
                        .size())
                .isEqualTo(10);
        assertThat(client.latest().value().orElseThrow().head().size()).isEqualTo(604);
        assertThat(client.newest().orElseThrow().head().size()).isEqualTo(604);
    }

    @Test
    void latest_treeOfAnotherLogWithTheSameKey_isProvenMisbehaviour() throws InterruptedException {
        TestLog log = LogClients.log(3, 2);
        TestLog other = LogClients.log(4, 5);
        DatabaseClient client = LogClients.client(
                log,
                request -> (request.target().startsWith("/lookup/")
                                        || request.target().endsWith("/000.p/6")
                                ? log
                                : other)
                        .at("")
                        .answer(request),
                Optional.empty());
        assertThat(client.lookup(MODULE, VERSION).value()).isPresent();
        Verdict.Refused<SignedTree> refused = client.latest().refusal().orElseThrow();
        assertThat(refused.reason()).isEqualTo(Reason.MISBEHAVIOUR);
        assertThat(refused.message())
                .startsWith("SECURITY ERROR\ngo.sum database server misbehavior detected!\n\nold database:\n\t"
                        + log.note(6).replace("\n", "\n\t") + "\nnew database:\n\t"
                        + other.note(10).replace("\n", "\n\t") + "\nproof of misbehavior:\n\t");
        assertThat(refused.message().lines().filter(line -> line.matches("\t[A-Za-z0-9+/]{43}=")))
                .as("two tree hashes, that of the common part, and the proof")
                .hasSizeBetween(5, 8);
    }

    @Test
    void latest_ofEmptyLog_isProven() throws InterruptedException {
        TestLog log = new TestLog(LogClients.NAME);
        assertThat(LogClients.client(log).latest().value().orElseThrow().head().size())
                .isZero();
        Verdict<SignedTree> lie =
                LogClients.client(log.lying(TestLog.Fault.INCONSISTENT_TREE)).latest();
        assertThat(lie.refusal().map(Verdict.Refused::reason)).hasValue(Reason.MISBEHAVIOUR);
    }

    @Test
    void lookup_knownTreeOfAnotherLog_isProvenMisbehaviour() throws Exception {
        TestLog log = LogClients.log(3, 2);
        TestLog earlier = LogClients.log(1, 0);
        SignedTree known = SignedTree.open(
                earlier.note(2).getBytes(StandardCharsets.UTF_8), VerifierKey.parse(earlier.verifierKey()));
        Verdict<ProvenRecord> lookup =
                LogClients.client(log, log.at(""), Optional.of(known)).lookup(MODULE, VERSION);
        // Go looks at the tree it kept first, and there are no tiles for it.
        assertThat(lookup.refusal().map(Verdict.Refused::message))
                .hasValue("initializing sumdb.Client: checking tree#2: downloaded inconsistent tile");
    }

    @Test
    void open_treeLargerThanAnyCanBe_isRefused() throws InterruptedException {
        TestLog log = LogClients.log(0, 0);
        Map<String, String> files = new TreeMap<>();
        String text = "go.sum database tree\n4611686018427387905\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
        files.put("/latest", NoteSigner.of(LogClients.NAME, 0).sign(text));
        DatabaseClient client = LogClients.client(
                log, request -> SimpleHttp.Response.ok(files.get(request.target())), Optional.empty());
        assertThat(client.latest().refusal().map(Verdict.Refused::message))
                .hasValue("reading tree: tree is larger than any can be\ntree:\n" + text);
    }

    private static String text(Optional<byte[]> file) {
        return new String(file.orElseThrow(), StandardCharsets.UTF_8);
    }
}
