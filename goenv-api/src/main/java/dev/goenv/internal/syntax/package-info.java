/** Go's own low-level grammars, needed by several packages: URLs, quoted strings, file paths of any operating system. */
@ParametersAreNonnullByDefault
package dev.goenv.internal.syntax;

import javax.annotation.ParametersAreNonnullByDefault;
