package dev.goenv.config.internal.lint;

import dev.goenv.env.GoValue;
import dev.goenv.env.Origin;
import dev.goenv.http.HttpProxies;
import dev.goenv.http.ProxyServer;
import dev.goenv.http.ProxyVariable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The variables of HTTP proxies as values with an origin. */
final class ProxyVariables {
    private ProxyVariables() {}

    /** {@return the value of a variable that names a proxy} */
    static GoValue value(ProxyVariable variable) {
        return value(variable.name(), variable.text().reveal());
    }

    /** {@return the value of a variable of the OS environment} */
    static GoValue value(String name, String text) {
        return new GoValue(name, text, new Origin.OsEnvironment(name), List.of(), false);
    }

    /** {@return what names the HTTP proxy of requests with TLS and of others, as far as it can be used} */
    static List<ProxyVariable> usable(HttpProxies proxies) {
        return Stream.of(proxies.httpsProxy(), proxies.httpProxy())
                .flatMap(Optional::stream)
                .filter(variable -> variable.server().isPresent())
                .toList();
    }

    static String host(ProxyVariable variable) {
        return variable.server().map(ProxyServer::host).orElse("");
    }
}
