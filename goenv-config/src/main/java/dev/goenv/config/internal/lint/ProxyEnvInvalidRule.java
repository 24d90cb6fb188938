package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.http.ProxyServer;
import dev.goenv.http.ProxyVariable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code parseProxy} in x/net/http/httpproxy/proxy.go, Go 1.27: what can't be parsed is dropped, the rest is taken as it is. */
final class ProxyEnvInvalidRule implements LintRule {
    private static final Set<String> SCHEMES = Set.of("http", "https", "socks5", "socks5h");

    static final String CODE = "proxy.env-invalid";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "HTTP_PROXY or HTTPS_PROXY can't be parsed and is ignored, or means another host than it seems to";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return Stream.of(
                        context.httpProxies().httpProxy(), context.httpProxies().httpsProxy())
                .flatMap(Optional::stream)
                .flatMap(variable -> finding(context, variable).stream())
                .toList();
    }

    private static Optional<Finding> finding(LintContext context, ProxyVariable variable) {
        GoValue value = ProxyVariables.value(variable);
        if (variable.server().isEmpty()) {
            return Optional.of(context.error(
                    CODE,
                    value,
                    "Go ignores " + variable.name() + " without a word and goes direct: "
                            + context.shown(variable.problem().orElse("")),
                    Remedy.none()));
        }
        ProxyServer server = variable.server().get();
        if (Set.of("http", "https", "").contains(server.host())) {
            String host = server.host().isEmpty() ? "no host" : "a host named \"" + server.host() + "\"";
            return Optional.of(context.error(
                    CODE,
                    value,
                    "Go reads " + host + " out of " + variable.name() + ". Write scheme://host:port.",
                    Remedy.none()));
        }
        return SCHEMES.contains(server.scheme())
                ? Optional.empty()
                : Optional.of(context.warning(
                        CODE,
                        value,
                        "Go knows no scheme \"" + context.shown(server.scheme())
                                + "\" and takes the server for a plain HTTP proxy.",
                        Remedy.none()));
    }
}
