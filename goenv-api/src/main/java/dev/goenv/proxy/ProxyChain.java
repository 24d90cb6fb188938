package dev.goenv.proxy;

import dev.goenv.internal.syntax.HostPaths;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.ModulePath;
import dev.goenv.secret.Redaction;
import java.util.List;
import java.util.Optional;

/**
 * What GOPROXY says, together with what decides which modules keep clear of it: the door to {@link Route}s.
 *
 * <p>A chain just parsed has no private modules and the standard checksum policy; {@link #withNoProxy} and
 * {@link #withChecksums} give copies with others. Immutable and thread-safe. Everything but the module is worked out in
 * advance, so {@link #routeFor} only matches patterns.
 */
public final class ProxyChain {
    /** How the operating system of the go command tells absolute file paths, which GOPROXY refuses in words of its own. */
    public enum FilePaths {
        /** A leading slash: Linux, macOS and their kin. */
        UNIX(HostPaths.UNIX),
        /** Drive letters and shares too. */
        WINDOWS(HostPaths.WINDOWS);

        private final HostPaths syntax;

        FilePaths(HostPaths syntax) {
            this.syntax = syntax;
        }
    }

    /** The module as which the go command downloads Go toolchains; it is verified whatever GONOSUMDB says. */
    private static final String TOOLCHAIN = "golang.org/toolchain";

    private final String text;
    private final List<ProxyEntry> entries;
    private final List<IgnoredEntry> ignored;
    private final List<Hop> hops;
    private final PrivatePatterns noProxy;
    private final ChecksumPolicy checksums;
    private final ChecksumRoute checked;

    private ProxyChain(
            String text,
            List<ProxyEntry> entries,
            List<IgnoredEntry> ignored,
            PrivatePatterns noProxy,
            ChecksumPolicy checksums) {
        this.text = text;
        this.entries = entries;
        this.ignored = ignored;
        this.noProxy = noProxy;
        this.checksums = checksums;
        this.hops = entries.stream().map(ProxyChain::hop).toList();
        this.checked = ChecksumRoutes.of(checksums, entries);
    }

    private static Hop hop(ProxyEntry entry) {
        if (entry instanceof ProxyEntry.ModuleProxy proxy) {
            return new Hop.Proxy(proxy);
        }
        return entry instanceof ProxyEntry.Direct ? new Hop.Direct() : new Hop.Off();
    }

    /**
     * {@return the chain that a GOPROXY text describes, on Unix}
     *
     * @throws GoSyntaxException with the go command's message, without user info; also for an empty text, which the go
     *     command refuses as a list without entries
     */
    public static ProxyChain parse(String text) {
        return parse(text, FilePaths.UNIX);
    }

    /**
     * {@return the chain that a GOPROXY text describes}
     *
     * @throws GoSyntaxException with the go command's message, without user info
     */
    public static ProxyChain parse(String text, FilePaths filePaths) {
        ProxyListParser parser = new ProxyListParser(text, filePaths.syntax);
        parser.parse();
        return new ProxyChain(
                text, parser.entries(), parser.ignored(), PrivatePatterns.none("GONOPROXY"), ChecksumPolicy.standard());
    }

    /** {@return a copy that asks the origins of modules matching {@code patterns} directly} */
    public ProxyChain withNoProxy(PrivatePatterns patterns) {
        return new ProxyChain(text, entries, ignored, patterns, checksums);
    }

    /** {@return a copy whose routes tell about the checksum database that {@code policy} names} */
    public ProxyChain withChecksums(ChecksumPolicy policy) {
        return new ProxyChain(text, entries, ignored, noProxy, policy);
    }

    /** {@return the GOPROXY text as it was parsed; it may hold secrets} */
    public String text() {
        return text;
    }

    /** {@return the entries in force, in order; at least one} */
    public List<ProxyEntry> entries() {
        return entries;
    }

    /** {@return the entries after {@code direct} or {@code off}, where the go command does not look} */
    public List<IgnoredEntry> ignored() {
        return ignored;
    }

    /** {@return which modules are asked of their origins directly} */
    public PrivatePatterns noProxy() {
        return noProxy;
    }

    /** {@return what decides about the checksum database} */
    public ChecksumPolicy checksums() {
        return checksums;
    }

    /**
     * {@return the way the go command goes to find {@code module}}
     *
     * <p>As {@code TryProxies} with {@code lookup} ({@code cmd/go/internal/modfetch/proxy.go} and {@code repo.go}), and
     * {@code useSumDB} ({@code sumdb.go}), Go 1.27. One thing is left out: go also skips the database for
     * {@code golang.org/toolchain} while the public proxy itself runs it, which it tells by GIT_HTTP_USER_AGENT.
     */
    public Route routeFor(ModulePath module) {
        String path = module.text();
        Optional<PrivateMatch> match = noProxy.match(path);
        List<Hop> taken = match.isPresent() ? List.of(new Hop.NoProxy(match.get())) : hops;
        return new Route(module, taken, match, checksumRoute(path));
    }

    /** {@return the way of a Go toolchain, and of the pseudo-modules {@code go} and {@code toolchain}} */
    public Route routeForToolchain() {
        return routeFor(ModulePath.parse(TOOLCHAIN));
    }

    private ChecksumRoute checksumRoute(String path) {
        if (path.equals(TOOLCHAIN) && !isOneFileProxy()) {
            return checked;
        }
        if (checksums.off()) {
            return new ChecksumRoute.NotConsulted("GOSUMDB is off (" + checksums.where() + ")", Optional.empty());
        }
        Optional<PrivateMatch> match = checksums.unchecked().match(path);
        if (match.isPresent()) {
            return new ChecksumRoute.NotConsulted("it matches " + match.get(), match);
        }
        return checked;
    }

    /** GOPROXY as one sets it to test a Go distribution that is not published yet. */
    private boolean isOneFileProxy() {
        return text.startsWith("file://") && text.indexOf(',') < 0 && text.indexOf('|') < 0;
    }

    /** {@return the GOPROXY text without secrets} */
    @Override
    public String toString() {
        return Redaction.redact(text);
    }
}
