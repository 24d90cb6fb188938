package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.ProxyEntry;
import java.util.List;

/** {@code off}: nothing is downloaded ({@code errProxyOff} in cmd/go/internal/modfetch/proxy.go, Go 1.27). */
final class GoproxyOffRule implements LintRule {
    static final String CODE = "config.goproxy-off";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOPROXY is off, or ends in off";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        List<ProxyEntry> entries = context.chain().map(ProxyChain::entries).orElse(List.of());
        if (entries.isEmpty() || !(entries.get(entries.size() - 1) instanceof ProxyEntry.Off)) {
            return List.of();
        }
        if (entries.size() > 1) {
            String message =
                    "The list ends in off: for a module that no proxy has, go prints \"module lookup disabled by"
                            + " GOPROXY=off\" and hides the proxies' own answers.";
            return List.of(context.note(CODE, value, message, Remedy.none()));
        }
        String message = "GOPROXY=off forbids every download; what is not in the module cache fails with: module lookup"
                + " disabled by GOPROXY=off";
        return List.of(context.warning(CODE, value, message, Remedy.remove()));
    }
}
