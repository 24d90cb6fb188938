package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TunnelAnswer;
import java.util.stream.Stream;

/** Scenes at HTTP proxies. */
final class ProxyScenes {
    private static final String PROXY = "proxy.corp:3128";
    private static final String TARGET = "proxy.golang.org:443";

    private ProxyScenes() {}

    static Stream<Scene> all() {
        Cases refused = proxied()
                .ends(
                        "tcp:" + PROXY,
                        "refused",
                        Cases.connect("proxy.corp", "10.0.0.1", 3128, ConnectAttempt.Result.REFUSED));
        return Stream.of(
                new Scene("proxy refuses", refused, "proxy.refused"),
                new Scene(
                        "proxy not known",
                        proxied().ends("dns:proxy.corp", "no", dns("proxy.corp", DnsAnswer.Result.NXDOMAIN)),
                        "proxy.unknown-host"),
                new Scene(
                        "proxy's DNS server silent",
                        proxied().ends("dns:proxy.corp", "no", dns("proxy.corp", DnsAnswer.Result.TIMEOUT)),
                        "proxy.unreachable"),
                new Scene("407", tunnel(TunnelAnswer.Result.REFUSED, 407), "proxy.auth-required"),
                new Scene("403", tunnel(TunnelAnswer.Result.REFUSED, 403), "proxy.denied"),
                new Scene("503", tunnel(TunnelAnswer.Result.REFUSED, 503), "proxy.upstream-failed"),
                new Scene("405", tunnel(TunnelAnswer.Result.REFUSED, 405), "proxy.not-a-proxy"),
                new Scene("silence", tunnel(TunnelAnswer.Result.TIMEOUT, 0), "proxy.unreachable"),
                new Scene(
                        "https:// to a plain proxy",
                        proxied()
                                .ends(
                                        "proxytls:" + PROXY,
                                        "no",
                                        Cases.proxyTls("proxy.corp", 3128, TlsAttempt.Result.PLAIN_HTTP)),
                        "proxy.scheme-mismatch"),
                new Scene(
                        "proxy's certificate",
                        proxied()
                                .ends(
                                        "proxytls:" + PROXY,
                                        "no",
                                        Cases.proxyTls("proxy.corp", 3128, TlsAttempt.Result.UNKNOWN_AUTHORITY)),
                        "proxy.tls-untrusted"),
                new Scene(
                        "proxy opens TLS",
                        proxied()
                                .ends(
                                        "tls:" + TARGET + "@" + PROXY,
                                        "no",
                                        Cases.tls(
                                                "proxy.golang.org",
                                                TlsAttempt.Result.UNKNOWN_AUTHORITY,
                                                "",
                                                Cases.certificate("CN=proxy.golang.org", "CN=FG100D,O=Fortinet"))),
                        "tls.intercepted"),
                new Scene(
                        "only ALL_PROXY",
                        unknown().variable("ALL_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS),
                        "proxy.env-not-applied"),
                new Scene(
                        "NO_PROXY excludes",
                        unknown()
                                .variable("HTTPS_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                                .variable("NO_PROXY", ".golang.org", ConfigFinding.Place.OS),
                        "proxy.no-proxy-excludes"),
                new Scene("no proxy at all", unknown(), "dns.nxdomain"));
    }

    private static Cases proxied() {
        return Cases.proxied("proxy.golang.org", PROXY, "HTTPS_PROXY")
                .variable("HTTPS_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS);
    }

    private static Cases tunnel(TunnelAnswer.Result result, int status) {
        return proxied()
                .ends("tunnel:" + PROXY + ">" + TARGET, "no tunnel", Cases.tunnel(PROXY, TARGET, result, status));
    }

    private static Cases unknown() {
        return Cases.https("proxy.golang.org")
                .ends(
                        "dns:proxy.golang.org",
                        "no such host",
                        Cases.resolvers("10.0.0.53:53"),
                        dns("proxy.golang.org", DnsAnswer.Result.NXDOMAIN));
    }

    private static DnsAnswer dns(String host, DnsAnswer.Result result) {
        return Cases.dns(host, "A", "10.0.0.53:53", result);
    }
}
