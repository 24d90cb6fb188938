package dev.goenv.architecture.sample.internal.right;

import dev.goenv.architecture.sample.door.Door;
import dev.goenv.architecture.sample.internal.left.Left;

/** Uses its left neighbour and, worse, the door. */
public final class Right {
    Left neighbour() {
        return new Left();
    }

    Class<?> door() {
        return Door.class;
    }
}
