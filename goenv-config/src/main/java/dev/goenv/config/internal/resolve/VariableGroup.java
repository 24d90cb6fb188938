package dev.goenv.config.internal.resolve;

/** The rules of some variables that belong together. Groups run in the order in which {@link Resolver} lists them. */
interface VariableGroup {
    /** Adds the group's variables to {@code values}; may read those that earlier groups added. */
    void resolve(Facts facts, Values values);
}
