package dev.goenv.architecture.sample.door;

import dev.goenv.architecture.sample.internal.left.Left;
import dev.goenv.architecture.sample.internal.right.Right;
import java.util.List;
import org.assertj.core.api.AssertProvider;

/** A door that lets out what it should not: internal types, and a type of a library. */
public final class Door {
    /** Not for callers. */
    public List<? extends Left> lefts() {
        return List.of();
    }

    /** Not for callers either. */
    public <T extends AssertProvider<String>> T assertion(T provider, Right right) throws IllegalStateException {
        return provider;
    }
}
