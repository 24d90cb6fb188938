package dev.goenv.probes.internal.modproxy;

import dev.goenv.module.ModulePath;
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
import java.util.Set;

/**
 * Asks a module proxy for the versions of a module that every public one has. So "not found" of the module wanted and a wrong
 * base URL, or a login page for everything, can be told apart.
 *
 * <p>Never fails: a private proxy need not have a public module.
 */
public final class CanaryProbe implements Probe {
    /** The module asked for. */
    public static final ModulePath MODULE = ModulePath.parse("golang.org/x/text");

    private final Hop.Proxy proxy;
    private final Route route;
    private final List<String> dependencies;
    private final Set<String> contacts;
    private final Fetcher fetcher;

    /**
     * A probe of one proxy.
     *
     * @param proxy the hop that is asked
     * @param route a route with that hop, of any module
     * @param dependencies the ids of the probes that have to work first
     * @param contacts the hosts that are spoken to
     */
    public CanaryProbe(Hop.Proxy proxy, Route route, List<String> dependencies, Set<String> contacts, Fetcher fetcher) {
        this.proxy = proxy;
        this.route = route;
        this.dependencies = List.copyOf(dependencies);
        this.contacts = Set.copyOf(contacts);
        this.fetcher = fetcher;
    }

    @Override
    public String id() {
        return "canary:" + ModuleFiles.base(proxy);
    }

    @Override
    public Layer layer() {
        return Layer.MODULE_PROXY;
    }

    @Override
    public String subject() {
        return MODULE + " at " + ModuleFiles.base(proxy);
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
        Asked<ModuleVersions> list =
                ModuleFiles.of(MODULE, route, proxy, recorder).list("canary", context);
        int count = list.content().map(ModuleVersions::versions).map(List::size).orElse(0);
        Outcome outcome = count > 0
                ? new Outcome.Passed("versions of " + MODULE + " that are there: " + count)
                : new Outcome.Warning(
                        list.failure().orElse("no versions of " + MODULE + ", which public proxies have"));
        return recorder.result(outcome, List.of(list.fetched().answer()));
    }
}
