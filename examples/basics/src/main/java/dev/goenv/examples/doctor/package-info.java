/**
 * Asks why the go command fails: {@link dev.goenv.examples.doctor.Doctor} looks at every layer between this machine and some
 * modules, and prints what is wrong and what fixes it. It contacts the hosts that the go command itself would.
 */
@ParametersAreNonnullByDefault
package dev.goenv.examples.doctor;

import javax.annotation.ParametersAreNonnullByDefault;
