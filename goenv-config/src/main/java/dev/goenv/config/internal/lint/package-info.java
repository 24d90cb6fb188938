/**
 * What is wrong, dangerous or misunderstood in a Go configuration, found without a network and without the go command.
 *
 * <p>Start at {@link dev.goenv.config.internal.lint.LintRules}, the list of all rules. Each rule is a class of its own: it
 * looks at a {@code LintContext} and returns findings with a code, the place of the setting, what the go command does
 * because of it, and the change that puts it right. A rule that is not sure stays silent or writes a note: a healthy
 * configuration, be it of one person or of a company, has no finding of another severity.
 *
 * <p>Rules in force: a change of the user's file is proposed only where that file decides; about a variable of the OS
 * environment the message says what to export or unset. All findings about one variable propose the same text, so that
 * remedies don't conflict. No remedy switches verification off. What {@link dev.goenv.secret.Redaction} hides in a value
 * is hidden in every part of it, too.
 *
 * <p>What go does is told in <a href="https://go.dev/ref/mod#environment-variables">the module reference</a> and in the
 * files that the rules name. Everything is immutable, safe for several threads, and never null.
 */
@ParametersAreNonnullByDefault
package dev.goenv.config.internal.lint;

import javax.annotation.ParametersAreNonnullByDefault;
