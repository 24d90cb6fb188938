package dev.goenv.examples.ide.model;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to see of a fix.
 *
 * @param diagnosis what is wrong
 * @param remedy what would put it right
 * @param text the preview: a diff of the go/env file, commands, or advice
 * @param message what happened last, in a sentence
 * @param possible what can be done now
 */
public record FixState(
        Optional<Diagnosis> diagnosis, Optional<Remedy> remedy, String text, String message, Set<Step> possible) {
    /** Copies the set. */
    public FixState {
        possible = Set.copyOf(possible);
    }

    /** What can be done with a fix. */
    public enum Step {
        /** Make the change. */
        APPLY,
        /** Take it back. */
        UNDO,
        /** See whether it helped. */
        VERIFY
    }

    /** {@return the state in which nothing is chosen} */
    public static FixState none() {
        return new FixState(Optional.empty(), Optional.empty(), "", "", Set.of());
    }

    FixState with(String newMessage, Set<Step> newlyPossible) {
        return new FixState(diagnosis, remedy, text, newMessage, newlyPossible);
    }

    FixState withText(String newText) {
        return new FixState(diagnosis, remedy, newText, message, possible);
    }
}
