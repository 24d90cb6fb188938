package dev.goenv.probes.internal.sumdb;

import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import dev.goenv.probe.DatabaseAnswer;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.Fetcher;
import dev.goenv.probes.internal.connect.PhaseRecorder;
import dev.goenv.probes.internal.tlog.LogException.Reason;
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
 * last the go command does not ask for, so it fails the probe only if it contradicts what else was signed. Without a version
 * there is no lookup, and {@code latest} is all that is verified.
 */
public final class ChecksumDatabaseProbe implements Probe {
    private final DatabaseBase base;
    private final ChecksumDatabase.Database database;
    private final ModulePath module;
    private final Optional<Version> version;
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
        this(DatabaseBase.of(hop), database, module, version, Optional.empty(), dependencies, contacts, fetcher);
    }

    private ChecksumDatabaseProbe(
            DatabaseBase base,
            ChecksumDatabase.Database database,
            ModulePath module,
            Optional<Version> version,
            Optional<SignedTree> known,
            List<String> dependencies,
            Set<String> contacts,
            Fetcher fetcher) {
        this.base = base;
        this.database = database;
        this.module = module;
        this.version = version;
        this.known = known;
        this.dependencies = List.copyOf(dependencies);
        this.contacts = Set.copyOf(contacts);
        this.fetcher = fetcher;
    }

    /** {@return the same probe, which starts from a tree that was seen earlier, as the go command starts from the one it kept} */
    public ChecksumDatabaseProbe knowing(SignedTree tree) {
        return new ChecksumDatabaseProbe(
                base, database, module, version, Optional.of(tree), dependencies, contacts, fetcher);
    }

    /** {@return the id of the probe of a module by a way} */
    public static String id(ChecksumHop hop, ModulePath module, Optional<Version> version) {
        return id(DatabaseBase.of(hop), module, version);
    }

    private static String id(DatabaseBase base, ModulePath module, Optional<Version> version) {
        return "sumdb:" + base + "!" + module + version.map(wanted -> "@" + wanted).orElse("");
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
    public Set<String> contacts() {
        return contacts;
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        PhaseRecorder recorder = new PhaseRecorder(fetcher);
        DatabaseClient client = new DatabaseClient(database.key(), base, known, recorder, context);
        Judged judged = ask(client);
        List<Evidence> evidence = new ArrayList<>(client.answers());
        judged.lines.forEach(line -> evidence.add(new Note("sumdb.line", line)));
        if (!notFound(client, "supported")) {
            evidence.add(answer(client, judged.problem));
        }
        return recorder.result(judged.outcome, evidence);
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

    /** How it ended, and what Go says. */
    private record Judged(Outcome outcome, Optional<String> problem, List<String> lines) {
        static Judged passed(String message) {
            return new Judged(new Outcome.Passed(message), Optional.empty(), List.of());
        }

        /** The same with lines that are proven, as go.sum has them. */
        Judged with(List<String> proven) {
            return new Judged(outcome, problem, proven);
        }

        static Judged failed(Verdict.Refused<?> refused) {
            return new Judged(new Outcome.Failed(refused.message()), Optional.of(refused.problem()), List.of());
        }

        static Judged warning(String before, Verdict.Refused<?> refused) {
            return new Judged(
                    new Outcome.Warning(before + refused.problem()), Optional.of(refused.problem()), List.of());
        }
    }

    private Judged ask(DatabaseClient client) throws InterruptedException {
        if (base.throughProxy()) {
            Optional<Judged> refused = client.supported().refusal().map(Judged::failed);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        return version.isPresent() ? lookup(client, version.get()) : latest(client);
    }

    private Judged lookup(DatabaseClient client, Version wanted) throws InterruptedException {
        Verdict<ProvenRecord> lookup = client.lookup(module, wanted);
        if (lookup.refusal().isPresent()) {
            return Judged.failed(lookup.refusal().get());
        }
        ProvenRecord record = lookup.value().orElseThrow();
        List<String> lines = new ArrayList<>(record.lines(module, wanted.text()));
        lines.addAll(record.lines(module, wanted + "/go.mod"));
        String proven = module + "@" + wanted + " is record " + record.id() + " of " + database.name()
                + ", as its signature proves";
        Optional<Verdict.Refused<SignedTree>> latest = client.latest().refusal();
        if (latest.isEmpty() || latest.get().reason() == Reason.UNREADABLE) {
            return Judged.passed(proven).with(lines);
        }
        return latest.get().reason() == Reason.MISBEHAVIOUR
                ? Judged.failed(latest.get())
                : Judged.warning(proven + "; but its latest tree can't be verified: ", latest.get()).with(lines);
    }

    private Judged latest(DatabaseClient client) throws InterruptedException {
        Verdict<SignedTree> latest = client.latest();
        if (latest.refusal().isEmpty()) {
            return Judged.passed(latest.value().orElseThrow().head().size() + " records of " + database.name()
                    + ", as its signature proves");
        }
        return notFound(client, "latest")
                ? Judged.warning("no latest tree, for which go does not ask: ", latest.refusal().get())
                : Judged.failed(latest.refusal().get());
    }

    /** Whether the last answer is that there is no such file. */
    private static boolean notFound(DatabaseClient client, String operation) {
        List<HttpAnswer> answers = client.answers();
        return answers.stream()
                .skip(Math.max(0, answers.size() - 1))
                .anyMatch(answer -> answer.notFound() && answer.operation().equals(operation));
    }
}
