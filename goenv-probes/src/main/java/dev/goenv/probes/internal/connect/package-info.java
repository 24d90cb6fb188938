/**
 * The wire: names, connections, TLS, HTTP proxies and HTTP, each as Go does it. The only package that knows OkHttp and
 * dnsjava.
 *
 * <p>Start at {@link dev.goenv.probes.internal.connect.Fetcher}. Nothing here says what a cause is; it collects evidence.
 * Failures are values; only an interrupt is thrown. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.connect;

import javax.annotation.ParametersAreNonnullByDefault;
