/**
 * A log as people have it, made into clean lines of go output: colours, timestamps, the prefixes of CI systems, containers and
 * editors, JSON around a message, and wraps are taken away; every character left knows where it stood.
 *
 * <p>Start at {@link dev.goenv.probes.internal.output.log.LogReader}. A line passes four stages:
 *
 * <ol>
 *   <li>{@code TerminalLines}: what a terminal would show (escape codes, carriage returns), cut at 64 KiB;
 *   <li>{@code Prefixes} and {@code LearnedPrefixes}: what a log put before the line. A prefix that could begin a message of the
 *       go command is taken only where such a message follows, and from then on in this log;
 *   <li>{@code Cleaner}: what a log put around it: JSON, escapes, Markdown, HTML. What comes out may have prefixes again;
 *   <li>{@code Wraps}: lines that a terminal or a mail broke are joined, if what go prints leaves no other reading.
 * </ol>
 *
 * <p>The rule in force: no character of a message is lost. In doubt a prefix stays. A new prefix is a method in the class of its
 * origin ({@code CiPrefixes}, {@code ContainerPrefixes}, {@code LoggerPrefixes}, {@code PastePrefixes}) and a row in its test.
 *
 * <p>Time is linear in the input, memory constant: a rule looks at a bounded number of characters, or passes over the line
 * once. Not thread-safe. Texts may hold secrets; no {@code toString} shows them. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.output.log;

import javax.annotation.ParametersAreNonnullByDefault;
