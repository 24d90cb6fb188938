package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Action;
import dev.goenv.diagnosis.Remedy.Risk;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.diagnosis.ShellCommand.Shell;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.env.EnvChange;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.secret.Redaction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Remedies that fit the machine: what {@code go env -w} can change becomes a change of the user's file, what stands in the
 * OS environment commands for a shell, and everything else a text.
 *
 * @param examination what was seen, which says where a variable is set
 * @param verifiedBy the ids of the probes that tell whether it helped
 */
public record Remedies(Examination examination, List<String> verifiedBy) {
    /** GOPROXY as Go has it if nobody says otherwise. */
    static final String DEFAULT_GOPROXY = "https://proxy.golang.org,direct";

    /** Copies the list. */
    public Remedies {
        verifiedBy = List.copyOf(verifiedBy);
    }

    /** {@return remedies for a symptom, verified by the probes of its leg} */
    public static Remedies of(Symptom symptom) {
        return new Remedies(symptom.examination(), symptom.leg().probes());
    }

    /**
     * {@return the remedy that gives a variable a text, wherever it has to be set}
     *
     * <p>A text in which a secret is masked can't be written; then the remedy tells a person what to do.
     */
    public Remedy set(String name, String text) {
        String title = "Set " + name + " to " + text;
        if (text.contains(Redaction.MASK) || !Redaction.redact(text).equals(text)) {
            return advice(
                    "set-" + id(name), "Set " + name, "Set " + name + " to " + text + ", with your own password.");
        }
        if (goEnvHelps(name)) {
            return changes("set-" + id(name), title, List.of(EnvChange.set(name, text)));
        }
        List<ShellCommand> commands = ShellLines.set(examination.system(), name, text, shownText(name));
        return new Remedy("set-" + id(name), title, new Action.Commands(commands), Scope.PROCESS, Risk.LOW, verifiedBy);
    }

    /** {@return the remedy that removes a variable, so that what is below it counts; empty if it is set nowhere} */
    public Optional<Remedy> reset(String name) {
        Place place = place(name);
        String remedyId = "reset-" + id(name);
        return switch (place) {
            case OS ->
                Optional.of(new Remedy(
                        remedyId,
                        "Remove " + name + " from the OS environment, here and where it is set (profile, IDE, CI job)",
                        new Action.Commands(ShellLines.unset(examination.system(), name, shownText(name))),
                        Scope.PROCESS,
                        Risk.LOW,
                        verifiedBy));
            case USER_FILE ->
                GoVariables.writable(name)
                        ? Optional.of(changes(
                                remedyId, "Remove " + name + " from the go/env file", List.of(EnvChange.unset(name))))
                        : Optional.empty();
            case WHAT_IF, GOROOT_FILE, DEFAULT -> Optional.empty();
        };
    }

    /**
     * {@return the remedy that makes the changes a check of the configuration proposes; empty without changes}
     *
     * <p>Variables of the OS environment are changed there.
     */
    public Optional<Remedy> corrections(List<EnvChange> corrections) {
        if (corrections.isEmpty()) {
            return Optional.empty();
        }
        if (corrections.size() == 1) {
            EnvChange only = corrections.get(0);
            return only instanceof EnvChange.Set set ? Optional.of(set(set.name(), set.text())) : reset(only.name());
        }
        return Optional.of(changes("correct-variables", "Correct the go/env file", corrections));
    }

    /** {@return changes of the user's file} */
    public Remedy changes(String remedyId, String title, List<EnvChange> changes) {
        return new Remedy(remedyId, title, new Action.Environment(changes), Scope.USER, Risk.LOW, verifiedBy);
    }

    /** {@return a command that is the same in every shell} */
    public Remedy command(String remedyId, String title, String line, Scope scope) {
        return commands(remedyId, title, scope, new ShellCommand(Shell.ANY, line, Optional.empty()));
    }

    /** {@return commands, each for its shells} */
    public Remedy commands(String remedyId, String title, Scope scope, ShellCommand... commands) {
        return new Remedy(remedyId, title, new Action.Commands(Arrays.asList(commands)), scope, Risk.LOW, verifiedBy);
    }

    /** {@return something for this user to do} */
    public Remedy advice(String remedyId, String title, String text) {
        return new Remedy(remedyId, title, new Action.Advice(text), Scope.USER, Risk.NONE, verifiedBy);
    }

    /** {@return something for the owner of a machine, server or network to do} */
    public Remedy others(String remedyId, String title, String text) {
        return new Remedy(remedyId, title, new Action.Advice(text), Scope.OTHERS, Risk.NONE, verifiedBy);
    }

    /** {@return something that weakens security: told as the last resort, never carried out by a program} */
    public Remedy lastResort(String remedyId, String title, String text) {
        return new Remedy(remedyId, title, new Action.Advice(text), Scope.USER, Risk.SECURITY, verifiedBy);
    }

    /** {@return whether {@code go env -w} can change the variable, and the change has an effect} */
    public boolean goEnvHelps(String name) {
        return GoVariables.writable(name) && place(name) != Place.OS;
    }

    private Place place(String name) {
        return examination.variable(name).map(VariableFact::origin).orElse(Place.DEFAULT);
    }

    private Optional<String> shownText(String name) {
        return examination
                .variable(name)
                .filter(fact -> fact.origin() == Place.OS)
                .map(VariableFact::text)
                .filter(text -> !text.contains(Redaction.MASK));
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
