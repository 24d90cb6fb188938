/**
 * What the text of a failed go command says.
 *
 * <p>{@code MessageReader} puts clean lines together to messages and keeps those that hold a telling phrase, which
 * {@code PhraseFinder} looks for in one pass; {@code Facts} reads who failed, where and at what; the rules of
 * {@code OutputRules} name the causes that print such words, and {@code Explaining} ranks them by what the message and the
 * environment tell. To add a cause, add its rule to the list of its layer and a row to the test of that list.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.output;

import javax.annotation.ParametersAreNonnullByDefault;
