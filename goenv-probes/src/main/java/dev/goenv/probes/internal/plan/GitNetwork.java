package dev.goenv.probes.internal.plan;

import dev.goenv.env.GoEnv;
import dev.goenv.env.HostSystem;
import dev.goenv.http.HttpProxies;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.internal.plan.Ways.Way;
import dev.goenv.probes.internal.vcs.GitSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The network as git uses it: with its own authorities, and with the HTTP proxy of its configuration where that names one.
 * Safe for several threads.
 */
final class GitNetwork {
    private final HostSystem host;
    private final GoEnv env;
    private final GitSettings git;
    private final Network network;
    private final Map<Key, Network> made = new HashMap<>();

    /** What git does otherwise than go. */
    private record Key(Optional<String> authorities, Optional<String> proxy) {}

    GitNetwork(HostSystem host, GoEnv env, GitSettings git, Network network) {
        this.host = host;
        this.env = env;
        this.git = git;
        this.network = network;
    }

    /** {@return the network by which git asks for a URL} */
    synchronized Network to(String url) {
        Key key = new Key(git.authorities(url), git.proxy(url));
        return !hasOwnTrust(url) && key.proxy().isEmpty()
                ? network
                : made.computeIfAbsent(key, each -> network.as(new GitHost(host, each.authorities()), proxies(url)));
    }

    /**
     * {@return the way to a URL, whose probes are part of the plan from now on}
     *
     * <p>Where git trusts others than go does, the handshake is left to the request itself: the probe of it is go's.
     */
    Way way(String url, PlanDraft draft) {
        Ways ways = new Ways(to(url), proxies(url), draft);
        Way way = hasOwnTrust(url) ? ways.withoutTls(url) : ways.to(url);
        return new Way(way.ids(), way.contacts(), way.host(), way.httpProxy().map(shown -> named(shown, url)));
    }

    private String named(String shown, String url) {
        return git.proxy(url).isPresent() ? shown.replaceFirst("\\(.*\\)$", "(git's http.proxy)") : shown;
    }

    private boolean hasOwnTrust(String url) {
        boolean ofGo = env.osVariable("SSL_CERT_FILE")
                .or(() -> env.osVariable("SSL_CERT_DIR"))
                .isPresent();
        return ofGo || git.authorities(url).isPresent() || !git.verifies(url);
    }

    private HttpProxies proxies(String url) {
        return git.proxy(url).map(this::only).orElseGet(env::httpProxies);
    }

    /** An empty text means none, whatever the variables say; NO_PROXY counts all the same. */
    private HttpProxies only(String proxy) {
        String excluded =
                env.osVariable("no_proxy").or(() -> env.osVariable("NO_PROXY")).orElse("");
        return HttpProxies.of(Map.of("HTTPS_PROXY", proxy, "HTTP_PROXY", proxy, "NO_PROXY", excluded));
    }
}
