package dev.goenv.probes.internal.plan;

import dev.goenv.diagnosis.Leg;
import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.internal.modproxy.ToolchainProbe;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.Route;
import dev.goenv.toolchain.ToolchainChoice;
import dev.goenv.toolchain.ToolchainModule;
import dev.goenv.toolchain.ToolchainSource;
import java.util.List;

/** The places to get another Go from, if the working directory needs one that is not installed. */
final class ToolchainLegs {
    private final PlanDraft draft;
    private final Ways ways;
    private final Network network;
    private final DirectLegs direct;
    private final ChecksumLegs checksums;

    ToolchainLegs(PlanDraft draft, Ways ways, Network network, DirectLegs direct, ChecksumLegs checksums) {
        this.draft = draft;
        this.ways = ways;
        this.network = network;
        this.direct = direct;
        this.checksums = checksums;
    }

    /**
     * Adds the legs.
     *
     * @param choice the toolchain that the working directory needs
     * @param route the route of {@code golang.org/toolchain}
     */
    void add(ToolchainChoice choice, Route route) {
        if (choice instanceof ToolchainChoice.Switch change
                && change.refusal().isEmpty()
                && change.source() instanceof ToolchainSource.Download download) {
            CheckedModule module = new CheckedModule(
                    ModulePath.parse(ToolchainModule.PATH),
                    Version.tryParse(download.module().version()));
            route.hops().forEach(hop -> draft.leg(leg(hop, module, download.module(), route)));
            checksums.add(module, route, false);
        }
    }

    private Leg leg(Hop hop, CheckedModule module, ToolchainModule toolchain, Route route) {
        String reason = "the working directory needs " + toolchain.toolchain().name();
        if (hop instanceof Hop.Proxy proxy) {
            return leg(proxy, toolchain, route, reason);
        }
        return hop instanceof Hop.Off ? ModuleLegs.off(module) : direct.leg(module, reason);
    }

    private Leg leg(Hop.Proxy proxy, ToolchainModule toolchain, Route route, String reason) {
        Ways.Way way = proxy.refused() ? Ways.NOWHERE : ways.to(proxy.entry().url());
        String asked =
                draft.add(new ToolchainProbe(proxy, route, toolchain, way.end(), way.contacts(), network.fetcher()));
        return new Leg(
                ToolchainModule.PATH,
                Leg.Kind.TOOLCHAIN,
                proxy.name(),
                way.host(),
                ModuleLegs.onFailure(proxy.fallback()),
                way.httpProxy(),
                PlanDraft.joined(way.ids(), List.of(asked)),
                reason);
    }
}
