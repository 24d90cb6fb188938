package dev.goenv.probes.internal.plan;

import dev.goenv.diagnosis.Leg;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.internal.modproxy.ToolchainProbe;
import dev.goenv.probes.internal.plan.Ways.Way;
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

    ToolchainLegs(PlanDraft draft, Ways ways, Network network) {
        this.draft = draft;
        this.ways = ways;
        this.network = network;
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
            route.hops().stream()
                    .filter(Hop.Proxy.class::isInstance)
                    .map(Hop.Proxy.class::cast)
                    .forEach(proxy -> draft.leg(leg(download.module(), route, proxy)));
        }
    }

    private Leg leg(ToolchainModule toolchain, Route route, Hop.Proxy proxy) {
        Way way = proxy.refused() ? Ways.NOWHERE : ways.to(proxy.entry().url());
        String asked = draft.add(
                new ToolchainProbe(proxy, route, toolchain, way.end(), way.contacts(), network.fetcher()));
        return new Leg(
                ToolchainModule.PATH,
                Leg.Kind.TOOLCHAIN,
                proxy.name(),
                way.host(),
                ModuleLegs.onFailure(proxy.fallback()),
                way.httpProxy(),
                PlanDraft.joined(way.ids(), List.of(asked)),
                "the working directory needs " + toolchain.toolchain().name());
    }
}
