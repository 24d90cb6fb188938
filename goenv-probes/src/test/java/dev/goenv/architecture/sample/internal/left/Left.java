package dev.goenv.architecture.sample.internal.left;

import dev.goenv.architecture.sample.internal.right.Right;

/** Uses its right neighbour, which uses it: a cycle. */
public final class Left {
    Right[] neighbours() {
        return new Right[0];
    }
}
