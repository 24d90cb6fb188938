/** From a raw log to clean lines of go output. */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.output.log;

import javax.annotation.ParametersAreNonnullByDefault;
