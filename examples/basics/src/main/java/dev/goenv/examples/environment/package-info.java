/**
 * Shows what goenv knows about a machine: {@link dev.goenv.examples.environment.ShowEnvironment} prints the environment,
 * what is wrong with it, and the routes that modules would take. Nothing goes over the network.
 */
@ParametersAreNonnullByDefault
package dev.goenv.examples.environment;

import javax.annotation.ParametersAreNonnullByDefault;
