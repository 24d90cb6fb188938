package dev.goenv.proxy;

import java.util.Objects;

/**
 * Something that a route tells to somebody who may not be meant to know it.
 *
 * @param kind what is told to whom
 * @param certainty how sure it is that this is not meant to be
 * @param receiver the URL or name of who learns it, without secrets
 * @param sentence what happens and why it may matter, in a sentence without secrets
 */
public record Exposure(Kind kind, Certainty certainty, String receiver, String sentence) {
    /** What is told to whom. */
    public enum Kind {
        /** The path of a module that looks private goes to a module proxy that is open to everybody. */
        PATH_TO_PUBLIC_PROXY,
        /** The path and version of a module that looks private go to a checksum database that is open to everybody. */
        PATH_TO_PUBLIC_DATABASE,
        /** The path goes over a network unencrypted, for anybody on the way to read and to change the answer. */
        PATH_IN_CLEAR
    }

    /** How sure it is that the exposure is not meant to be. */
    public enum Certainty {
        /** It follows from the configuration alone. */
        CERTAIN,
        /** The host of the module path looks internal, such as {@code git.corp.example}. */
        LIKELY,
        /** The host of the module path is none of the well-known public ones. */
        POSSIBLE
    }

    /** Checks that nothing is null. */
    public Exposure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(receiver, "receiver");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** {@return the sentence} */
    @Override
    public String toString() {
        return sentence;
    }
}
