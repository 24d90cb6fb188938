/**
 * Causes made on loopback, and what the doctor says of them; and the real go command in the same situations.
 *
 * <p>Start at {@link dev.goenv.suite.LoopbackSuiteTest}. A situation is a row in one of the {@code …Situations} classes.
 */
package dev.goenv.suite;
