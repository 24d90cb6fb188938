/**
 * How the go command finds the value of each of its variables.
 *
 * <p>Start at {@link dev.goenv.config.internal.resolve.Resolver}: it reads the files, lays the
 * {@link dev.goenv.config.internal.resolve.Layers} over each other and lets each {@code VariableGroup} compute its
 * variables; {@link dev.goenv.config.internal.resolve.ResolvedEnv} gives them their meaning. To add a variable, find the
 * group it belongs to, and name it in {@link dev.goenv.config.internal.envfile.KnownVariables} if a file may set it; the
 * differential test then compares it with the go command.
 *
 * <p>{@link dev.goenv.config.internal.resolve.GorootFinder} finds the installation that {@code go} on PATH belongs to, with
 * the help of {@link dev.goenv.config.internal.resolve.ExecutableSearch}.
 *
 * <p>Everything is immutable after construction, and nothing is null.
 */
@ParametersAreNonnullByDefault
package dev.goenv.config.internal.resolve;

import javax.annotation.ParametersAreNonnullByDefault;
