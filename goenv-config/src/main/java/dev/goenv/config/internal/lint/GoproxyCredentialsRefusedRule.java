package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.proxy.ProxyEntry;
import java.util.List;

/** User info in a plain http URL ({@code get} in cmd/go/internal/web/http.go, Go 1.27). */
final class GoproxyCredentialsRefusedRule implements LintRule {
    static final String CODE = "config.goproxy-credentials-refused";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOPROXY holds user name or password for a plain http URL, which go refuses to send";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        return context.moduleProxies().stream()
                .filter(ProxyEntry.ModuleProxy::refused)
                .map(proxy -> context.error(
                        CODE,
                        value,
                        "Every request to " + context.shown(proxy.redactedUrl())
                                + " fails with: refusing to pass credentials to insecure URL",
                        Remedy.none()))
                .toList();
    }
}
