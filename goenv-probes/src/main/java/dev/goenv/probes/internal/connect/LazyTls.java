package dev.goenv.probes.internal.connect;

import dev.goenv.probe.TrustStore;
import java.util.Optional;
import java.util.function.Supplier;

/** What is needed for TLS, made when the first connection needs it: reading the roots takes longer than many a probe. */
final class LazyTls {
    private final GoRoots roots;
    private final Supplier<GoTls> maker;
    private Optional<GoTls> made = Optional.empty();

    LazyTls(GoRoots roots, Supplier<GoTls> maker) {
        this.roots = roots;
        this.maker = maker;
    }

    /** {@return the client's side of TLS} */
    synchronized GoTls get() {
        GoTls tls = made.orElseGet(maker);
        made = Optional.of(tls);
        return tls;
    }

    /** {@return whether anything needed it so far} */
    synchronized boolean isMade() {
        return made.isPresent();
    }

    /** {@return the roots that Go trusts, which are read if they were not yet} */
    TrustStore store() {
        return roots.store();
    }
}
