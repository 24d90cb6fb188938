/**
 * A report in each of its forms: text, JSON, HTML; and what is hidden before it is given away.
 *
 * <p>Start at {@link dev.goenv.probes.internal.report.TextReport}, {@link dev.goenv.probes.internal.report.HtmlReport} and
 * {@link dev.goenv.probes.internal.report.RecordJson}. The first two show the same views: {@code LayerRow} sums up a layer,
 * {@code Way} tells how far the go command gets with a module, {@code Step} is a remedy with commands for the system at hand.
 * {@code Shape} knows the records of a report by their components; so JSON and redaction need no code for each of them.
 *
 * <p>What a new kind of evidence needs here: its texts in {@code HostsOf} if they are names of hosts, and in the table of
 * {@code StrictRule} if they are words of goenv or of a protocol. {@code HostsOfTest} asks for the first.
 *
 * <p>Pure functions of a report, thread-safe. Texts of servers are in a report: whoever prints or draws one makes control
 * characters visible first ({@code Plain}). No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.report;

import javax.annotation.ParametersAreNonnullByDefault;
