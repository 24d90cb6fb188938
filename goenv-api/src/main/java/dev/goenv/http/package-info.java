/**
 * HTTP proxies: what the go command makes of HTTP_PROXY, HTTPS_PROXY and NO_PROXY.
 *
 * <p>The idea: every tool has a dialect of its own for these variables, and people debug the wrong one. This package
 * speaks Go's, that of {@code golang.org/x/net/http/httpproxy} as the standard library of Go 1.27 holds it, and says why it
 * decides as it does.
 *
 * <p>Where to start: {@link dev.goenv.http.HttpProxies}.
 *
 * <pre>{@code
 * HttpProxies proxies = HttpProxies.of(Map.of("HTTPS_PROXY", "proxy.corp.example:3128", "NO_PROXY", ".corp.example"));
 * proxies.decide("https://proxy.golang.org/");   // via http://proxy.corp.example:3128 (HTTPS_PROXY)
 * proxies.decide("https://git.corp.example/");   // direct: NO_PROXY excludes it (entry .corp.example)
 * proxies.decide("http://proxy.golang.org/");    // direct: no proxy is set for this scheme
 * }</pre>
 *
 * <p>The rule in force:
 *
 * <ul>
 *   <li>upper case names first, then lower; an empty variable counts as unset;
 *   <li>the scheme of the <em>request</em> selects the variable: HTTPS_PROXY for https, HTTP_PROXY for http;
 *   <li>a proxy without scheme is an http proxy; a value that can't be parsed is ignored without a word;
 *   <li>with REQUEST_METHOD set, as in a CGI program, an http request that HTTP_PROXY is meant for is refused: a client could
 *       have set that variable;
 *   <li>requests to localhost and to loopback addresses never use a proxy;
 *   <li>NO_PROXY is a list with commas: {@code *}; networks; addresses; names with their subdomains; {@code .x} and
 *       {@code *.x} for subdomains alone; each but networks with an optional port.
 * </ul>
 *
 * <p>Nothing here reads an environment or opens a connection. All types are immutable and safe for use by several threads.
 * Nothing takes or returns null.
 *
 * @see <a href="https://pkg.go.dev/golang.org/x/net/http/httpproxy">golang.org/x/net/http/httpproxy</a>
 * @see <a href="https://go.dev/s/cgihttpproxy">HTTP_PROXY in CGI programs</a>
 */
@ParametersAreNonnullByDefault
package dev.goenv.http;

import javax.annotation.ParametersAreNonnullByDefault;
