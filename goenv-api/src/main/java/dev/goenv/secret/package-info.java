/** To be written by the owner of this package. */
@ParametersAreNonnullByDefault
package dev.goenv.secret;

import javax.annotation.ParametersAreNonnullByDefault;
