/**
 * GOPROXY, and the way the go command goes to find a module.
 *
 * <p>The go command asks the entries of GOPROXY one after the other. A comma after an entry lets it go on only after a 404
 * or 410, a bar ({@code |}) after any error, a timeout included. {@code direct} asks the module's own origin, {@code off}
 * asks nobody, and both end the list. A module that matches GONOPROXY (or GOPRIVATE, which is its default) is asked of its
 * origin alone. What comes back is verified by the checksum database named in GOSUMDB, unless GONOSUMDB (or GOPRIVATE)
 * matches; the database may be reached through the same proxies.
 *
 * <p>Start with {@link dev.goenv.proxy.ProxyChain}: parse a GOPROXY text, say what is private with
 * {@code withNoProxy} and what is verified with {@code withChecksums}, and ask for the
 * {@link dev.goenv.proxy.Route} of a module. A route holds the {@link dev.goenv.proxy.Hop}s in order and a
 * {@link dev.goenv.proxy.ChecksumRoute}, plays through what would happen given certain answers
 * ({@link dev.goenv.proxy.Route#walk}), names what would leak to whom ({@link dev.goenv.proxy.Exposure}), and puts it all
 * into sentences.
 *
 * <pre>{@code
 * ModulePath app = ModulePath.parse("git.corp.example/team/app");
 * ProxyChain chain = ProxyChain.parse("https://proxy.golang.org,direct");
 * Route route = chain.routeFor(app);
 * route.exposures();       // ... its path goes to the public proxy https://proxy.golang.org.
 * route.walk(hop -> hop instanceof Hop.Proxy ? Answer.FAILED : Answer.FOUND).served();   // empty: a comma stops there
 *
 * PrivatePatterns ours = new PrivatePatterns("GOPRIVATE", "OS environment", ModulePatterns.parse("*.corp.example"));
 * chain.withNoProxy(ours).routeFor(app).reason();
 * // git.corp.example/team/app is private: it matches pattern "*.corp.example" of GOPRIVATE (OS environment).
 * }</pre>
 *
 * <p>Rule in force: {@code proxyList}, {@code TryProxies} and {@code newProxyRepo} in
 * {@code cmd/go/internal/modfetch/proxy.go}, {@code lookup} in {@code repo.go}, {@code useSumDB} and {@code initBase} in
 * {@code sumdb.go}, Go 1.27. See <a href="https://go.dev/ref/mod#goproxy-protocol">the module proxy protocol</a>,
 * <a href="https://go.dev/ref/mod#environment-variables">the variables</a> and
 * <a href="https://go.dev/ref/mod#private-modules">private modules</a>.
 *
 * <p>All types are immutable and safe for use by several threads; nothing here touches network or disk. Nothing here
 * accepts or returns null. Texts of GOPROXY may hold passwords: accessors that may return one say so, and no
 * {@code toString} does.
 */
@ParametersAreNonnullByDefault
package dev.goenv.proxy;

import javax.annotation.ParametersAreNonnullByDefault;
