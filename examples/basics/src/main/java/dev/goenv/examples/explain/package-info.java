/**
 * Explains the output of a failed go command: {@link dev.goenv.examples.explain.Explain} reads it, names the causes it points
 * to and, if asked, has the doctor tell them apart.
 */
@ParametersAreNonnullByDefault
package dev.goenv.examples.explain;

import javax.annotation.ParametersAreNonnullByDefault;
