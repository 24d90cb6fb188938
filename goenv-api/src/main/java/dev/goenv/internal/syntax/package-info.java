/**
 * Go's own low-level grammars, needed by several packages: URLs, IP addresses, quoted texts, lists of words, file paths of
 * any operating system.
 *
 * <p>The idea: messages and decisions of the go command come out exactly only if its small parsers are reproduced
 * exactly, and Java's ({@link java.net.URI}, {@link java.net.InetAddress}, {@link java.nio.file.Path}) answer other
 * questions. Everything here follows the standard library of Go 1.27; each type names file and function.
 *
 * <p>Where to start: {@link dev.goenv.internal.syntax.GoUrl#parse} for URLs,
 * {@link dev.goenv.internal.syntax.HostPaths} for paths, {@link dev.goenv.internal.syntax.GoQuote} for the quoted pieces of
 * messages. Go's strings are bytes; {@link dev.goenv.internal.syntax.GoBytes} tells how a Java text stands for them.
 *
 * <p>The rule in force: malformed input ends in a {@link dev.goenv.module.GoSyntaxException} with Go's message and in
 * nothing else; what {@link dev.goenv.secret.Redaction} recognises as secret is masked in the message.
 *
 * <p>This package is exported to goenv's own modules only. All types are immutable or hold pure functions, and are safe
 * for use by several threads. Nothing takes or returns null.
 *
 * @see <a href="https://github.com/golang/go/blob/go1.27.4/src/net/url/url.go">net/url</a>
 * @see <a href="https://github.com/golang/go/tree/go1.27.4/src/internal/filepathlite">internal/filepathlite</a>
 */
@ParametersAreNonnullByDefault
package dev.goenv.internal.syntax;

import javax.annotation.ParametersAreNonnullByDefault;
