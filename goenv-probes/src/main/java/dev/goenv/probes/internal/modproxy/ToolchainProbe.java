package dev.goenv.probes.internal.modproxy;

import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.Fetched;
import dev.goenv.probes.internal.connect.Fetcher;
import dev.goenv.probes.internal.connect.PhaseRecorder;
import dev.goenv.probes.internal.connect.ReadingError;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.Route;
import dev.goenv.toolchain.ToolchainModule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a module proxy for the zip file of a toolchain, of which only the beginning is read.
 *
 * <p>Messages follow {@code Exec} in {@code cmd/go/internal/toolchain/select.go}, Go 1.27.
 */
public final class ToolchainProbe implements Probe {
    private static final ModulePath MODULE = ModulePath.parse(ToolchainModule.PATH);

    private final Hop.Proxy proxy;
    private final Route route;
    private final ToolchainModule toolchain;
    private final List<String> dependencies;
    private final Set<String> contacts;
    private final Fetcher fetcher;

    /**
     * A probe of one proxy.
     *
     * @param proxy the hop that is asked
     * @param route a route with that hop, of any module
     * @param toolchain what is to be downloaded
     * @param dependencies the ids of the probes that have to work first
     * @param contacts the hosts that are spoken to
     */
    public ToolchainProbe(
            Hop.Proxy proxy,
            Route route,
            ToolchainModule toolchain,
            List<String> dependencies,
            Set<String> contacts,
            Fetcher fetcher) {
        this.proxy = proxy;
        this.route = route;
        this.toolchain = toolchain;
        this.dependencies = List.copyOf(dependencies);
        this.contacts = Set.copyOf(contacts);
        this.fetcher = fetcher;
    }

    @Override
    public String id() {
        return "toolchain:" + ModuleFiles.base(proxy) + "!" + toolchain.version();
    }

    @Override
    public Layer layer() {
        return Layer.TOOLCHAIN;
    }

    @Override
    public String subject() {
        return toolchain.toolchain().name() + " for " + platform() + " at " + ModuleFiles.base(proxy);
    }

    private String platform() {
        return toolchain.goos() + "/" + toolchain.goarch();
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
        ModuleFiles files = ModuleFiles.of(MODULE, route, proxy, recorder);
        String file = "@v/" + Version.escape(toolchain.version()) + ".zip";
        Fetched fetched =
                new ZipRequest("toolchain", files.url(file), recorder).send(ZipRequest.Depth.BEGINNING, context);
        Optional<String> error = ReadingError.of(fetched);
        Optional<String> problem = error.isPresent() ? error : ModuleZip.startProblem(fetched.body());
        Fetched judged = error.isEmpty() ? problem.map(fetched::problem).orElse(fetched) : fetched;
        return recorder.result(
                problem.map(text -> failed(fetched, text))
                        .orElseGet(() -> new Outcome.Passed(subject() + " can be downloaded")),
                List.of(judged.answer()));
    }

    private Outcome failed(Fetched fetched, String problem) {
        String name = toolchain.toolchain().name();
        return new Outcome.Failed(
                fetched.answer().notFound()
                        ? "download " + name + " for " + platform() + ": toolchain not available"
                        : "download " + name + ": " + problem);
    }
}
