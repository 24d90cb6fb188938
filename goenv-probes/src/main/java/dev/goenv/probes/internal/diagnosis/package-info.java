/**
 * From evidence to causes: pure functions, one rule a cause.
 *
 * <p>Start at {@link dev.goenv.probes.internal.diagnosis.CauseRule}. Rules look at evidence alone, so that a saved report can
 * be judged again. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.diagnosis;

import javax.annotation.ParametersAreNonnullByDefault;
