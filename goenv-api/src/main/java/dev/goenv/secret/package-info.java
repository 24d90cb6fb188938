/**
 * Secrets, and how to keep them out of everything that is shown.
 *
 * <p>The idea: a value known to be secret travels as a {@link dev.goenv.secret.Secret}, which never prints itself. A text
 * from outside (a variable, a message, the output of a program) may hold secrets nobody has told us about;
 * {@link dev.goenv.secret.Redaction#redact} recognises them by their looks. Where the secrets are known,
 * {@link dev.goenv.secret.Redactor} masks them in every form they may have taken on the way.
 *
 * <pre>{@code
 * Secret password = Secret.of("s3cr3t");
 * password.toString();                                        // ***
 * Redaction.redact("https://me:s3cr3t@proxy.example");        // https://***@proxy.example
 * Redactor.of(List.of(password)).redact("refused: s3cr3t");   // refused: ***
 * }</pre>
 *
 * <p>Where to start: {@link dev.goenv.secret.Redaction}, whose description lists what is taken for a secret and what is
 * not. The rule in force: when in doubt between showing a secret and hiding an ordinary word, hide; but versions, module
 * paths, hosts, verifier keys and Go's messages about plain values stay as they are.
 *
 * <p>Time is linear in the length of the text, whoever wrote it. All types are immutable or hold pure functions, and are
 * safe for use by several threads. Nothing takes or returns null.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1">RFC 3986, section 3.2.1: user information</a>
 */
@ParametersAreNonnullByDefault
package dev.goenv.secret;

import javax.annotation.ParametersAreNonnullByDefault;
