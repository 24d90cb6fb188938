package dev.goenv.probes.internal.run;

import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probe.ProbeRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Speaks to the listener of a run, until it throws something. Used by one thread. */
final class Progress implements ProbeListener {
    private Optional<ProbeListener> listener;

    Progress(ProbeListener listener) {
        this.listener = Optional.of(listener);
    }

    @Override
    public void planned(List<? extends Probe> probes) {
        tell(one -> one.planned(probes));
    }

    @Override
    public void started(Probe probe) {
        tell(one -> one.started(probe));
    }

    @Override
    public void ended(ProbeRecord ended) {
        tell(one -> one.ended(ended));
    }

    @Override
    public void pending(Duration elapsed, List<String> ids) {
        tell(one -> one.pending(elapsed, ids));
    }

    private void tell(Consumer<ProbeListener> message) {
        try {
            listener.ifPresent(message);
        } catch (RuntimeException | Error e) {
            // Its own concern: the contract of ProbeListener says that the run goes on without it.
            listener = Optional.empty();
        }
    }
}
