/** Servers on loopback for tests, each on a port of its own choice, each gone without a trace once closed. */
@ParametersAreNonnullByDefault
package dev.goenv.probes.kit;

import javax.annotation.ParametersAreNonnullByDefault;
