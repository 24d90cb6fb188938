/**
 * The Go environment: which variables there are, what they say, and where each value comes from.
 *
 * <p>Start at {@link dev.goenv.env.GoEnv}. It is a snapshot of one machine; {@link dev.goenv.env.GoEnv#get} gives a
 * {@link dev.goenv.env.GoValue} with its {@link dev.goenv.env.Origin}, the typed accessors give a
 * {@link dev.goenv.env.Setting}, and {@link dev.goenv.env.GoEnv#with} answers what-if questions.
 *
 * <pre>{@code
 * GoEnv env = GoEnvs.of(Map.of("GOPRIVATE", "*.corp.example", "GOPROXY", "htps://proxy.example"));
 * env.get("GONOPROXY");             // GONOPROXY=*.corp.example (derived from GOPRIVATE)
 * env.get("GOPROXY").changed();     // true: go env -changed lists it
 * if (env.proxyChain() instanceof Setting.Malformed<ProxyChain> malformed) {
 *     malformed.message();          // invalid proxy URL scheme (must be https, http, file): htps://proxy.example
 * }
 * env.with(Map.of("GOPROXY", "off")).proxyChain().orElseThrow();   // off
 * }</pre>
 *
 * <p>The rule in force, strongest first ({@code cmd/go/internal/cfg/cfg.go}, function {@code Getenv}, Go 1.27):
 *
 * <ol>
 *   <li>a variable of the OS environment, unless it is empty;
 *   <li>the last line for it in the user's file, the one that {@code go env -w} writes, even if it sets the empty text;
 *   <li>the first line for it in {@code $GOROOT/go.env};
 *   <li>what the go command derives from other variables or has built in.
 * </ol>
 *
 * <p>A machine is a {@link dev.goenv.env.HostSystem}: this one, or whatever the caller implements. Changes to the user's
 * file are {@link dev.goenv.env.EnvChange}s, planned and undone as an {@link dev.goenv.env.EnvEdit}; what is wrong with a
 * configuration is a {@link dev.goenv.env.Finding}.
 *
 * <p>Values are immutable and safe for several threads. Nothing is null. A {@code toString} shows no secrets; a
 * {@code text()} may hold them. See also <a href="https://go.dev/ref/mod#environment-variables">the Go module
 * reference</a>.
 */
@ParametersAreNonnullByDefault
package dev.goenv.env;

import javax.annotation.ParametersAreNonnullByDefault;
