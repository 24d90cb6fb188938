/**
 * The doors to the Go environment of a machine: reading, writing, credentials, toolchains. None touches the network, and
 * none needs the go binary.
 *
 * <ul>
 *   <li>{@link dev.goenv.config.GoEnvs} reads an environment;
 *   <li>{@link dev.goenv.config.GoEnvFile} plans, makes and undoes what {@code go env -w} and {@code -u} do;
 *   <li>{@link dev.goenv.config.GoCredentials} tells which credentials the go command would send;
 *   <li>{@link dev.goenv.config.GoToolchains} tells which toolchains are installed and which one a module would run.
 * </ul>
 *
 * <pre>{@code
 * GoEnv env = GoEnvs.current();
 * System.out.println(env.get("GOPROXY"));            // GOPROXY=https://proxy.golang.org,direct (/usr/local/go/go.env:7)
 * ModulePath module = ModulePath.parse("example.com/team/app");
 * System.out.println(env.proxyChain().orElseThrow().routeFor(module));
 * env.lint().forEach(System.out::println);
 * }</pre>
 *
 * <p>To change what the last line prints, hand {@link dev.goenv.env.Finding#corrections} to
 * {@link dev.goenv.config.GoEnvFile#plan(java.util.List)}. What the answers mean is told in {@code dev.goenv.env} and
 * {@code dev.goenv.proxy}; whether the network plays along, in {@code dev.goenv.probes}.
 *
 * <p>Every door begins at {@code current()}, this process on this machine, or takes a {@link dev.goenv.env.HostSystem}, so that
 * the machine may be another one. Methods block for as long as reading files takes and are safe for several threads. Nothing is
 * null, and nothing is cached.
 */
@ParametersAreNonnullByDefault
package dev.goenv.config;

import javax.annotation.ParametersAreNonnullByDefault;
