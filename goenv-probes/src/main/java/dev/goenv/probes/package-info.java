/**
 * The doors to questions that need the network: why does the go command fail here, and what fixes it.
 *
 * <p>Empty so far, and therefore not exported: what can be known without the network is in {@code dev.goenv.config}.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes;

import javax.annotation.ParametersAreNonnullByDefault;
