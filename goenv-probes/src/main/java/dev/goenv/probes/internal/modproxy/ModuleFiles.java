package dev.goenv.probes.internal.modproxy;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.ModulePath;
import dev.goenv.module.ModuleVersion;
import dev.goenv.module.Version;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probes.internal.connect.FetchRequest;
import dev.goenv.probes.internal.connect.Fetched;
import dev.goenv.probes.internal.connect.Fetcher;
import dev.goenv.probes.internal.connect.ReadingError;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.Route;
import java.util.List;
import java.util.Optional;

/**
 * The files of one module at one module proxy.
 *
 * <p>Follows {@code proxyRepo} in {@code cmd/go/internal/modfetch/proxy.go}, Go 1.27. Each method sends a request and waits.
 * Immutable; safe for several threads if the fetcher is.
 */
public final class ModuleFiles {
    private static final int MAX_LIST = 1 << 20;
    /** Of Go it is {@code codehost.MaxGoMod}, 16 MiB. */
    private static final int MAX_GO_MOD = 1 << 20;

    private final Route route;
    private final Hop.Proxy proxy;
    private final Fetcher fetcher;

    /** The files of the module of a route, at one of its proxies. */
    public ModuleFiles(Route route, Hop.Proxy proxy, Fetcher fetcher) {
        this.route = route;
        this.proxy = proxy;
        this.fetcher = fetcher;
    }

    /** {@return the files of another module at a proxy of a route} */
    static ModuleFiles of(ModulePath module, Route route, Hop.Proxy proxy, Fetcher fetcher) {
        return new ModuleFiles(new Route(module, List.of(proxy), Optional.empty(), route.checksums()), proxy, fetcher);
    }

    /** {@return the base URL of a proxy as ids have it: fit to be shown, without a slash at the end} */
    static String base(Hop.Proxy proxy) {
        String url = proxy.entry().redactedUrl();
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }

    /**
     * {@return the versions that {@code @v/list} names; of a list of more than 1 MiB or 20 000 lines those in its beginning}
     *
     * @throws InterruptedException if the run was cancelled
     */
    public Asked<ModuleVersions> list(ProbeContext context) throws InterruptedException {
        return list("list", context);
    }

    Asked<ModuleVersions> list(String operation, ProbeContext context) throws InterruptedException {
        Fetched fetched = get(operation, "@v/list", MAX_LIST, context);
        Optional<String> error = ReadingError.of(fetched);
        if (error.isPresent()) {
            return Asked.refused(fetched, error.get());
        }
        String text = fetched.text();
        boolean cut = fetched.body().length >= MAX_LIST;
        return Asked.accepted(
                fetched, ModuleVersions.parse(cut ? text.substring(0, text.lastIndexOf('\n') + 1) : text));
    }

    /**
     * {@return what {@code @latest} says}
     *
     * @throws InterruptedException if the run was cancelled
     */
    public Asked<RevInfo> latest(ProbeContext context) throws InterruptedException {
        return revision(get("latest", "@latest", 1 << 20, context));
    }

    /**
     * {@return what {@code .info} says; a canonical version must be named again}
     *
     * @throws InterruptedException if the run was cancelled
     */
    public Asked<RevInfo> info(Version version, ProbeContext context) throws InterruptedException {
        Asked<RevInfo> asked = revision(get("info", "@v/" + version.escaped() + ".info", 1 << 20, context));
        Optional<String> other = asked.content().map(RevInfo::version).filter(named -> !named.equals(version.text()));
        if (other.isEmpty() || !mustBeExact(version)) {
            return asked;
        }
        String problem = "proxy returned info for version " + other.get() + " instead of requested version";
        return Asked.refused(asked.fetched().problem(problem), problem);
    }

    private boolean mustBeExact(Version version) {
        return version.equals(version.canonicalForModule())
                && route.module().pathMajor().matches(version);
    }

    private Asked<RevInfo> revision(Fetched fetched) {
        Optional<String> error = ReadingError.of(fetched);
        if (error.isPresent()) {
            return Asked.refused(fetched, error.get());
        }
        try {
            return Asked.accepted(fetched, RevInfo.parse(fetched.body()));
        } catch (GoSyntaxException e) {
            String from = GoQuote.quote(proxy.entry().redactedUrl());
            return Asked.refused(
                    fetched.problem(e.getMessage()), "invalid response from proxy " + from + ": " + e.getMessage());
        }
    }

    /**
     * {@return the {@code go.mod}, which has to declare this module; of one that is not {@link #isWhole} the beginning, unjudged}
     *
     * @throws InterruptedException if the run was cancelled
     */
    public Asked<byte[]> goMod(Version version, ProbeContext context) throws InterruptedException {
        Fetched fetched = get("mod", "@v/" + version.escaped() + ".mod", MAX_GO_MOD, context);
        return checked(fetched, ReadingError.of(fetched).isPresent() ? Optional.empty() : goModProblem(fetched.body()));
    }

    private Optional<String> goModProblem(byte[] content) {
        return isWhole(content) ? GoModFile.problem(content, route.module()) : Optional.empty();
    }

    /** {@return whether a {@code go.mod} was read to its end, which is so for less than 1 MiB} */
    static boolean isWhole(byte[] goMod) {
        return goMod.length < MAX_GO_MOD;
    }

    /**
     * {@return the zip file as far as it was read: the whole of one of up to 8 MiB, else its beginning}
     *
     * @throws InterruptedException if the run was cancelled
     */
    public Asked<byte[]> zip(Version version, ProbeContext context) throws InterruptedException {
        ZipRequest request = new ZipRequest("zip", url("@v/" + version.escaped() + ".zip"), fetcher);
        Fetched fetched = request.send(ZipRequest.Depth.WHOLE_IF_SMALL, context);
        Optional<String> problem = request.problem(fetched, route.module() + "@" + version);
        return checked(fetched, problem.isPresent() ? problem : unzipProblem(version));
    }

    /** Go finds out late, when it unpacks the file, that the major version is not that of the path. */
    private Optional<String> unzipProblem(Version version) {
        try {
            new ModuleVersion(route.module(), version);
            return Optional.empty();
        } catch (GoSyntaxException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * {@return the version of this name, whose files go can store ({@code CachePath} in modfetch/cache.go)}
     *
     * @throws GoSyntaxException with Go's message, if it can't
     */
    static Version check(String version) {
        Optional<Version> parsed = Version.tryParse(version);
        if (parsed.isEmpty() || !parsed.get().equals(parsed.get().canonicalForModule())) {
            String not = parsed.isEmpty() ? "non-semver" : "non-canonical";
            throw new GoSyntaxException(not + " module version " + GoQuote.quote(version));
        }
        return parsed.get();
    }

    /** The answer, and what Go says to the content of a success. */
    private static Asked<byte[]> checked(Fetched fetched, Optional<String> problem) {
        Optional<String> error = ReadingError.of(fetched);
        if (error.isPresent()) {
            return Asked.refused(fetched, error.get());
        }
        return problem.map(text -> Asked.<byte[]>refused(fetched.problem(text), text))
                .orElseGet(() -> Asked.accepted(fetched, fetched.body()));
    }

    /** {@return the module} */
    ModulePath module() {
        return route.module();
    }

    String url(String file) {
        return route.requestUrl(proxy, file);
    }

    private Fetched get(String operation, String file, int maxBytes, ProbeContext context) throws InterruptedException {
        return fetcher.fetch(FetchRequest.get(operation, url(file)).maxBytes(maxBytes), context);
    }
}
