/**
 * Machines: the one that runs this program ({@link dev.goenv.config.internal.host.LocalHost}), and what every one of them
 * answers alike, such as the value of a variable ({@link dev.goenv.config.internal.host.OsVariables}).
 *
 * <p>Reading is made for speed: a file that is not there costs one call of the system and no exception. Writing is made to
 * lose nothing: {@link dev.goenv.config.internal.host.WriterLock} keeps writers apart, and {@link
 * dev.goenv.config.internal.host.FileReplacement} puts a finished file in the place of the old one.
 *
 * <p>Safe for several threads. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.config.internal.host;

import javax.annotation.ParametersAreNonnullByDefault;
