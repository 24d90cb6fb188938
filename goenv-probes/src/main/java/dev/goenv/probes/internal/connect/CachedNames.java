package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ProbeContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks each host up once in a run: the first that asks does it, the others wait for it and use what it found.
 *
 * <p>A look-up that was cancelled, or that the time of whoever did it cut short, is forgotten; then the next does it. Safe
 * for several threads.
 */
public final class CachedNames implements Names {
    private final Names names;
    private final Map<String, CompletableFuture<Optional<Lookup>>> known = new ConcurrentHashMap<>();

    /** A memory for look-ups. */
    public CachedNames(Names names) {
        this.names = names;
    }

    @Override
    public Lookup lookup(String host, ProbeContext context) throws InterruptedException {
        String key = host.toLowerCase(Locale.ROOT);
        Deadline deadline = Deadline.of(context);
        CompletableFuture<Optional<Lookup>> mine = new CompletableFuture<>();
        while (true) {
            CompletableFuture<Optional<Lookup>> first = known.putIfAbsent(key, mine);
            if (first == null) {
                return lookup(host, key, mine, deadline, context);
            }
            Optional<Lookup> found = await(first, deadline, context);
            if (found.isPresent()) {
                return found.get();
            }
            Stopping.check(context);
            if (deadline.passed()) {
                return new Lookup(List.of(), List.of(), Optional.of("lookup " + host + ": i/o timeout"));
            }
        }
    }

    /** Whatever happens, those who wait are told; nothing is if the next has to look up again. */
    private Lookup lookup(
            String host, String key, CompletableFuture<Optional<Lookup>> mine, Deadline deadline, ProbeContext context)
            throws InterruptedException {
        Optional<Lookup> told = Optional.empty();
        try {
            Lookup found = names.lookup(host, context);
            if (found.problem().isEmpty() || !deadline.passed()) {
                told = Optional.of(found);
            }
            return found;
        } finally {
            if (told.isEmpty()) {
                known.remove(key, mine);
            }
            mine.complete(told);
        }
    }

    private static Optional<Lookup> await(
            CompletableFuture<Optional<Lookup>> first, Deadline deadline, ProbeContext context)
            throws InterruptedException {
        // A copy of one's own, for cancelling it shall not end the wait of the others.
        CompletableFuture<Optional<Lookup>> waiting = first.copy();
        context.closing(() -> waiting.cancel(false));
        try {
            return waiting.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | CancellationException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a look-up is told or forgotten", e);
        }
    }
}
