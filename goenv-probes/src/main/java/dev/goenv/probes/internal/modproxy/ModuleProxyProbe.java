package dev.goenv.probes.internal.modproxy;

import dev.goenv.module.Version;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.Fetcher;
import dev.goenv.probes.internal.connect.PhaseRecorder;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a module proxy for a module: which versions there are, and then what the go command downloads of one of them.
 *
 * <p>Without a version the one is asked for that {@code go get module@latest} chooses. Content is read as the go command reads
 * it, so that a web page with status 200 is no success. Checksums are for another probe. Large zip files are not downloaded.
 */
public final class ModuleProxyProbe implements Probe {
    private final Hop.Proxy proxy;
    private final Route route;
    private final Optional<Version> version;
    private final Optional<GoLimit> limit;
    private final List<String> dependencies;
    private final Set<String> contacts;
    private final Fetcher fetcher;

    /**
     * A probe of one proxy.
     *
     * @param proxy the hop of the route that is asked
     * @param route the route of the module
     * @param version the version wanted; {@code v1} and {@code v1.2} mean the newest of those
     * @param dependencies the ids of the probes that have to work first
     * @param contacts the hosts that are spoken to
     */
    public ModuleProxyProbe(
            Hop.Proxy proxy,
            Route route,
            Optional<Version> version,
            List<String> dependencies,
            Set<String> contacts,
            Fetcher fetcher) {
        this(proxy, route, version, Optional.empty(), dependencies, contacts, fetcher);
    }

    /**
     * A probe of one proxy, whose answer also has to fit the Go that runs.
     *
     * @param limit the newest Go that the module may ask for; empty if any is good
     */
    public ModuleProxyProbe(
            Hop.Proxy proxy,
            Route route,
            Optional<Version> version,
            Optional<GoLimit> limit,
            List<String> dependencies,
            Set<String> contacts,
            Fetcher fetcher) {
        this.limit = limit;
        this.proxy = proxy;
        this.route = route;
        this.version = version;
        this.dependencies = List.copyOf(dependencies);
        this.contacts = Set.copyOf(contacts);
        this.fetcher = fetcher;
    }

    /** {@return the id of the probe that asks a proxy for a module} */
    public static String id(Hop.Proxy proxy, Route route, Optional<Version> version) {
        return "modproxy:" + ModuleFiles.base(proxy) + "!" + module(route, version);
    }

    private static String module(Route route, Optional<Version> version) {
        return route.module() + version.map(v -> "@" + v).orElse("");
    }

    @Override
    public String id() {
        return id(proxy, route, version);
    }

    @Override
    public Layer layer() {
        return Layer.MODULE_PROXY;
    }

    @Override
    public String subject() {
        return module(route, version) + " at " + ModuleFiles.base(proxy);
    }

    @Override
    public List<String> dependencies() {
        return dependencies;
    }

    @Override
    public Set<String> contacts() {
        return contacts;
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        PhaseRecorder recorder = new PhaseRecorder(fetcher);
        ProxyVisit visit = new ProxyVisit(new ModuleFiles(route, proxy, recorder), version, limit, context);
        visit.make();
        Outcome outcome = visit.failure()
                .<Outcome>map(Outcome.Failed::new)
                .or(() -> visit.unread().map(Outcome.Unknown::new))
                .orElseGet(() -> new Outcome.Passed(summary(visit)));
        return recorder.result(outcome, visit.seen());
    }

    private String summary(ProxyVisit visit) {
        String size = visit.zip()
                .flatMap(HttpAnswer::contentLength)
                .map(bytes -> " of " + bytes + " bytes")
                .orElse("");
        String from = visit.zip().stream()
                .flatMap(answer -> answer.redirects().stream())
                .reduce((earlier, later) -> later)
                .map(url -> ", redirected to " + url)
                .orElse("");
        String chosen = visit.chosen().map(v -> "@" + v).orElse("");
        return route.module() + chosen + ": go.mod and zip file" + size + " are there" + from;
    }
}
