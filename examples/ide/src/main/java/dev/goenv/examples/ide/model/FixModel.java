package dev.goenv.examples.ide.model;

import dev.goenv.config.GoEnvFile;
import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.env.EnvEdit;
import dev.goenv.env.HostSystem;
import dev.goenv.examples.ide.model.FixState.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/** A quick fix: preview, apply, undo, verify. Nothing is written before {@link #apply}. */
public final class FixModel {
    /** Looks whether a remedy helped; see {@link DoctorModel#verify}. */
    @FunctionalInterface
    public interface Verifier {
        /** Begins. */
        Tasks.Running verify(
                DoctorReport before, Remedy remedy, Consumer<DoctorReport> then, Consumer<String> otherwise);
    }

    private final Tasks tasks;
    private final HostSystem host;
    private final Verifier verifier;
    private final Runnable written;
    private final List<Consumer<FixState>> listeners = new ArrayList<>();
    private FixState state = FixState.none();
    private Optional<DoctorReport> before = Optional.empty();
    private Optional<EnvEdit> edit = Optional.empty();
    private final Map<Remedy, EnvEdit.Undo> applied = new HashMap<>();
    private Tasks.Running running = () -> {};

    /**
     * Makes one.
     *
     * @param tasks where it works
     * @param host the machine whose go/env file is changed
     * @param verifier looks whether it helped
     * @param written is told that the file has changed
     */
    public FixModel(Tasks tasks, HostSystem host, Verifier verifier, Runnable written) {
        this.tasks = tasks;
        this.host = host;
        this.verifier = verifier;
        this.written = written;
    }

    /** Is told of each state from now on. */
    public void onState(Consumer<FixState> listener) {
        listeners.add(listener);
    }

    /** {@return the state} */
    public FixState state() {
        return state;
    }

    /**
     * Chooses what to put right, and plans it; the preview follows. A remedy that was applied and is chosen again can be undone.
     *
     * @param diagnosis what is wrong
     * @param remedy what would put it right; empty to see the diagnosis alone
     * @param report the report it is from, for {@link #verify}; empty if no probe saw it
     */
    public void choose(Diagnosis diagnosis, Optional<Remedy> remedy, Optional<DoctorReport> report) {
        running.cancel();
        before = report;
        edit = Optional.empty();
        show(new FixState(Optional.of(diagnosis), remedy, "", "", Set.of()));
        remedy.ifPresent(this::prepare);
    }

    private void prepare(Remedy chosen) {
        Optional<EnvEdit.Undo> made = Optional.ofNullable(applied.get(chosen));
        if (made.isPresent()) {
            show(state.withText(made.get().preview()).with("Applied; this is how to take it back.", done()));
        } else if (chosen.action() instanceof Remedy.Action.Environment environment) {
            running = tasks.start(
                    () -> GoEnvFile.of(host).plan(environment.changes()),
                    this::planned,
                    why -> show(state.with("Refused: " + why, Set.of())));
        } else {
            String whose = chosen.action() instanceof Remedy.Action.Commands
                    ? "Commands to run yourself, in a shell."
                    : "For a person to do.";
            show(state.withText(String.join("\n", chosen.action().lines())).with(whose, verifiable()));
        }
    }

    /** Chooses nothing. */
    public void clear() {
        running.cancel();
        before = Optional.empty();
        edit = Optional.empty();
        show(FixState.none());
    }

    private void planned(EnvEdit plan) {
        edit = Optional.of(plan);
        String preview = plan.preview();
        String warnings = plan.warnings().isEmpty() ? "" : " Warning: " + String.join(" ", plan.warnings());
        show(state.withText(preview.isEmpty() ? "The file stays as it is." : preview)
                .with("Preview; nothing is written yet." + warnings, Set.of(Step.APPLY)));
    }

    /** Makes the change. */
    public void apply() {
        edit.ifPresent(plan -> state.remedy()
                .ifPresent(remedy -> write("Writing", remedy, plan::apply, made -> {
                    applied.put(remedy, made);
                    return state.with("Applied to " + made.path() + ".", done());
                })));
    }

    /** Takes the change back. */
    public void undo() {
        state.remedy().ifPresent(remedy -> undo(remedy, Optional.ofNullable(applied.get(remedy))));
    }

    private void undo(Remedy remedy, Optional<EnvEdit.Undo> undo) {
        undo.ifPresent(made -> write("Taking it back", remedy, () -> undone(made), path -> {
            applied.remove(remedy);
            Set<Step> again = edit.isPresent() ? Set.of(Step.APPLY) : Set.of();
            return state.with("Undone: " + path + " is as it was.", again);
        }));
    }

    private static String undone(EnvEdit.Undo made) throws IOException {
        made.undo();
        return made.path();
    }

    /** Repeats the probes that tell whether it helped. */
    public void verify() {
        Set<Step> possible = state.possible();
        before.ifPresent(report -> state.remedy().ifPresent(remedy -> {
            show(state.with("Verifying …", possible.contains(Step.UNDO) ? Set.of(Step.UNDO) : Set.of()));
            running = verifier.verify(
                    report,
                    remedy,
                    after -> show(state.with(verdict(after), possible)),
                    problem -> show(state.with("Could not verify: " + problem, possible)));
        }));
    }

    private String verdict(DoctorReport after) {
        Optional<Diagnosis> cause = after.cause();
        if (cause.isEmpty()) {
            return "Verified: it works now (" + after.verdict() + ").";
        }
        boolean same = state.diagnosis().map(Diagnosis::code).equals(cause.map(Diagnosis::code));
        return (same ? "Still the same: " : "Helped, but now: ") + cause.get().title();
    }

    /** Writing is not cancelled, and is remembered even if something else has been chosen by its end. */
    private <T> void write(String what, Remedy remedy, Callable<T> work, Function<T, FixState> then) {
        Set<Step> possible = state.possible();
        show(state.with(what + " …", Set.of()));
        Tasks.Running unused = tasks.start(
                work,
                result -> {
                    showFor(remedy, then.apply(result));
                    written.run();
                },
                why -> showFor(remedy, state.with("Refused: " + why, possible)));
    }

    private void showFor(Remedy remedy, FixState next) {
        if (state.remedy().equals(Optional.of(remedy))) {
            show(next);
        }
    }

    private Set<Step> done() {
        Set<Step> possible = EnumSet.of(Step.UNDO);
        possible.addAll(verifiable());
        return possible;
    }

    private Set<Step> verifiable() {
        return before.isPresent() && state.remedy().isPresent() ? Set.of(Step.VERIFY) : Set.of();
    }

    private void show(FixState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }
}
