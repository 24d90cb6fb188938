package dev.goenv.probes.internal.connect;

import dev.goenv.probe.Note;
import dev.goenv.probe.ProbeContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Leaves names to the system of this machine, as Go does on Windows and macOS (net/lookup_windows.go and net/conf.go, Go 1.27),
 * where its DNS servers can't be known: how a name is missing can't be told there, only that it is.
 *
 * <p>Java keeps what it was told for a while (30 s by default, a failure 10 s), and can't be stopped while it asks; a look-up that
 * takes too long is left behind on its daemon thread. Immutable, safe for several threads.
 */
final class SystemNames implements Names {
    private final Executor executor;

    /** Look-ups on threads of {@code executor}. */
    SystemNames(Executor executor) {
        this.executor = executor;
    }

    @Override
    public Lookup lookup(String host, ProbeContext context) throws InterruptedException {
        Optional<InetAddress> literal = AddressText.parse(host);
        if (literal.isPresent()) {
            return new Lookup(List.of(literal.get()), List.of(), Optional.empty());
        }
        List<Note> asked = List.of(new Note("dns.system", "the system was asked for " + host));
        CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
        executor.execute(() -> ask(host, answer));
        Duration left = Deadline.of(context).left();
        try {
            List<InetAddress> found = answer.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
            return new Lookup(found, List.copyOf(asked), Optional.empty());
        } catch (ExecutionException e) {
            return new Lookup(List.of(), List.copyOf(asked), Optional.of("lookup " + host + ": no such host"));
        } catch (TimeoutException e) {
            return new Lookup(List.of(), List.copyOf(asked), Optional.of("lookup " + host + ": i/o timeout"));
        }
    }

    private static void ask(String host, CompletableFuture<List<InetAddress>> answer) {
        try {
            answer.complete(List.of(InetAddress.getAllByName(host)));
        } catch (UnknownHostException e) {
            answer.completeExceptionally(e);
        }
    }
}
