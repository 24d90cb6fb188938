/**
 * From evidence to causes: pure functions, one rule a cause.
 *
 * <p>Start at {@link dev.goenv.probes.internal.diagnosis.CauseRule}. Rules look at evidence alone, so that a saved report can
 * be judged again.
 *
 * <p>{@code Analysis} follows the {@linkplain dev.goenv.diagnosis.Leg legs} of an examination and stops where the go command
 * would; that end is a {@code Symptom}. The rules of {@code CauseRules} are asked in its order, special before general, and
 * the first that knows the symptom names it; the rules of {@code WarningRules} see the whole examination, and each may speak.
 *
 * <p>Rules have no state: everything here is thread-safe. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.diagnosis;

import javax.annotation.ParametersAreNonnullByDefault;
