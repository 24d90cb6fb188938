package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.Layer;
import java.util.Arrays;
import java.util.List;

/** One cause a layer, for ends that no special rule knows. */
final class GeneralCauses {
    static final List<CauseRule> ALL =
            Arrays.stream(Layer.values()).<CauseRule>map(LayerRule::new).toList();

    private GeneralCauses() {}
}
