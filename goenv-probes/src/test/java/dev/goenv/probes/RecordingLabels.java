package dev.goenv.probes;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recordings whose label does not name what failed in them, and what did.
 *
 * <p>Those of {@code secret-…} are labelled by what the environment exposes; what made the go command fail was set up besides,
 * and is what a reader has to be told first.
 */
final class RecordingLabels {
    static final Map<String, String> FAILED = Map.of(
            "secret-goproxy-userinfo", "tcp.refused",
            "secret-goproxy-userinfo.401", "modproxy.unauthorized",
            "secret-goproxy-userinfo.bad-scheme", "config.goproxy-invalid",
            "secret-https-proxy-userinfo", "proxy.refused",
            "secret-https-proxy-userinfo.bad-escape", "proxy.env-invalid",
            "secret-https-proxy-userinfo.bad-port", "proxy.env-invalid",
            "secret-vanity-meta", "vcs.unreachable",
            // Vendoring found no hash before it asked anybody.
            "tcp-refused.mod-vendor", "gosum.missing-entry");

    private RecordingLabels() {}

    static Set<String> codes(String id, List<String> labels) {
        String failed = FAILED.get(id.replace(".go124", ""));
        return failed == null ? Set.copyOf(labels) : Set.of(failed);
    }
}
