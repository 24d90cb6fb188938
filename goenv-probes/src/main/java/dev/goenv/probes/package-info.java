/**
 * The doors to questions that need the network: why does the go command fail here, and what fixes it.
 *
 * <ul>
 *   <li>{@link dev.goenv.probes.GoDoctor} looks at the way to modules, and names the cause: start here;
 *   <li>{@link dev.goenv.probes.Reports} shows its report, and keeps it;
 *   <li>{@link dev.goenv.probes.GoOutput} explains what a failed go command printed;
 *   <li>{@link dev.goenv.probes.RetryPolicy} says whether another attempt is worth it, {@link dev.goenv.probes.DoctorWatch}
 *       repeats a diagnosis and raises alarms;
 *   <li>{@link dev.goenv.probes.ProxyComparison} sets module proxies side by side, and recommends settings.
 * </ul>
 *
 * <pre>{@code
 * ProbeListener progress = new ProbeListener() {
 *     public void ended(ProbeRecord probe) {
 *         System.out.println(probe);
 *     }
 * };
 * CompletableFuture<DoctorReport> coming = GoDoctor.builder()
 *         .module("golang.org/x/text@v0.14.0")
 *         .budget(Duration.ofSeconds(5))
 *         .listener(progress)
 *         .build()
 *         .diagnoseAsync();                              // coming.cancel(true) stops it
 * System.out.print(Reports.text(coming.join()));
 * }</pre>
 *
 * <p>What a report holds, and how its remedies are applied, verified and undone, is told in {@code dev.goenv.diagnosis}; how to
 * write a probe, in {@code dev.goenv.probe}. What can be known without the network is in {@code dev.goenv.config}. Doors may be used by several threads, and leave
 * no socket and no thread of goenv behind once they have answered or are closed. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes;

import javax.annotation.ParametersAreNonnullByDefault;
