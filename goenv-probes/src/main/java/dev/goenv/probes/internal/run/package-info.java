/**
 * Runs a plan of probes: in the order of their dependencies, side by side, within one budget of time.
 *
 * <p>Start at {@link dev.goenv.probes.internal.run.ProbeRunner}. What happens in a run is decided on one thread of its own,
 * which also speaks to the listener; probes run on others and send it messages. So nothing here but
 * {@link dev.goenv.probes.internal.run.RunningProbe} and the door needs a lock. Every thread of a run is a daemon, and gone
 * once its probe has returned.
 *
 * <p>Time is measured by {@link System#nanoTime}; limits are those of {@code LayerLimits}, unless the caller sets others. No
 * nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.run;

import javax.annotation.ParametersAreNonnullByDefault;
