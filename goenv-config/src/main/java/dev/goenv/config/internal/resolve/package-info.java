/**
 * How the layers of a machine become one Go environment.
 *
 * <p>Not for use from outside this module. {@link dev.goenv.config.internal.resolve.GorootFinder} finds the installation
 * that {@code go} on PATH belongs to, with the help of
 * {@link dev.goenv.config.internal.resolve.ExecutableSearch}. Nothing here is null.
 */
@ParametersAreNonnullByDefault
package dev.goenv.config.internal.resolve;

import javax.annotation.ParametersAreNonnullByDefault;
