package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.http.ProxyDecision.Reason;
import java.util.List;
import java.util.Set;

/** The HTTP proxy between this network and the others. */
final class HttpProxyWords {
    private static final String STEPS =
            "Each step to the HTTP proxy: its variable, name, connection, and answer to CONNECT.";
    /** What Go takes for the host in {@code http//proxy:3128} and the like. */
    private static final Set<String> SCHEMES_AS_HOSTS = Set.of("http", "https", "socks", "socks5", "socks5h");

    static final List<OutputRule> ALL = List.of(
            rule("proxy.refused", "Nobody listens at the HTTP proxy {host}")
                    .because(
                            "HTTPS_PROXY or HTTP_PROXY names {host}, which refuses the connection; in a container, 127.0.0.1 is the"
                                    + " container itself.")
                    .says("connect: connection refused", HttpProxyWords::refused)
                    .says("actively refused it", HttpProxyWords::refused)
                    .apart(STEPS)
                    .advice(
                            "start-proxy",
                            "Start the proxy or correct its address",
                            "Start the HTTP proxy, or correct HTTPS_PROXY and HTTP_PROXY.")
                    .fix(HttpProxyWords::without)
                    .done(),
            rule("proxy.unknown-host", "The name of the HTTP proxy, {host}, is unknown")
                    .because(
                            "HTTPS_PROXY or HTTP_PROXY names a host that DNS does not know; outside of its network that is to be expected.")
                    .says("no such host", each -> each.inHttpProxy() && !schemeAsHost(each) ? 90 : 0)
                    .says("Could not resolve proxy", 90)
                    .apart(STEPS)
                    .advice(
                            "connect-vpn",
                            "Connect to the network of the proxy",
                            "Connect the VPN, or leave the proxy out.")
                    .fix(HttpProxyWords::without)
                    .done(),
            rule("proxy.unreachable", "The HTTP proxy {host} does not answer")
                    .because(
                            "The connection to the proxy of HTTPS_PROXY or HTTP_PROXY, or its answer, did not come in time.")
                    .says("i/o timeout", each -> each.inHttpProxy() ? 91 : 0)
                    .says("context deadline exceeded", each -> each.inHttpProxy() ? 90 : each.throughProxy() ? 85 : 35)
                    .says("network is unreachable", each -> each.inHttpProxy() ? 91 : 0)
                    .says("no route to host", each -> each.inHttpProxy() ? 91 : 0)
                    .says("failed to respond", each -> each.inHttpProxy() ? 91 : 0)
                    .says("server misbehaving", each -> each.inHttpProxy() ? 70 : 0)
                    .apart(STEPS)
                    .fix(HttpProxyWords::without)
                    .done(),
            rule("proxy.auth-required", "The HTTP proxy wants user and password")
                    .because(
                            "The proxy answered 407. Go knows basic authentication only, from user and password in the variable.")
                    .says("Proxy Authentication Required", 96)
                    .says("407", each -> each.status(407) || each.says("response 407") ? 95 : 0)
                    .says("username/password authentication failed", 92)
                    .says("no acceptable authentication methods", 92)
                    .apart(STEPS)
                    .advice(
                            "proxy-login",
                            "Give user and password to the proxy's variable",
                            "export HTTPS_PROXY='http://USER:PASSWORD@HOST:PORT', with / # % and blanks percent-encoded; for NTLM or Kerberos run a local proxy such as px or cntlm.")
                    .done(),
            rule("proxy.denied", "The HTTP proxy does not let {urlhost} through")
                    .because("The proxy answered CONNECT with a refusal; Go prints the words of its status alone.")
                    .says(": Forbidden", each -> connect(each, ": Forbidden", 88))
                    .says(": Found", each -> connect(each, ": Found", 88))
                    .says(": Moved Permanently", each -> connect(each, ": Moved Permanently", 85))
                    .says("unknown status code", each -> connect(each, "unknown status code", 85))
                    .says("not allowed by ruleset", 94)
                    .says(": Unauthorized", each -> connect(each, ": Unauthorized", 80))
                    .says("tunnel failed, response 403", 90)
                    .says("HTTP code 403 from proxy", 92)
                    .apart(STEPS)
                    .others(
                            "allow-host",
                            "Have {urlhost} allowed by the proxy",
                            "Ask its owner to allow {urlhost}, and the storage hosts that downloads are redirected to.")
                    .done(),
            rule("proxy.upstream-failed", "The HTTP proxy does not reach {urlhost}")
                    .because(
                            "The proxy answered CONNECT with a failure of its own: it could not look up or reach the host.")
                    .says(": Bad Gateway", each -> connect(each, ": Bad Gateway", 89))
                    .says(": Service Unavailable", each -> connect(each, ": Service Unavailable", 89))
                    .says(": Gateway Timeout", each -> connect(each, ": Gateway Timeout", 89))
                    .says(": Internal Server Error", each -> connect(each, ": Internal Server Error", 89))
                    .says("unknown error host unreachable", 94)
                    .says("unknown error network unreachable", 94)
                    .says("unknown error connection refused", 92)
                    .says("unknown error general SOCKS server failure", 92)
                    .says("unknown error TTL expired", 92)
                    .says("tunnel failed, response 50", 90)
                    .says("HTTP code 50", each -> each.says("from proxy") ? 92 : 0)
                    .apart(STEPS)
                    .others(
                            "look-at-proxy",
                            "Have the proxy looked at",
                            "Its owner has to see why it does not reach {urlhost}.")
                    .advice(
                            "bypass",
                            "If {urlhost} is internal, add it to NO_PROXY",
                            "export NO_PROXY=\"$NO_PROXY,{urlhost}\"")
                    .done(),
            rule("proxy.not-a-proxy", "HTTPS_PROXY points to a server that is no HTTP proxy")
                    .because("The answer to CONNECT is that of a web server, or none at all.")
                    .says(": Bad Request", each -> connect(each, ": Bad Request", 85))
                    .says(": Not Found", each -> connect(each, ": Not Found", 90))
                    .says(": Method Not Allowed", each -> connect(each, ": Method Not Allowed", 90))
                    .says(": Not Implemented", each -> connect(each, ": Not Implemented", 88))
                    .says(": unexpected EOF", each -> connect(each, ": unexpected EOF", 82))
                    .says(
                            "malformed HTTP ",
                            each -> each.facts().urlHas("https://") && !each.says("\\x15\\x03") ? 82 : 0)
                    .says("EOF", each -> TcpWords.eof(each) ? each.throughProxy() ? 75 : 10 : 0)
                    .says("connection reset by peer", each -> each.peerIsProxy() ? 74 : 12)
                    .apart(STEPS)
                    .advice(
                            "correct-proxy",
                            "Correct HTTPS_PROXY",
                            "Write host and port of the HTTP proxy, http://HOST:PORT.")
                    .fix(HttpProxyWords::without)
                    .done(),
            rule("proxy.scheme-mismatch", "The scheme of the HTTP proxy's URL is wrong")
                    .because(
                            "The scheme in HTTPS_PROXY tells how to talk to the proxy, not which requests go there: most proxies speak http.")
                    .says("first record does not look like a TLS handshake", each -> each.inHttpProxy() ? 95 : 0)
                    .says("server gave HTTP response to HTTPS client", each -> each.inHttpProxy() ? 95 : 0)
                    .says(
                            "malformed HTTP response \"\\x15\\x03",
                            each -> each.facts().urlHas("https://") ? 93 : 0)
                    .says("connection reset by peer", each -> each.peerIsProxy() ? 70 : 10)
                    .apart(STEPS)
                    .advice(
                            "http-proxy-scheme",
                            "Write http:// before the proxy",
                            "export HTTPS_PROXY=http://HOST:PORT")
                    .done(),
            rule("proxy.tls-untrusted", "Go does not trust the certificate of the HTTP proxy")
                    .because(
                            "The proxy is asked by TLS, and its certificate is from an unknown authority, expired or for another name.")
                    .says("x509: ", each -> each.says("proxyconnect tcp: ") ? 93 : 0)
                    .says("TLS handshake timeout", each -> each.says("proxyconnect tcp: ") ? 50 : 0)
                    .apart(STEPS)
                    .advice(
                            "trust-proxy",
                            "Trust the authority of the proxy",
                            "export SSL_CERT_FILE=/path/to/bundle.pem, with the proxy's root from its owner in it.")
                    .done(),
            rule("proxy.env-invalid", "The variable that names the HTTP proxy is malformed")
                    .because("Go reads another host out of it, or drops it without a word and goes direct.")
                    .says(
                            "lookup ",
                            each -> each.inHttpProxy() && schemeAsHost(each)
                                    ? 96
                                    : each.goesDirect(Reason.UNUSABLE) ? 94 : unknown(each))
                    .says("i/o timeout", each -> each.goesDirect(Reason.UNUSABLE) ? 94 : unknown(each))
                    .says("invalid proxy address", 95)
                    .says("unknown scheme: ", each -> each.says("proxyconnect") ? 94 : 0)
                    .says("connection refused", each -> each.goesDirect(Reason.UNUSABLE) ? 94 : unknown(each))
                    .apart("The value of HTTPS_PROXY and HTTP_PROXY, parsed as Go does.")
                    .advice(
                            "set-proxy",
                            "Write the variable as scheme://host:port",
                            "In user and password, write / as %2F, # as %23, % as %25 and a blank as %20.")
                    .done(),
            rule("proxy.env-not-applied", "An HTTP proxy is set, but not one that Go uses here")
                    .because(
                            "Go reads HTTPS_PROXY for https and HTTP_PROXY for http; it knows no ALL_PROXY. So it goes direct, which does"
                                    + " not work here.")
                    .says("no such host", HttpProxyWords::unused)
                    .says("i/o timeout", HttpProxyWords::unused)
                    .says("network is unreachable", HttpProxyWords::unused)
                    .says("connection refused", each -> each.proxyUnused() ? 50 : 0)
                    .says("refusing to use HTTP_PROXY value in CGI environment", 98)
                    .apart("Which proxy variables are set.")
                    .command(
                            "set-https-proxy",
                            "Set the variable that Go reads",
                            "export HTTPS_PROXY=\"${ALL_PROXY:-$HTTP_PROXY}\"")
                    .done(),
            rule("proxy.no-proxy-excludes", "NO_PROXY keeps {urlhost} off the HTTP proxy")
                    .because("An entry of NO_PROXY matches, so Go goes direct, which does not work here.")
                    .says("no such host", HttpProxyWords::excluded)
                    .says("i/o timeout", HttpProxyWords::excluded)
                    .says("network is unreachable", HttpProxyWords::excluded)
                    .says("connection refused", HttpProxyWords::excluded)
                    .apart("The entries of NO_PROXY, matched as Go does.")
                    .advice(
                            "correct-no-proxy",
                            "Take the entry out of NO_PROXY",
                            "Remove the entry that matches {urlhost} from NO_PROXY.")
                    .done(),
            rule("proxy.no-proxy-gap", "{urlhost} is asked through the HTTP proxy, though it is internal")
                    .because(
                            "No entry of NO_PROXY matches the host, so the request goes to the HTTP proxy, which does not know it.")
                    .says("50", HttpProxyWords::gap)
                    .says("403 Forbidden", HttpProxyWords::gap)
                    .says("404 Not Found", HttpProxyWords::gap)
                    .says(": Bad Gateway", each -> each.internalHost() && each.throughProxy() ? 60 : 0)
                    .says(": Service Unavailable", each -> each.internalHost() && each.throughProxy() ? 60 : 0)
                    .apart("The entries of NO_PROXY, matched as Go does.")
                    .fix((each, with) -> {
                        String before = each.knowledge().text("NO_PROXY");
                        String host = each.facts().urlHost().orElse("");
                        return host.isEmpty()
                                ? List.of()
                                : List.of(with.set("NO_PROXY", before.isEmpty() ? host : before + "," + host));
                    })
                    .done(),
            rule("proxy.intercepts", "The HTTP proxy reads along with its own certificate")
                    .severity(Severity.NOTE)
                    .because("The tunnel through the proxy ends at a certificate of an unknown authority.")
                    .says(
                            "signed by unknown authority",
                            each -> each.throughProxy() && !each.inHttpProxy() ? 40 : unknown(each))
                    .apart("The certificates that come through the proxy, beside those of the direct way.")
                    .done());

