package dev.goenv.probes.internal.plan;

import dev.goenv.diagnosis.Leg;
import dev.goenv.module.ModulePatterns;
import dev.goenv.probe.Probe;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.internal.modproxy.CanaryProbe;
import dev.goenv.probes.internal.modproxy.GoLimit;
import dev.goenv.probes.internal.modproxy.ModuleProxyProbe;
import dev.goenv.probes.internal.plan.Ways.Way;
import dev.goenv.proxy.Exposure;
import dev.goenv.proxy.Fallback;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.Route;
import java.util.List;
import java.util.Optional;

/** The places that GOPROXY lists for a module. */
final class ModuleLegs {
    private final PlanDraft draft;
    private final Ways ways;
    private final Network network;
    private final DirectLegs direct;
    private final ModulePatterns declared;
    private final Optional<GoLimit> limit;

    /**
     * Adds to a draft.
     *
     * @param declared what GOPRIVATE declares private, also where GONOPROXY lets the proxies be asked
     * @param limit the newest Go that a module may ask for; empty if any is good
     */
    ModuleLegs(
            PlanDraft draft,
            Ways ways,
            Network network,
            DirectLegs direct,
            ModulePatterns declared,
            Optional<GoLimit> limit) {
        this.limit = limit;
        this.draft = draft;
        this.declared = declared;
        this.ways = ways;
        this.network = network;
        this.direct = direct;
    }

    /** Adds the legs of a module, in the order of its route. */
    void add(CheckedModule module, Route route) {
        for (Hop hop : route.hops()) {
            if (hop instanceof Hop.Proxy proxy) {
                draft.leg(proxyLeg(module, route, proxy));
            } else if (hop instanceof Hop.Off) {
                draft.leg(off(module));
            } else {
                draft.leg(direct.leg(module, reason(hop)));
            }
        }
    }

    private Leg proxyLeg(CheckedModule module, Route route, Hop.Proxy proxy) {
        Way way = proxy.refused() ? Ways.NOWHERE : ways.to(proxy.entry().url());
        String asked = draft.add(isTold(route, proxy) ? asking(module, route, proxy, way) : notAsking(module, proxy));
        if (!proxy.refused() && !proxy.entry().scheme().equals("file")) {
            draft.add(new CanaryProbe(proxy, route, way.end(), way.contacts(), network.fetcher()));
        }
        return new Leg(
                module.path().text(),
                Leg.Kind.MODULE_PROXY,
                proxy.name(),
                way.host(),
                onFailure(proxy.fallback()),
                way.httpProxy(),
                PlanDraft.joined(way.ids(), List.of(asked)),
                "GOPROXY lists it");
    }

    private Probe asking(CheckedModule module, Route route, Hop.Proxy proxy, Way way) {
        return new ModuleProxyProbe(
                proxy, route, module.version(), limit, way.end(), way.contacts(), network.fetcher());
    }

    private Probe notAsking(CheckedModule module, Hop.Proxy proxy) {
        draft.notChecked(
                proxy.name() + " was not asked for " + module.path()
                        + ": the path looks private and the proxy is public. The go command would ask; GOPRIVATE keeps it from that.");
        return new UntoldProbe(module, proxy.name());
    }

    /** A path that is declared private, or whose host looks internal, is not told to a public server. */
    private boolean isTold(Route route, Hop.Proxy proxy) {
        if (proxy.entry().isPublic() && declared.matches(route.module())) {
            return false;
        }
        return route.exposures().stream()
                .filter(exposure -> exposure.kind() == Exposure.Kind.PATH_TO_PUBLIC_PROXY)
                .filter(exposure -> exposure.receiver().equals(proxy.name()))
                .noneMatch(exposure -> exposure.certainty() != Exposure.Certainty.POSSIBLE);
    }

    /** {@return the leg of a module at {@code off}} */
    static Leg off(CheckedModule module) {
        return new Leg(
                module.path().text(),
                Leg.Kind.OFF,
                "off",
                Optional.empty(),
                Leg.OnFailure.END,
                Optional.empty(),
                List.of(),
                "GOPROXY says off");
    }

    /** {@return the leg of a module while GOPROXY can't be read: it ends at the probe of the variable} */
    static Leg unreadable(CheckedModule module) {
        return new Leg(
                module.path().text(),
                Leg.Kind.MODULE_PROXY,
                "GOPROXY",
                Optional.empty(),
                Leg.OnFailure.END,
                Optional.empty(),
                List.of("config:GOPROXY"),
                "GOPROXY can't be read");
    }

    private static String reason(Hop hop) {
        return hop instanceof Hop.NoProxy noProxy ? "it matches " + noProxy.match() : "GOPROXY says direct";
    }

    /** {@return when the go command goes on, for a report} */
    static Leg.OnFailure onFailure(Fallback fallback) {
        return switch (fallback) {
            case ON_NOT_FOUND -> Leg.OnFailure.NOT_FOUND_ONLY;
            case ON_ANY_ERROR -> Leg.OnFailure.ANY;
            case END -> Leg.OnFailure.END;
        };
    }
}
