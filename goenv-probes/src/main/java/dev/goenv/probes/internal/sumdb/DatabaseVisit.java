package dev.goenv.probes.internal.sumdb;

import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probes.internal.tlog.LogException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a database what a probe asks, and judges the answers as the go command does.
 *
 * @param client asks
 * @param name the name of the database
 * @param module what is looked up
 * @param version its version, if it is known
 */
record DatabaseVisit(DatabaseClient client, String name, ModulePath module, Optional<Version> version) {
    /**
     * How it ended.
     *
     * @param outcome for the probe
     * @param problem what Go says, if there is something to say
     * @param lines the proven lines of the module, as go.sum has them
     */
    record Judged(Outcome outcome, Optional<String> problem, List<String> lines) {
        static Judged passed(String message) {
            return new Judged(new Outcome.Passed(message), Optional.empty(), List.of());
        }

        /** The same with lines that are proven. */
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

    /** Asks a module proxy whether it has the database, and then as {@link #itself}. */
    Judged throughProxy(ProbeContext context) throws InterruptedException {
        Optional<Judged> refused = client.supported().refusal().map(Judged::failed);
        return refused.isPresent() ? refused.get() : itself(context);
    }

    /** Asks for the version, and for the latest tree if there is time. */
    Judged itself(ProbeContext context) throws InterruptedException {
        if (version.isEmpty()) {
            return latest();
        }
        Duration half = context.remaining().dividedBy(2);
        Verdict<ProvenRecord> lookup = client.lookup(module, version.get());
        if (lookup.refusal().isPresent()) {
            return Judged.failed(lookup.refusal().get());
        }
        ProvenRecord record = lookup.value().orElseThrow();
        List<String> lines = new ArrayList<>(record.lines(module, version.get().text()));
        lines.addAll(record.lines(module, version.get() + "/go.mod"));
        String proven = module + "@" + version.get() + " is record " + record.id() + " of " + name
                + ", as its signature proves";
        Judged judged = context.remaining().compareTo(half) < 0 ? Judged.passed(proven) : consistent(proven);
        return judged.with(lines);
    }

    /** What is proven already, or what in the latest tree speaks against it. */
    private Judged consistent(String proven) throws InterruptedException {
        Optional<Verdict.Refused<SignedTree>> latest = client.latest().refusal();
        if (latest.isEmpty() || latest.get().reason() == Reason.UNREADABLE) {
            return Judged.passed(proven);
        }
        return latest.get().reason() == Reason.MISBEHAVIOUR
                ? Judged.failed(latest.get())
                : Judged.warning(proven + "; but its latest tree can't be verified: ", latest.get());
    }

    private Judged latest() throws InterruptedException {
        Verdict<SignedTree> latest = client.latest();
        if (latest.refusal().isEmpty()) {
            return Judged.passed(
                    latest.value().orElseThrow().head().size() + " records of " + name + ", as its signature proves");
        }
        return ends("latest")
                ? Judged.warning(
                        "no latest tree, for which go does not ask: ",
                        latest.refusal().get())
                : Judged.failed(latest.refusal().get());
    }

    /** Whether the last answer is that there is no such file. */
    boolean ends(String operation) {
        List<HttpAnswer> answers = client.answers();
        return answers.stream()
                .skip(Math.max(0, answers.size() - 1))
                .anyMatch(answer -> answer.notFound() && answer.operation().equals(operation));
    }
}
