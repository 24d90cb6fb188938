package dev.goenv.probes.internal.sumdb;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probes.internal.connect.Fetcher;
import dev.goenv.probes.internal.tlog.LogException;
import dev.goenv.probes.internal.tlog.LogException.Reason;
import dev.goenv.probes.internal.tlog.RecordText;
import dev.goenv.sumdb.VerifierKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a checksum database, and believes only what is proven by the database's key.
 *
 * <p>Follows {@code Client.Lookup} in {@code golang.org/x/mod/sumdb/client.go}, Go 1.27.4: a lookup brings a record and a signed
 * tree; the tree's signature is verified, then the record is proven to be in the tree by tiles, which are checked against the
 * tree's hash. All trees seen have to be beginnings of one another. Tiles have 2<sup>8</sup> hashes; those and records are asked
 * for once.
 *
 * <p>For one run and one thread. Blocks, at most for about 30 small requests.
 */
public final class DatabaseClient {
    private static final int TILE_HEIGHT = 8;
    private static final int MAX_MESSAGE_BYTES = 2 << 20;
    private static final int MAX_SUPPORTED_BYTES = 4096;

    private final VerifierKey key;
    private final DatabaseBase base;
    private final DatabaseFiles files;
    private final Timeline timeline;
    private final Map<String, RecordText> records = new HashMap<>();
    private Optional<SignedTree> known;

    /**
     * A client.
     *
     * @param key the key that is believed
     * @param base where the database is asked
     * @param known a tree that was seen earlier, from which the go command starts; it has it in {@code pkg/sumdb} of GOPATH
     */
    public DatabaseClient(
            VerifierKey key, DatabaseBase base, Optional<SignedTree> known, Fetcher fetcher, ProbeContext context) {
        this(key, base, known, fetcher, context, TILE_HEIGHT);
    }

    DatabaseClient(
            VerifierKey key,
            DatabaseBase base,
            Optional<SignedTree> known,
            Fetcher fetcher,
            ProbeContext context,
            int tileHeight) {
        this.key = key;
        this.base = base;
        this.known = known;
        this.files = new DatabaseFiles(base, fetcher, context);
        this.timeline = new Timeline(new DatabaseTiles(files, tileHeight));
    }

    /** {@return what was answered so far, in the order asked} */
    public List<HttpAnswer> answers() {
        return files.answers();
    }

    /** {@return the newest tree that was seen; its signature is verified} */
    public Optional<SignedTree> newest() {
        return timeline.latest();
    }

    /**
     * {@return whether a module proxy offers the database: if it answers 200, whatever the content}
     *
     * <p>The value is where it is asked.
     *
     * @throws InterruptedException if the run was cancelled
     */
    public Verdict<DatabaseBase> supported() throws InterruptedException {
        try {
            files.start("supported", "supported", MAX_SUPPORTED_BYTES);
            return new Verdict.Proven<>(base);
        } catch (LogException e) {
            return Verdict.Refused.of(e);
        }
    }

    /**
     * {@return the record of a version; refused also if it has no hash of the module or none of its go.mod}
     *
     * @param module a module that the database may know of: never a private one
     * @throws InterruptedException if the run was cancelled
     */
    public Verdict<ProvenRecord> lookup(ModulePath module, Version version) throws InterruptedException {
        try {
            ProvenRecord record = record(module, version);
            if (!record.hasHashes(module, version)) {
                throw new LogException(Reason.ABSENT, "checksum missing from sumdb response");
            }
            return new Verdict.Proven<>(record);
        } catch (LogException e) {
            return Verdict.Refused.of(e);
        }
    }

    /** The record of a version, whatever it holds. */
    ProvenRecord record(ModulePath module, Version version) throws LogException, InterruptedException {
        start();
        String path = "lookup/" + module.escaped() + "@" + version.escaped();
        RecordText record = records.containsKey(path) ? records.get(path) : proven(path);
        records.put(path, record);
        return new ProvenRecord(
                record.id(), record.text().lines().toList(), timeline.latest().orElseThrow());
    }

    private RecordText proven(String path) throws LogException, InterruptedException {
        byte[] message = files.read("lookup", path, MAX_MESSAGE_BYTES);
        RecordText record;
        try {
            record = RecordText.parse(message);
        } catch (GoSyntaxException e) {
            files.problem("lookup", e.getMessage());
            throw new LogException(Reason.MALFORMED, e.getMessage());
        }
        if (record.rest().length > 0) {
            timeline.merge(open("lookup", record.rest()));
        }
        timeline.checkRecord(record);
        return record;
    }

    /**
     * {@return the tree that the database calls its newest, proven to be made of its tiles up to the last record, and to
     * fit to all trees that were seen}
     *
     * <p>The go command does not ask for it; it takes the trees that come with lookups.
     *
     * @throws InterruptedException if the run was cancelled
     */
    public Verdict<SignedTree> latest() throws InterruptedException {
        try {
            start();
            SignedTree tree = open("latest", files.read("latest", "latest", MAX_MESSAGE_BYTES));
            timeline.merge(tree);
            timeline.checkLastRecord();
            return new Verdict.Proven<>(tree);
        } catch (LogException e) {
            return Verdict.Refused.of(e);
        }
    }

    private SignedTree open(String operation, byte[] note) throws LogException {
        try {
            return SignedTree.open(note, key);
        } catch (LogException e) {
            files.problem(operation, e.problem());
            throw e;
        }
    }

    /** Begins with the tree that is known, once. If it is not that of the tiles, it never begins. */
    private void start() throws LogException, InterruptedException {
        if (known.isEmpty()) {
            return;
        }
        try {
            timeline.merge(known.get());
            timeline.checkLatest();
            known = Optional.empty();
        } catch (LogException e) {
            throw e.reason() == Reason.MISBEHAVIOUR ? e : e.within("initializing sumdb.Client: ", "");
        }
    }
}
