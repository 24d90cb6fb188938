/** A machine in memory and two servers on loopback, to try the panel without touching the machine or the network. */
@ParametersAreNonnullByDefault
package dev.goenv.examples.ide.demo;

import javax.annotation.ParametersAreNonnullByDefault;
