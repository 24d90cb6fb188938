/**
 * From a raw log to the lines of the programs in it: without colours, the prefixes of CI services, containers, editors and loggers,
 * JSON around a message, and line breaks of a terminal. Each character knows where it stood.
 *
 * <p>What is not surely put around a line stays. Time is linear and memory bounded, whatever the log holds.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.output.log;

import javax.annotation.ParametersAreNonnullByDefault;
