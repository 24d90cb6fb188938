/** To be written by the owner of this package. */
@ParametersAreNonnullByDefault
package dev.goenv.env;

import javax.annotation.ParametersAreNonnullByDefault;
