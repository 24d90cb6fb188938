package dev.goenv.proxy;

import dev.goenv.sumdb.ChecksumDatabase;
import java.util.ArrayList;
import java.util.List;

/** The way to the checksum database, which is the same for every module that is verified at all. */
final class ChecksumRoutes {
    private ChecksumRoutes() {}

    /** As {@code dbDial} and {@code initBase} in {@code cmd/go/internal/modfetch/sumdb.go}, Go 1.27. */
    static ChecksumRoute of(ChecksumPolicy policy, List<ProxyEntry> entries) {
        if (policy.problem().isPresent()) {
            return new ChecksumRoute.Refused(policy.problem().get());
        }
        ChecksumDatabase database = policy.database().orElseThrow();
        if (!(database instanceof ChecksumDatabase.Database known)) {
            return new ChecksumRoute.Refused("checksum database disabled by GOSUMDB=off");
        }
        List<ChecksumHop> hops = new ArrayList<>();
        if (known.explicitUrl().isEmpty()) {
            for (ProxyEntry entry : entries) {
                if (entry instanceof ProxyEntry.ModuleProxy proxy) {
                    String url = RequestUrls.join(proxy.parsed(), "sumdb/" + known.name() + "/supported");
                    hops.add(new ChecksumHop.ThroughProxy(proxy, url));
                }
            }
        }
        hops.add(new ChecksumHop.Itself(known.url()));
        boolean directWins = entries.get(entries.size() - 1) instanceof ProxyEntry.Direct;
        return new ChecksumRoute.Consulted(known, hops, directWins);
    }
}
