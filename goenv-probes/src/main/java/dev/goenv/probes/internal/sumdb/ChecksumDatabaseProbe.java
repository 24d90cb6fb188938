package dev.goenv.probes.internal.sumdb;

import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import dev.goenv.probe.DatabaseAnswer;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.Fetcher;
import dev.goenv.probes.internal.connect.PhaseRecorder;
import dev.goenv.proxy.ChecksumHop;
import dev.goenv.sumdb.ChecksumDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a checksum database for a version, by one of the ways that the go command tries, and verifies the answer as it does.
 *
 * <p>Asked for, in this order: {@code supported} of a module proxy, the lookup and its tiles, {@code latest} and its tiles. The
 * last the go command does not ask for, so it fails the probe only if it contradicts what else was signed; it is left out where
 * the lookup took more than half of the time. Without a version the one is looked up that a module proxy was asked for before;
 * if none was, there is no lookup, and {@code latest} is all that is verified.
 */
public final class ChecksumDatabaseProbe implements Probe {
    private final DatabaseBase base;
    private final ChecksumDatabase.Database database;
    private final ModulePath module;
    private final Optional<Version> version;
    private final List<String> downloads;
    private final Optional<SignedTree> known;
    private final List<String> dependencies;
    private final Set<String> contacts;
    private final Fetcher fetcher;

    /**
     * A probe of one way to a database.
     *
     * @param hop the way
     * @param database the database
     * @param module the module that is looked up. Its path is told to the database: it must not be a private one, which
     *     {@link dev.goenv.proxy.ChecksumRoute} leaves out
     * @param version the version that is looked up, if it is known
     * @param dependencies the ids of the probes that have to work first
     * @param contacts the hosts that are spoken to
     */
    public ChecksumDatabaseProbe(
            ChecksumHop hop,
            ChecksumDatabase.Database database,
            ModulePath module,
            Optional<Version> version,
            List<String> dependencies,
            Set<String> contacts,
            Fetcher fetcher) {
        this(
                DatabaseBase.of(hop),
                database,
                module,
                version,
                List.of(),
                Optional.empty(),
                dependencies,
                contacts,
                fetcher);
    }

    private ChecksumDatabaseProbe(
            DatabaseBase base,
            ChecksumDatabase.Database database,
            ModulePath module,
            Optional<Version> version,
            List<String> downloads,
            Optional<SignedTree> known,
            List<String> dependencies,
            Set<String> contacts,
            Fetcher fetcher) {
        this.base = base;
        this.database = database;
        this.module = module;
        this.version = version;
        this.downloads = List.copyOf(downloads);
        this.known = known;
        this.dependencies = List.copyOf(dependencies);
        this.contacts = Set.copyOf(contacts);
        this.fetcher = fetcher;
    }

    /** {@return the same probe, which starts from a tree that was seen earlier, as the go command starts from the one it kept} */
    public ChecksumDatabaseProbe knowing(SignedTree tree) {
        return new ChecksumDatabaseProbe(
                base, database, module, version, downloads, Optional.of(tree), dependencies, contacts, fetcher);
    }

    /**
     * {@return the same probe, which without a version takes the one that these probes have downloaded; the first counts}
     *
     * @param ids the ids of probes that ask module proxies
     */
    public ChecksumDatabaseProbe choosing(List<String> ids) {
        return new ChecksumDatabaseProbe(base, database, module, version, ids, known, dependencies, contacts, fetcher);
    }

    /** {@return the id of the probe of a module by a way} */
    public static String id(ChecksumHop hop, ModulePath module, Optional<Version> version) {
        return id(DatabaseBase.of(hop), module, version);
    }

    private static String id(DatabaseBase base, ModulePath module, Optional<Version> version) {
        return "sumdb:" + base + "!" + module
                + version.map(wanted -> "@" + wanted).orElse("");
    }

    @Override
    public String id() {
        return id(base, module, version);
    }

    @Override
    public Layer layer() {
        return Layer.CHECKSUM_DATABASE;
    }

    @Override
    public String subject() {
        return database.name() + " at " + base;
    }

    @Override
    public List<String> dependencies() {
        return dependencies;
    }

    @Override
    public List<String> after() {
        return downloads;
    }

    @Override
    public Set<String> contacts() {
        return contacts;
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        PhaseRecorder recorder = new PhaseRecorder(fetcher);
        DatabaseClient client = new DatabaseClient(database.key(), base, known, recorder, context);
        DatabaseVisit visit = new DatabaseVisit(client, database.name(), module, wanted(context));
        DatabaseVisit.Judged judged = base.throughProxy() ? visit.throughProxy(context) : visit.itself(context);
        List<Evidence> evidence = new ArrayList<>(client.answers());
        judged.lines().forEach(line -> evidence.add(new Note("sumdb.line", line)));
        if (!visit.ends("supported")) {
            evidence.add(answer(client, judged.problem()));
        }
        return recorder.result(judged.outcome(), evidence);
    }

    private Optional<Version> wanted(ProbeContext context) {
        return version.or(() -> downloads.stream()
                .flatMap(id -> context.evidence(id).stream())
                .flatMap(evidence -> downloaded(evidence).stream())
                .findFirst());
    }

    /** A line of go.sum for a download: module, version, hash. */
    private Optional<Version> downloaded(Evidence evidence) {
        if (!(evidence instanceof Note note) || !note.name().equals("module.hash")) {
            return Optional.empty();
        }
        String[] words = note.text().split(" ", -1);
        return words.length == 3 && words[0].equals(module.text())
                ? Version.tryParse(words[1].replaceFirst("/go\\.mod$", ""))
                : Optional.empty();
    }

    private DatabaseAnswer answer(DatabaseClient client, Optional<String> problem) {
        Optional<SignedTree> tree = client.newest();
        return new DatabaseAnswer(
                database.name(),
                base.toString(),
                base.throughProxy(),
                tree.map(each -> each.head().size()).orElse(0L),
                tree.isPresent(),
                problem);
    }
}
