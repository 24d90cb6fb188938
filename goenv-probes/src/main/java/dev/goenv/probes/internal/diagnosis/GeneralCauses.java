package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.Layer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Causes for ends that no special rule knows: the findings by their own code, then one cause a layer. */
final class GeneralCauses {
    static final List<CauseRule> ALL = Stream.concat(
                    Stream.of(new AnyFindingRule()),
                    Arrays.stream(Layer.values()).map(LayerRule::new))
            .toList();

    private GeneralCauses() {}
}
