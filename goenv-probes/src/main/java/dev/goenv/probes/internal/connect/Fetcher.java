package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ProbeContext;

/**
 * Sends HTTP requests as the go command does: its User-Agent, redirects, HTTP proxies, roots and credentials.
 *
 * <p>Follows {@code cmd/go/internal/web/http.go}, Go 1.27. Safe for several threads.
 */
public interface Fetcher {
    /**
     * {@return what came back; a failure of the network is an answer too}
     *
     * @throws InterruptedException if the run was cancelled
     */
    Fetched fetch(FetchRequest request, ProbeContext context) throws InterruptedException;
}
