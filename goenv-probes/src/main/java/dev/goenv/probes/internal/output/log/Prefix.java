package dev.goenv.probes.internal.output.log;

import java.util.Set;

/** Something a log puts before a line. */
@FunctionalInterface
interface Prefix {
    /**
     * Moves the cursor behind the prefix, if it stands there.
     *
     * @param line at the end of the prefixes found so far; where it is after {@code false} does not matter
     * @param traits what the prefix tells is added here
     */
    boolean take(Cursor line, Set<Trait> traits);
}
