/**
 * What the go command would ask on its way to some modules, as probes and legs.
 *
 * <p>Start at {@link dev.goenv.probes.internal.plan.Planner}. It reads the environment of a machine once and contacts
 * nobody; what it plans are the places that the go command itself would ask, and no other. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.plan;

import javax.annotation.ParametersAreNonnullByDefault;
