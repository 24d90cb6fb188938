package dev.goenv.probes.internal.compare;

import dev.goenv.module.ModuleVersion;
import dev.goenv.proxy.ChecksumPolicy;
import dev.goenv.proxy.ChecksumRoute;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.PrivateMatch;
import dev.goenv.proxy.PrivatePatterns;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.Route;
import dev.goenv.sumdb.ChecksumDatabase;
import java.util.List;
import java.util.Optional;

/**
 * What every proxy is asked for, and what the user's environment says of it.
 *
 * @param module the version of a module
 * @param database the checksum database that is believed, reached through the proxies; empty if GOSUMDB names none
 * @param privateBy why the module is private
 */
record Subject(ModuleVersion module, Optional<ChecksumDatabase.Database> database, Optional<PrivateMatch> privateBy) {
    /**
     * The module by what an environment says.
     *
     * @param direct the chain of the environment with GOPROXY=direct: its private patterns and its database
     */
    static Subject of(ModuleVersion module, ProxyChain direct) {
        Route route = direct.routeFor(module.path());
        // GONOPROXY=none with GOPRIVATE: the module comes through proxies, and is private all the same.
        Optional<PrivateMatch> unchecked =
                route.checksums() instanceof ChecksumRoute.NotConsulted not ? not.match() : Optional.empty();
        return new Subject(
                module,
                direct.checksums().database().flatMap(Subject::named),
                route.privateBy().or(() -> unchecked));
    }

    /** The database without an address of its own, at which alone it would be asked. */
    private static Optional<ChecksumDatabase.Database> named(ChecksumDatabase database) {
        return database instanceof ChecksumDatabase.Database named
                ? Optional.of(new ChecksumDatabase.Database(named.key(), named.directUrl(), Optional.empty()))
                : Optional.empty();
    }

    /**
     * The way of the module by one proxy, and of its checksum by the same proxy. The exposures take into account what the user
     * calls private.
     */
    Route routeBy(Hop.Proxy hop) {
        return new Route(module.path(), List.of(hop), privateBy, checksumsBy(hop));
    }

    private ChecksumRoute checksumsBy(Hop.Proxy hop) {
        if (privateBy.isPresent() || database.isEmpty()) {
            String reason = privateBy.isPresent() ? "the module is private" : "GOSUMDB names no checksum database";
            return new ChecksumRoute.NotConsulted(reason, privateBy);
        }
        return ProxyChain.parse(hop.entry().url())
                .withChecksums(ChecksumPolicy.of(database.get(), "comparison", PrivatePatterns.none("GONOSUMDB")))
                .routeFor(module.path())
                .checksums();
    }
}
