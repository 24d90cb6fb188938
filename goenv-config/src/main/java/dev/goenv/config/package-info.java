/** The doors to the Go environment of a machine. */
@ParametersAreNonnullByDefault
package dev.goenv.config;

import javax.annotation.ParametersAreNonnullByDefault;
