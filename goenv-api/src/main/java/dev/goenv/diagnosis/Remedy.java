package dev.goenv.diagnosis;

import dev.goenv.env.EnvChange;
import dev.goenv.secret.Redaction;
import java.util.List;

/**
 * Something that puts a cause right, as data: to be shown, and, where that is safe, to be carried out.
 *
 * @param id a stable name within the diagnosis: {@code set-goproxy}
 * @param title what it does, in a short imperative sentence
 * @param action the change itself
 * @param scope whom it concerns
 * @param risk what it may cost
 * @param verifiedBy the ids of the probes that tell whether it helped
 */
public record Remedy(String id, String title, Action action, Scope scope, Risk risk, List<String> verifiedBy) {
    /**
     * Copies the list and removes secrets from the title.
     *
     * @throws IllegalArgumentException if a remedy that weakens security is more than a text
     */
    public Remedy {
        title = Redaction.redact(title);
        verifiedBy = List.copyOf(verifiedBy);
        if (risk == Risk.SECURITY && !(action instanceof Action.Advice)) {
            throw new IllegalArgumentException("what weakens security is advice only: " + id);
        }
    }

    /** {@return the title, and the lines of the action in brackets} */
    @Override
    public String toString() {
        return title + " [" + String.join("; ", action.lines()) + "]";
    }

    /** Whom a remedy concerns. */
    public enum Scope {
        /** This process or shell alone. */
        PROCESS,
        /** This user. */
        USER,
        /** The project. */
        PROJECT,
        /** The whole machine. */
        MACHINE,
        /** Somebody else: the owner of a server or network. */
        OTHERS
    }

    /** What a remedy may cost. */
    public enum Risk {
        /** Nothing. */
        NONE,
        /** A changed behaviour that is easily undone. */
        LOW,
        /** Less protection; such a remedy is never carried out by a program. */
        SECURITY
    }

    /** What is to be done. */
    public sealed interface Action {
        /** {@return the action in lines to be shown, without secrets} */
        List<String> lines();

        /**
         * Changes of the user's go/env file, to be planned, applied and undone by {@code GoEnvFile}.
         *
         * @param changes the changes
         */
        record Environment(List<EnvChange> changes) implements Action {
            /** Copies the list. */
            public Environment {
                changes = List.copyOf(changes);
            }

            @Override
            public List<String> lines() {
                return changes.stream().map(EnvChange::toString).toList();
            }
        }

        /**
         * Commands for a shell.
         *
         * @param commands the commands, each for the shells it is meant for
         */
        record Commands(List<ShellCommand> commands) implements Action {
            /** Copies the list. */
            public Commands {
                commands = List.copyOf(commands);
            }

            @Override
            public List<String> lines() {
                return commands.stream().map(ShellCommand::line).toList();
            }
        }

        /**
         * Something for a person to do.
         *
         * @param text what, redacted
         */
        record Advice(String text) implements Action {
            /** Removes secrets. */
            public Advice {
                text = Redaction.redact(text);
            }

            @Override
            public List<String> lines() {
                return List.of(text);
            }
        }
    }
}
