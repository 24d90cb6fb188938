/**
 * Finds toolchains on a machine, and decides which of them a module runs.
 *
 * <p>Not for use from outside this module; the door is {@code dev.goenv.config.GoToolchains}. Start with
 * {@link dev.goenv.config.internal.toolchain.ToolchainChooser}. What counts: the rule itself is
 * {@link dev.goenv.toolchain.ToolchainSelection}; here it meets files. Only calls that look at files and read small ones are
 * made, nothing is run. Objects are for one question and one thread. Nothing here is null.
 */
@ParametersAreNonnullByDefault
package dev.goenv.config.internal.toolchain;

import javax.annotation.ParametersAreNonnullByDefault;
