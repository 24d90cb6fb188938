package dev.goenv.examples.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Whether ranges meet. */
final class Ranges {
    private Ranges() {}

    /** {@return whether two ranges have a character or an end in common} */
    static boolean touch(Range one, Range other) {
        return !before(one.getEnd(), other.getStart()) && !before(other.getEnd(), one.getStart());
    }

    private static boolean before(Position one, Position other) {
        return one.getLine() < other.getLine()
                || one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter();
    }
}
