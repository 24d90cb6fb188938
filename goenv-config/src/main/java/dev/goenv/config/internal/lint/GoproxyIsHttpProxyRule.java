package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.http.HttpProxies;
import dev.goenv.http.ProxyVariable;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.proxy.ProxyEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** GOPROXY takes servers of the module proxy protocol; an HTTP proxy belongs into HTTPS_PROXY. */
final class GoproxyIsHttpProxyRule implements LintRule {
    /** Ports at which hardly anything but HTTP and SOCKS proxies listens: Squid, Clash, V2Ray, Privoxy. */
    private static final Set<String> TYPICAL =
            Set.of("3128", "7890", "7891", "7897", "1080", "1087", "10808", "10809", "8118");

    static final String CODE = "config.goproxy-http-proxy";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOPROXY names an HTTP proxy, which belongs into HTTPS_PROXY";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        return context.moduleProxies().stream()
                .flatMap(proxy -> finding(context, value, proxy).stream())
                .toList();
    }

    private static Optional<Finding> finding(LintContext context, GoValue value, ProxyEntry.ModuleProxy proxy) {
        String path = GoUrl.parse(proxy.url()).path();
        boolean bare = (path.isEmpty() || path.equals("/")) && !proxy.scheme().equals("file");
        Optional<String> variable = bare ? sameServer(context.httpProxies(), proxy) : Optional.empty();
        String there = context.shown(proxy.redactedUrl());
        if (variable.isPresent()) {
            return Optional.of(context.error(
                    CODE,
                    value,
                    there + " is the HTTP proxy of " + variable.get()
                            + ", not a module proxy. Take it out of GOPROXY; requests go through it all the same.",
                    Remedy.none()));
        }
        String port = Hosts.port(proxy);
        if (!bare || !proxy.scheme().equals("http")) {
            return Optional.empty();
        }
        String advice = " If it is an HTTP proxy, take it out of GOPROXY and set HTTPS_PROXY and HTTP_PROXY to it.";
        if (TYPICAL.contains(port)) {
            return Optional.of(context.warning(
                    CODE,
                    value,
                    there + " has the port of an HTTP or SOCKS proxy, not of a module proxy." + advice,
                    Remedy.none()));
        }
        return port.equals("8080")
                ? Optional.of(context.note(
                        CODE, value, there + " has a port that HTTP proxies like too." + advice, Remedy.none()))
                : Optional.empty();
    }

    private static Optional<String> sameServer(HttpProxies proxies, ProxyEntry.ModuleProxy proxy) {
        String port = Hosts.port(proxy).isEmpty() ? (proxy.scheme().equals("http") ? "80" : "443") : Hosts.port(proxy);
        return Stream.of(proxies.httpsProxy(), proxies.httpProxy())
                .flatMap(Optional::stream)
                .filter(variable -> variable.server()
                        .filter(server -> server.host().equalsIgnoreCase(Hosts.name(proxy))
                                && server.port().equals(port))
                        .isPresent())
                .map(ProxyVariable::name)
                .findFirst();
    }
}
