package dev.goenv.examples.ide.model;

import dev.goenv.probe.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a layer is.
 *
 * @param layer the layer
 * @param planned how many probes it has
 * @param passed how many let the way on
 * @param failed how many failed, or could not find out
 * @param skipped how many were not reached
 * @param working what those at work look at
 */
public record LayerProgress(Layer layer, int planned, int passed, int failed, int skipped, List<String> working) {
    /** Copies the list. */
    public LayerProgress {
        working = List.copyOf(working);
    }

    /** {@return how many probes have ended} */
    public int ended() {
        return passed + failed + skipped;
    }

    /** {@return the counts in words: {@code 2 at work, 1 failed}} */
    public String summary() {
        List<String> parts = new ArrayList<>();
        add(parts, working.size(), "at work");
        add(parts, failed, "failed");
        add(parts, passed, "passed");
        if (working.isEmpty()) {
            add(parts, skipped, "not reached");
        }
        if (parts.isEmpty()) {
            return planned == 0 ? "nothing to check" : "waiting";
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }
}
