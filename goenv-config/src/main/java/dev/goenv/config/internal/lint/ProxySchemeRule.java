package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.http.ProxyVariable;
import java.util.List;
import java.util.Set;

/** The scheme is that of the proxy, not of the requests through it: nearly all proxies are reached without TLS. */
final class ProxySchemeRule implements LintRule {
    private static final Set<String> TLS_PORTS = Set.of("443", "8443");

    static final String CODE = "proxy.scheme-mismatch";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "an HTTP proxy is given with https://, while its port is none of TLS";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return ProxyVariables.usable(context.httpProxies()).stream()
                .filter(variable -> variable.server()
                        .filter(server -> server.scheme().equals("https") && !TLS_PORTS.contains(server.port()))
                        .isPresent())
                .map(variable -> finding(context, variable))
                .toList();
    }

    private static Finding finding(LintContext context, ProxyVariable variable) {
        GoValue value = ProxyVariables.value(variable);
        return context.warning(
                CODE,
                value,
                "https:// makes Go speak TLS to the proxy itself, which most proxies do not understand; requests then fail with:"
                        + " proxyconnect tcp: tls: first record does not look like a TLS handshake",
                Remedy.set("http" + value.text().substring("https".length())));
    }
}
