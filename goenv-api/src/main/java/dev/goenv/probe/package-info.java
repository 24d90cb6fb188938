/**
 * Probes: small questions to the machine and the network, and what they find.
 *
 * <p>Start at {@link dev.goenv.probe.Probe}. A probe collects {@link dev.goenv.probe.Evidence} and tells how it ended
 * ({@link dev.goenv.probe.Outcome}); what that means is for the rules of a diagnosis, which look at evidence alone. So a
 * saved report can be judged again, by newer rules and without a network.
 *
 * <p>Everything here but {@link dev.goenv.probe.Probe}, {@link dev.goenv.probe.ProbeContext} and
 * {@link dev.goenv.probe.ProbeListener} is an immutable value without secrets in its {@code toString}. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probe;

import javax.annotation.ParametersAreNonnullByDefault;
