package dev.goenv.probes.internal.plan;

import dev.goenv.diagnosis.Leg;
import dev.goenv.module.ModulePatterns;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.internal.plan.Ways.Way;
import dev.goenv.probes.internal.sumdb.ChecksumDatabaseProbe;
import dev.goenv.proxy.ChecksumHop;
import dev.goenv.proxy.ChecksumRoute;
import dev.goenv.proxy.Exposure;
import dev.goenv.proxy.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways to the checksum database. */
final class ChecksumLegs {
    private static final Set<String> PUBLIC = Set.of("sum.golang.org", "sum.golang.google.cn");

    private final PlanDraft draft;
    private final Ways ways;
    private final Network network;
    private final ModulePatterns declared;

    /**
     * Adds to a draft.
     *
     * @param declared what GOPRIVATE declares private, also where GONOSUMDB lets the database be asked
     */
    ChecksumLegs(PlanDraft draft, Ways ways, Network network, ModulePatterns declared) {
        this.declared = declared;
        this.draft = draft;
        this.ways = ways;
        this.network = network;
    }

    /** Adds the legs of a module; none if the database is not asked about it. */
    void add(CheckedModule module, Route route, boolean sumsKnown) {
        ChecksumRoute checksums = route.checksums();
        if (checksums instanceof ChecksumRoute.NotConsulted) {
            draft.notChecked(module.path() + ": " + checksums.describe());
        } else if (checksums instanceof ChecksumRoute.Refused refused) {
            draft.leg(refused(module, refused));
        } else if (sumsKnown) {
            draft.notChecked(module + ": the checksum database is not asked, since go.sum knows the module.");
        } else if (exposed(route)) {
            draft.notChecked("The checksum database was not asked for " + module.path()
                    + ": the path looks private and the database is public. The go command would ask.");
        } else {
            ChecksumRoute.Consulted consulted = (ChecksumRoute.Consulted) checksums;
            consulted.hops().forEach(hop -> draft.leg(leg(module, consulted, hop)));
        }
    }

    private boolean exposed(Route route) {
        boolean open = route.checksums() instanceof ChecksumRoute.Consulted consulted
                && PUBLIC.contains(consulted.database().name());
        if (open && declared.matches(route.module())) {
            return true;
        }
        return route.exposures().stream()
                .filter(exposure -> exposure.kind() == Exposure.Kind.PATH_TO_PUBLIC_DATABASE)
                .anyMatch(exposure -> exposure.certainty() != Exposure.Certainty.POSSIBLE);
    }

    private Leg leg(CheckedModule module, ChecksumRoute.Consulted consulted, ChecksumHop hop) {
        boolean refused =
                hop instanceof ChecksumHop.ThroughProxy proxy && proxy.entry().refused();
        Way way = refused ? Ways.NOWHERE : ways.to(hop.url());
        String asked = draft.add(new ChecksumDatabaseProbe(
                        hop,
                        consulted.database(),
                        module.path(),
                        module.version(),
                        way.end(),
                        way.contacts(),
                        network.fetcher())
                .choosing(module.version().isPresent() ? List.of() : downloads(module)));
        return new Leg(
                module.path().text(),
                Leg.Kind.CHECKSUM_DATABASE,
                hop.name(),
                way.host(),
                hop instanceof ChecksumHop.ThroughProxy proxy
                        ? ModuleLegs.onFailure(proxy.entry().fallback())
                        : Leg.OnFailure.END,
                way.httpProxy(),
                PlanDraft.joined(way.ids(), List.of(asked)),
                "GOSUMDB names " + consulted.database().name());
    }

    /** The probes that find out which version is the latest one, in the order in which go asks. */
    private List<String> downloads(CheckedModule module) {
        return draft.legs().stream()
                .filter(leg -> leg.kind() == Leg.Kind.MODULE_PROXY || leg.kind() == Leg.Kind.DIRECT)
                .filter(leg -> leg.module().equals(module.path().text()))
                .flatMap(leg -> PlanDraft.last(leg.probes()).stream())
                .toList();
    }

    /** GOSUMDB stands in the way. What is wrong with its text the probe of the variable says; {@code off} has nothing wrong. */
    private Leg refused(CheckedModule module, ChecksumRoute.Refused refused) {
        boolean off = refused.message().contains("GOSUMDB=off");
        String end = off ? draft.add(new UnverifiableProbe(module, refused.message())) : "config:GOSUMDB";
        return new Leg(
                module.path().text(),
                Leg.Kind.CHECKSUM_DATABASE,
                "GOSUMDB",
                Optional.empty(),
                Leg.OnFailure.END,
                Optional.empty(),
                List.of(end),
                "GOSUMDB does not allow to verify it");
    }
}
