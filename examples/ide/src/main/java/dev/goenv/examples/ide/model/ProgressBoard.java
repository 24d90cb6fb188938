package dev.goenv.examples.ide.model;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probe.ProbeRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts what a run tells, layer by layer. Told on the threads of the run, read on the event thread.
 *
 * <p>However many probes end at once, the event thread has one update at a time to show.
 */
final class ProgressBoard implements ProbeListener {
    private static final int PLANNED = 0;
    private static final int PASSED = 1;
    private static final int FAILED = 2;
    private static final int SKIPPED = 3;

    private final Tasks tasks;
    private final Consumer<List<LayerProgress>> shown;
    private final Map<String, Probe> working = new LinkedHashMap<>();
    private final Map<Layer, int[]> counts = new EnumMap<>(Layer.class);
    private boolean updating;

    ProgressBoard(Tasks tasks, Consumer<List<LayerProgress>> shown) {
        this.tasks = tasks;
        this.shown = shown;
    }

    @Override
    public void planned(List<? extends Probe> probes) {
        synchronized (this) {
            probes.forEach(probe -> count(probe.layer(), PLANNED));
        }
        update();
    }

    @Override
    public void started(Probe probe) {
        synchronized (this) {
            working.put(probe.id(), probe);
        }
        update();
    }

    @Override
    public void ended(ProbeRecord record) {
        synchronized (this) {
            working.remove(record.id());
            count(record.layer(), column(record.outcome()));
        }
        update();
    }

    private static int column(Outcome outcome) {
        return switch (outcome.status()) {
            case PASSED, WARNING, NOT_APPLICABLE -> PASSED;
            case FAILED, UNKNOWN -> FAILED;
            case SKIPPED -> SKIPPED;
        };
    }

    private void count(Layer layer, int column) {
        counts.computeIfAbsent(layer, key -> new int[SKIPPED + 1])[column]++;
    }

    private void update() {
        synchronized (this) {
            if (updating) {
                return;
            }
            updating = true;
        }
        tasks.onEventThread(() -> shown.accept(layers()));
    }

    /** How far each layer is; what happens from now on makes another update. */
    private synchronized List<LayerProgress> layers() {
        updating = false;
        List<LayerProgress> layers = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            int[] count = counts.getOrDefault(layer, new int[SKIPPED + 1]);
            List<String> subjects = working.values().stream()
                    .filter(probe -> probe.layer() == layer)
                    .map(Probe::subject)
                    .toList();
            layers.add(
                    new LayerProgress(layer, count[PLANNED], count[PASSED], count[FAILED], count[SKIPPED], subjects));
        }
        return layers;
    }
}
