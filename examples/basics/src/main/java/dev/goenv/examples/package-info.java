/** Runnable programs that show what goenv does, each to be read from top to bottom. */
@ParametersAreNonnullByDefault
package dev.goenv.examples;

import javax.annotation.ParametersAreNonnullByDefault;