    private HttpProxyWords() {}

    /** {@return to go without a proxy} */
    private static List<Remedy> without(Case each, Fixes with) {
        return each.envKnown()
                ? with.reset("HTTPS_PROXY")
                : List.of(with.command(
                        "unset-proxy",
                        "Go without the HTTP proxy, where the network allows it",
                        "unset HTTPS_PROXY https_proxy"));
    }

    private static int refused(Case each) {
        return each.inHttpProxy() ? 92 : 0;
    }

    private static boolean schemeAsHost(Case each) {
        return SCHEMES_AS_HOSTS.contains(each.host());
    }

    /** Go prints the reason phrase of an answer to CONNECT alone, where an answer of a server has its number. */
    private static int connect(Case each, String words, int weight) {
        boolean alone = each.facts().url().isPresent() && each.facts().status().isEmpty() && each.endsWith(words);
        if (!alone || !each.facts().operation().filter("Get"::equals).isPresent()) {
            return 0;
        }
        return each.envKnown() && !each.throughProxy() ? weight / 2 : weight;
    }

    private static int unused(Case each) {
        return each.proxyUnused() && !each.inHttpProxy() ? 86 : unknown(each);
    }

    private static int excluded(Case each) {
        return each.goesDirect(Reason.NO_PROXY) ? 86 : unknown(each);
    }

    private static int gap(Case each) {
        boolean answered = each.facts().status().isPresent() && each.facts().urlHas("http://");
        return answered && each.internalHost() && each.throughProxy() ? 87 : answered ? unknown(each) : 0;
    }

    /** Nothing is known of the environment: it may be so. */
    private static int unknown(Case each) {
        return each.envKnown()
                        || each.inHttpProxy()
                        || each.inVcs()
                        || each.facts().url().isEmpty()
                ? 0
                : 12;
    }
}
