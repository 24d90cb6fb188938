package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.List;

/** {@code https:///x} and {@code https:/x}: accepted by the list's grammar, and refused at each request. */
final class GoproxyNoHostRule implements LintRule {
    static final String CODE = "config.goproxy-no-host";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a URL in GOPROXY names no host, such as https:/proxy.golang.org";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        return context.moduleProxies().stream()
                .filter(proxy ->
                        !proxy.scheme().equals("file") && Hosts.name(proxy).isEmpty())
                .limit(1)
                .map(proxy -> context.error(
                        CODE,
                        value,
                        context.shown(proxy.redactedUrl())
                                + " names no host: two slashes and a host follow the scheme.",
                        Repairs.remedy(context, value)))
                .toList();
    }
}
