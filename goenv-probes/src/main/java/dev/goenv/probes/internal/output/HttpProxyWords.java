package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Remedy;
import java.util.List;

/** The HTTP proxy between this network and the others. */
final class HttpProxyWords {
    private static final String STEPS =
            "Each step to the HTTP proxy: its variable, name, connection, and answer to CONNECT.";
    private static final String GET = ": Get \"https://";
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
                    .says("no such host", each -> each.inHttpProxy() && !each.schemeAsHost() ? 90 : 0)
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
                    .when(each -> each.status(407) || each.says("response 407") ? 95 : 0)
                    .says("username/password authentication failed", 92)
                    .says("no acceptable authentication methods", 92)
                    .says(GET, each -> ConnectReason.of(each) == ConnectReason.AUTHENTICATION ? reason(each, 92) : 0)
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
                    .says(GET, each -> ConnectReason.of(each) == ConnectReason.REFUSAL ? reason(each, 76) : 0)
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
                    .says(GET, each -> ConnectReason.of(each) == ConnectReason.UPSTREAM ? reason(each, 78) : 0)
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
                    .says(
                            "unexpected EOF",
                            each -> each.facts().urlHas("https://") && each.throughProxy() && each.says("Get \"")
                                    ? 40
                                    : 0)
                    .apart(STEPS)
                    .advice(
                            "http-proxy-scheme",
                            "Write the scheme that the proxy speaks",
                            "Most proxies speak plain HTTP, whatever is asked of them: HTTPS_PROXY=http://HOST:PORT. Where the"
                                    + " port speaks TLS, it is https://HOST:PORT.")
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
            rule("proxy.intercepts", "The HTTP proxy reads along with its own certificate")
                    .severity(Severity.NOTE)
                    .because("The tunnel through the proxy ends at a certificate of an unknown authority.")
                    .says(
                            "signed by unknown authority",
                            each -> each.throughProxy() && !each.inHttpProxy() ? 40 : each.envUnknown(12))
                    .apart("The certificates that come through the proxy, beside those of the direct way.")
                    .done());

    private HttpProxyWords() {}

    /** {@return to go without a proxy} */
    private static List<Remedy> without(Case each, Fixes with) {
        return each.envKnown()
                ? with.reset("HTTPS_PROXY")
                : with.command(
                        "unset-proxy",
                        "Go without the HTTP proxy, where the network allows it",
                        "unset HTTPS_PROXY https_proxy");
    }

    private static int refused(Case each) {
        return each.inHttpProxy() ? 92 : 0;
    }

    private static int reason(Case each, int weight) {
        return each.envKnown() && !each.throughProxy() ? weight / 2 : weight;
    }

    /** Go prints the reason phrase of an answer to CONNECT alone, where an answer of a server has its number. */
    private static int connect(Case each, String words, int weight) {
        boolean alone = each.facts().url().isPresent() && each.facts().status().isEmpty() && each.endsWith(words);
        if (!alone || !each.facts().operation().filter("Get"::equals).isPresent()) {
            return 0;
        }
        return each.envKnown() && !each.throughProxy() ? weight / 2 : weight;
    }
}
