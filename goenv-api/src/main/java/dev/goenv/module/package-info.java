/** To be written by the owner of this package. */
@ParametersAreNonnullByDefault
package dev.goenv.module;

import javax.annotation.ParametersAreNonnullByDefault;
