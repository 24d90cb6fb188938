/**
 * The doors to questions that need the network: why does the go command fail here, and what fixes it.
 *
 * <p>Start at {@link dev.goenv.probes.GoDoctor}. Its report is data, which {@link dev.goenv.probes.Reports} shows;
 * {@link dev.goenv.probes.DoctorWatch} repeats a diagnosis, and {@link dev.goenv.probes.RetryPolicy} says whether another
 * attempt is worth it. {@link dev.goenv.probes.ProxyComparison} sets module proxies side by side.
 *
 * <pre>{@code
 * CompletableFuture<DoctorReport> coming = GoDoctor.builder()
 *         .module("golang.org/x/text@v0.14.0")
 *         .budget(Duration.ofSeconds(5))
 *         .build()
 *         .diagnoseAsync();
 * System.out.print(Reports.text(coming.join()));
 * }</pre>
 *
 * <p>What can be known without the network is in {@code dev.goenv.config}. Doors may be used by several threads, and leave
 * no socket and no thread of goenv behind. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes;

import javax.annotation.ParametersAreNonnullByDefault;
