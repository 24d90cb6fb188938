/**
 * The wire: names, connections, TLS, HTTP proxies and HTTP, each as Go does it. The only package that knows OkHttp and
 * dnsjava.
 *
 * <p>Start at {@link dev.goenv.probes.internal.connect.Fetcher}. Nothing here says what a cause is; it collects evidence.
 * Failures are values; only an interrupt is thrown.
 *
 * <p>Rule in force: packages {@code net}, {@code net/http}, {@code crypto/tls} and {@code crypto/x509} of Go 1.27, as they are
 * on Linux; a class names the file it follows. What one diagnosis shares, {@code Network} and what it hands out, is safe for
 * several threads, and closes its sockets at the end. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.connect;

import javax.annotation.ParametersAreNonnullByDefault;
