/**
 * Credentials that the go command adds to its requests: where they come from ({@code GOAUTH}), in which formats they
 * are written, and which of them a request for a URL carries.
 *
 * <p><b>Where to start.</b> {@link dev.goenv.auth.GoAuth} is the value of the variable. Its methods are asked for
 * {@link dev.goenv.auth.Credential}s: a {@link dev.goenv.auth.Netrc} file, {@code git credential fill}
 * ({@link dev.goenv.auth.GitCredential}), or a command of the user
 * ({@link dev.goenv.auth.AuthCommandOutput}, {@link dev.goenv.auth.AuthCommandInput}). What they answer is held in
 * {@link dev.goenv.auth.Credentials}, which answers the question of the package. {@code dev.goenv.config.GoCredentials} does
 * all of this for a machine.
 *
 * <pre>{@code
 * Netrc netrc = Netrc.parse("machine goproxy.example login me password s3cr3t");
 * Credentials known = GoAuth.defaults().credentials(netrc);
 * known.lookup(URI.create("https://goproxy.example/rsc.io/quote/@v/list"));   // goproxy.example: Authorization
 * known.lookup(URI.create("http://goproxy.example/rsc.io/quote/@v/list"));    // empty: never without TLS
 * }</pre>
 *
 * <p><b>The rule in force</b> ({@code cmd/go/internal/auth}, Go 1.27). The methods of {@code GOAUTH} are asked from the
 * last to the first, each answer replacing older ones for the same prefix, so the first method wins. They are asked
 * before the first request without a URL (git has nothing to say then), and again with the URL when the server answers
 * with a status from 400 to 499. A credential belongs to a prefix: a host, a port if the URL has one, and any number of
 * path elements. The longest stored prefix of a URL decides. Only https URLs get credentials.
 *
 * <p>See <a href="https://pkg.go.dev/cmd/go@go1.27#hdr-GOAUTH_environment_variable">go help goauth</a> and <a
 * href="https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html">the .netrc file</a>.
 *
 * <p>Nothing here runs a program, reads a file or opens a connection. Every type is an immutable value, safe for use by
 * several threads. Passwords and header values are {@link dev.goenv.secret.Secret}s and show up in no
 * {@code toString} and no exception. No parameter and no result is null.
 */
@ParametersAreNonnullByDefault
package dev.goenv.auth;

import javax.annotation.ParametersAreNonnullByDefault;
