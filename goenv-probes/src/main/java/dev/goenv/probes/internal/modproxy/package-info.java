/**
 * The module proxy protocol: what the go command asks a module proxy, in which order, and what it says to the answers.
 *
 * <p>Start at {@link dev.goenv.probes.internal.modproxy.ModuleProxyProbe}. One grammar a file: the list of versions, the
 * JSON of {@code .info}, {@code go.mod}, the zip file; each says what it leaves unchecked. Messages are Go's.
 *
 * <p>Everything is immutable and thread-safe. No nulls.
 *
 * @see <a href="https://go.dev/ref/mod#goproxy-protocol">GOPROXY protocol, in the Go module reference</a>
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.modproxy;

import javax.annotation.ParametersAreNonnullByDefault;
