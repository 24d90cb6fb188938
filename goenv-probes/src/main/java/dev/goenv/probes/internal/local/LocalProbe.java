package dev.goenv.probes.internal.local;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Probe;
import java.util.List;
import java.util.Set;

/** What all probes here have in common: they depend on nothing and contact nobody. */
interface LocalProbe extends Probe {
    @Override
    default Layer layer() {
        return Layer.LOCAL;
    }

    @Override
    default List<String> dependencies() {
        return List.of();
    }

    @Override
    default Set<String> contacts() {
        return Set.of();
    }
}
