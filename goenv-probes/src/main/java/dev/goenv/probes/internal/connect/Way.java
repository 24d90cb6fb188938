package dev.goenv.probes.internal.connect;

import dev.goenv.http.ProxyDecision;
import dev.goenv.http.ProxyServer;
import java.util.Optional;

/**
 * How a host is reached: straight, or through an HTTP or SOCKS proxy.
 *
 * @param host the host, IPv6 without brackets
 * @param port its port
 * @param secure whether TLS is spoken with it, so that an HTTP proxy is asked for a tunnel
 * @param via the proxy, if there is one
 */
record Way(String host, int port, boolean secure, Optional<ProxyDecision.Via> via) {
    private static final int MAX_PORT = 65535;

    /** {@return the proxy} */
    Optional<ProxyServer> proxy() {
        return via.map(ProxyDecision.Via::server);
    }

    /** {@return the host that is connected to: the proxy's, if there is one} */
    String firstHost() {
        return proxy().map(ProxyServer::host).orElse(host);
    }

    /** {@return its port; 0 where Go knows none, and a number no port can have where one is written} */
    int firstPort() {
        return proxy().map(server -> number(server.port())).orElse(port);
    }

    private static int number(String port) {
        if (port.isEmpty()) {
            return 0;
        }
        return port.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(port);
    }

    /** {@return whether the port is one} */
    boolean portFits() {
        return firstPort() <= MAX_PORT;
    }

    /** {@return whether the proxy is one of SOCKS} */
    boolean socks() {
        return proxy().filter(server ->
                        server.scheme().equals("socks5") || server.scheme().equals("socks5h"))
                .isPresent();
    }

    /** {@return whether the proxy is spoken to by TLS} */
    boolean secureProxy() {
        return proxy().filter(server -> server.scheme().equals("https")).isPresent();
    }

    /** {@return whether the proxy is asked for a tunnel, rather than for the answer itself} */
    boolean tunnel() {
        return via.isPresent() && (secure || socks());
    }

    /** {@return host and port, IPv6 in brackets} */
    String target() {
        return IpText.join(host, port);
    }

    /** {@return the proxy and its port, IPv6 in brackets} */
    String first() {
        return IpText.join(firstHost(), firstPort());
    }
}
