package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ProbeContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks each host up once in a run: the probe of the name asks, and those above it use what it found. A look-up that was
 * cancelled is forgotten. Safe for several threads.
 */
public final class CachedNames implements Names {
    private final Names names;
    private final Map<String, FutureTask<Lookup>> known = new ConcurrentHashMap<>();

    /** A memory for look-ups. */
    public CachedNames(Names names) {
        this.names = names;
    }

    @Override
    public Lookup lookup(String host, ProbeContext context) throws InterruptedException {
        FutureTask<Lookup> mine = new FutureTask<>(() -> names.lookup(host, context));
        FutureTask<Lookup> task = known.computeIfAbsent(host, key -> mine);
        if (task == mine) {
            mine.run();
        }
        try {
            return task.get(Math.max(1, context.remaining().toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Lookup(
                    List.of(), List.of(), Optional.of("lookup " + host + ": i/o timeout"));
        } catch (ExecutionException | CancellationException e) {
            known.remove(host, task);
            if (e.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw new InterruptedException("the run was cancelled");
        }
    }
}
