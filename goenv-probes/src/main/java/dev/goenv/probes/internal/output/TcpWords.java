package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import java.util.List;

/** Connections that fail. */
final class TcpWords {
    static final List<OutputRule> ALL = List.of(
            rule("tcp.refused", "Nobody listens at {host}")
                    .because(
                            "The machine answers, and refuses the connection: the service is down, the port is wrong, or a firewall"
                                    + " says no.")
                    .says("connect: connection refused", each -> dialled(each, 60))
                    .says("actively refused it", each -> dialled(each, 60))
                    .says("dial tcp: connection refused", each -> dialled(each, 60))
                    .apart("Whether every address of the host refuses.")
                    .advice(
                            "check-service",
                            "Start the service, or correct the port",
                            "Check that the service at {host} runs and listens on that port.")
                    .done(),
            rule("tcp.blackhole", "{host} does not answer")
                    .because(
                            "The connection was neither accepted nor refused for 30 s: something on the way drops it, as firewalls do.")
                    .says("i/o timeout", each -> each.says("lookup ") || each.says("read udp") ? 0 : dialled(each, 64))
                    .says("failed to respond", each -> dialled(each, 64))
                    .says("connection timed out", each -> dialled(each, 62))
                    .says("operation timed out", each -> each.says("read tcp") ? 30 : dialled(each, 62))
                    .says("Connection timed out", each -> each.inVcs() ? 40 : 55)
                    .says("Failed to connect to", each -> waited(each) ? 50 : 0)
                    .apart("Whether other hosts and ports answer; which HTTP proxy the network has.")
                    .advice(
                            "use-http-proxy",
                            "Name the HTTP proxy of this network to go",
                            "If this network leads outside through an HTTP proxy, export HTTPS_PROXY=http://HOST:PORT.")
                    .advice(
                            "use-other-goproxy",
                            "Use a module proxy that is reachable from here",
                            "go env -w GOPROXY=https://HOST/PATH,direct, with a proxy that this network reaches.")
                    .done(),
            rule("tcp.reset", "The connection to {host} was reset")
                    .because("The connection was cut by the server, or by something on the way that takes its part.")
                    .says("connection reset by peer", each -> broken(each, 58))
                    .says("forcibly closed by the remote host", each -> broken(each, 58))
                    .says("broken pipe", each -> broken(each, 50))
                    .says("An established connection was aborted", each -> broken(each, 55))
                    .says("Connection reset by peer", each -> each.inVcs() ? 40 : 50)
                    .apart(
                            "When it is cut: at once, in the handshake, or after the request; and whether another way works.")
                    .advice(
                            "try-other-way",
                            "Try again, and by another way",
                            "Try another network or the HTTP proxy of this one; see whether a filter cuts the connection.")
                    .done(),
            rule("tcp.closed-no-response", "{host} closed the connection without an answer")
                    .because("The connection was made, the request sent, and nothing came back.")
                    .says("EOF", each -> eof(each) ? each.facts().urlHas("https://") ? 35 : 70 : 0)
                    .says("server closed idle connection", 70)
                    .apart("What the port speaks, and whether it does so again.")
                    .advice(
                            "check-port",
                            "Check port and service",
                            "See whether the service at {host} restarts, or speaks another protocol (TLS?) there.")
                    .done(),
            rule("tcp.no-route", "The network does not lead to {host}")
                    .because("There is no route: the network or VPN is down, or an address family does not work here.")
                    .says("network is unreachable", each -> each.says("dial udp") ? 0 : dialled(each, 88))
                    .says(
                            "no route to host",
                            each -> each.says("dial udp") || each.says("read udp") ? 0 : dialled(each, 88))
                    .says("unreachable network", each -> dialled(each, 88))
                    .says("unreachable host", each -> dialled(each, 88))
                    .says("Network is unreachable", each -> each.inVcs() ? 60 : 85)
                    .says("No route to host", each -> each.inVcs() ? 60 : 85)
                    .says("connectex: ", each -> each.says("dial tcp6") ? 60 : 15)
                    .apart("The routes of this machine, for IPv4 and IPv6.")
                    .advice("connect", "Connect the network or VPN", "Bring up the network that {host} is in.")
                    .done(),
            rule("tcp.prohibited", "This machine forbids the connection to {host}")
                    .because(
                            "The operating system refused to connect: a local firewall, or the sandbox the program runs in.")
                    .says("connect: permission denied", 92)
                    .says("connect: operation not permitted", 92)
                    .says("forbidden by its access permissions", 88)
                    .apart("The rules of the local firewall, SELinux, AppArmor, or of the sandbox.")
                    .advice(
                            "allow-connection",
                            "Allow the go command to connect",
                            "Allow it in the local firewall, or run it outside of the sandbox (snap, flatpak).")
                    .done(),
            rule("tcp.one-family-broken", "One of IPv4 and IPv6 does not work here")
                    .because("The connection went by an address family that this network does not carry to the end.")
                    .says("write tcp [", each -> each.says("->[") ? 82 : 0)
                    .says("dial tcp6 [", each -> each.says("connectex") || each.says("unreachable") ? 82 : 0)
                    .says(
                            "dial tcp [",
                            each -> each.dialsHere()
                                    ? 0
                                    : each.says("no route to host") || each.says("unreachable")
                                            ? 89
                                            : each.says("timeout") ? 50 : 20)
                    .says("read tcp [", each -> each.says("timed out") ? 45 : 15)
                    .apart("Whether the host answers at its IPv4 and IPv6 addresses.")
                    .advice(
                            "mend-family",
                            "Mend or switch off that address family",
                            "See why the network does not carry IPv6 (or IPv4) to {urlhost}; until then, switch it off on this machine.")
                    .done(),
            rule("tcp.silence", "{host} accepted the connection and said nothing")
                    .because("Go waits for an answer without a limit of its own; something else ended it.")
                    .says("context deadline exceeded", each -> each.inHttpProxy() ? 0 : 55)
                    .says("Client.Timeout exceeded", 60)
                    .says("timeout awaiting response headers", 85)
                    .says("read: operation timed out", each -> each.says("read udp") ? 0 : 66)
                    .says("read: connection timed out", each -> each.says("read udp") ? 0 : 66)
                    .says("Operation timed out after", 60)
                    .says("signal: killed", 15)
                    .apart("Whether the server answers a small request in time.")
                    .others(
                            "look-at-server",
                            "Have the server looked at",
                            "Its owner has to see why {host} does not answer.")
                    .done());

    private TcpWords() {}

    /** Below a proxy, a page, a database or a repository the failure has a name of its own, which says more. */
    private static int dialled(Case each, int weight) {
        if (each.inHttpProxy()) {
            return 20;
        }
        return each.says("lookup ") && each.says(":53: ") ? 0 : weight;
    }

    /** git tells how long it tried; the kernel gives up after minutes. */
    private static boolean waited(Case each) {
        int after = each.message().said().indexOf(" after ");
        String number = after < 0 ? "" : Ascii.word(each.message().said(), after + 7);
        return number.length() >= 5 && number.length() < 10 && number.chars().allMatch(c -> Ascii.isDigit((char) c));
    }

    private static int broken(Case each, int weight) {
        return each.says("read udp") ? 0 : each.peerIsProxy() ? 30 : weight;
    }

    static boolean eof(Case each) {
        String end = each.facts().end().strip();
        return each.facts().url().isPresent() && (end.equals(": EOF") || end.endsWith(": EOF"));
    }
}
