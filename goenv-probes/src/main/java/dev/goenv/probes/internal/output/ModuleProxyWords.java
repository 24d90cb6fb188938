package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import dev.goenv.proxy.ProxyEntry;
import java.util.List;
import java.util.Set;

/** What module proxies answer. */
final class ModuleProxyWords {
    private static final String CANARY = "What the proxy answers for a module that surely exists.";
    static final List<OutputRule> ALL = List.of(
            rule("modproxy.unauthorized", "{urlhost} wants credentials for {module}")
                    .because(
                            "The module proxy answered 401: no credentials were sent, or wrong ones. For a URL with a port, netrc has to"
                                    + " name the port too.")
                    .says("401 Unauthorized", each -> served(each, 88))
                    .says("GOAUTH=", 88)
                    .says("GOAUTH encountered errors", 90)
                    .says("GOAUTH command", 88)
                    .says("'git credential fill' failed", 88)
                    .apart("Which credentials netrc and GOAUTH hold for {urlhost}.")
                    .advice(
                            "netrc",
                            "Give credentials by netrc or GOAUTH",
                            "Write a line to the netrc file, which only its owner may read: machine HOST, with the port if the URL has one, login, and the password last.")
                    .done(),
            rule("modproxy.forbidden", "{urlhost} refuses {module}")
                    .because("The module proxy answered {status}: a policy, licence or security rule of its owner.")
                    .says("403 Forbidden", each -> served(each, 86))
                    .says("402 Payment Required", each -> served(each, 88))
                    .when(each -> each.status(451) ? 88 : 0)
                    .apart(CANARY)
                    .others(
                            "allow-module",
                            "Have the module allowed",
                            "Ask the owner of {urlhost} why {module} is refused.")
                    .done(),
            rule("modproxy.not-found", "{urlhost} does not have {module}")
                    .because(
                            "The module proxy answered that there is no such module or version: it is misspelt, private, or gone.")
                    .says("404 Not Found", each -> each.asks(".zip") ? 40 : served(each, 78))
                    .says("410 Gone", each -> served(each, 80))
                    .says("unexpected status (", each -> each.status(404) || each.status(410) ? 78 : 0)
                    .says("no matching versions for query", each -> ModuleFileWords.onlyDirect(each) ? 40 : 82)
                    .says("but does not contain package", 60)
                    .says("no matching version", 70)
                    .says("cannot find module providing package", each -> each.says("GOPROXY=off") ? 20 : 66)
                    .says("is not a known dependency", 60)
                    .says("404 (Not Found)", 70)
                    .apart(CANARY)
                    .command("list-versions", "See which versions there are", "go list -m -versions {path}")
                    .fix((each, with) -> with.privatePattern()
                            .filter(pattern -> each.envKnown() && !each.privateModule())
                            .map(pattern -> List.of(with.add("GOPRIVATE", pattern)))
                            .orElseGet(List::of))
                    .done(),
            rule("modproxy.wrong-base-url", "The URL in GOPROXY seems to lack part of its path")
                    .because(
                            "The server answers, but not as a module proxy at that path. Artifactory and Nexus want the repository in the URL.")
                    .says(
                            "404 Not Found",
                            each -> each.asks(".zip") || !each.inModuleProxy() ? 0 : longPath(each) ? 84 : 25)
                    .says("looking for beginning of value", each -> 20)
                    .apart(CANARY)
                    .advice(
                            "correct-base",
                            "Correct the path in GOPROXY",
                            "Artifactory: /artifactory/api/go/NAME; Nexus: /repository/NAME/.")
                    .done(),
            rule("modproxy.captive-portal", "A web page came in the place of a module")
                    .because(
                            "A login page of the network, or an error page, answered with HTML where a module proxy was asked.")
                    .says("511 Network Authentication Required", 97)
                    .says("invalid character '<' looking for beginning of value", 84)
                    .says("missing module line", 70)
                    .says("zip: not a valid zip file", 35)
                    .says("302 Found", each -> served(each, 55))
                    .says("unknown revision", 12)
                    .says("malformed record data", 45)
                    .apart("The kind and the first bytes of the answer; " + CANARY)
                    .advice(
                            "sign-in",
                            "Open a web page and sign in to the network",
                            "Open any http:// page in a browser, sign in, and run the command again. Nothing is wrong with Go.")
                    .done(),
            rule("modproxy.rate-limited", "{urlhost} limits how often it may be asked")
                    .because("The server answered 429; the go command does not try again by itself.")
                    .says("429 Too Many Requests", 96)
                    .says("429 ", each -> each.status(429) ? 94 : 0)
                    .apart("The Retry-After header.")
                    .advice(
                            "try-later",
                            "Wait, then try again",
                            "Wait for what Retry-After says; a caching module proxy of your own asks less often.")
                    .done(),
            rule("modproxy.server-error", "{urlhost} fails with status {status}")
                    .because("The module proxy, or something before it, has a problem of its own.")
                    .when(ModuleProxyWords::serverError)
                    .says(
                            "400 Bad Request",
                            each -> each.facts().urlHas("http://")
                                    ? plainOnTls(each) ? 45 : served(each, 76)
                                    : served(each, 84))
                    .says("405 Method Not Allowed", each -> served(each, 86))
                    .says("406 Not Acceptable", each -> served(each, 86))
                    .says("408 Request Timeout", each -> served(each, 86))
                    .when(ModuleProxyWords::otherRefusal)
                    .says("INTERNAL_ERROR; received from peer", 40)
                    .says("server sent GOAWAY", 60)
                    .apart(CANARY)
                    .advice(
                            "try-later",
                            "Try again later, or another proxy",
                            "A bar (|) after the entry in GOPROXY makes go ask the next one after any failure.")
                    .done(),
            rule("modproxy.redirects", "{url} is redirected in a way Go does not follow")
                    .because(
                            "The server redirects in a circle, to plain HTTP, or to nowhere: usually a reverse proxy that does not know its"
                                    + " own address.")
                    .says("stopped after 10 redirects", 96)
                    .says("redirected from secure URL", 96)
                    .says("missing Location header", 94)
                    .says("failed to parse Location header", 94)
                    .when(each -> each.facts().status().isPresent()
                                    && each.facts().status().getAsInt() / 100 == 3
                            ? served(each, 80)
                            : 0)
                    .apart("The chain of redirects.")
                    .others(
                            "correct-redirect",
                            "Have the server's own address corrected",
                            "Its owner has to set the external URL (X-Forwarded-Proto).")
                    .done(),
            rule("modproxy.scheme", "GOPROXY says http, but {host} speaks TLS")
                    .because(
                            "The answer to a plain HTTP request is a TLS message, or a web server's complaint about it.")
                    .says(
                            "malformed HTTP response \"\\x15\\x03",
                            each -> each.facts().urlHas("http://") ? 95 : 0)
                    .says("HTTP request to an HTTPS server", 94)
                    .says(
                            "400 Bad Request",
                            each -> each.facts().urlHas("http://") && plainOnTls(each)
                                    ? 82
                                    : each.facts().urlHas("http://") ? 35 : 0)
                    .says(
                            "connection reset by peer",
                            each -> each.facts().urlHas("http://") && plainOnTls(each)
                                    ? 70
                                    : each.facts().urlHas("http://") ? 20 : 0)
                    .says("EOF", each -> TcpWords.eof(each) && each.facts().urlHas("http://") ? 20 : 0)
                    .apart("What the port answers to a TLS handshake.")
                    .fix((each, with) -> GoproxyEdit.https(each).map(text -> with.set("GOPROXY", text)).stream()
                            .toList())
                    .advice("use-https", "Write https:// in GOPROXY", "go env -w GOPROXY=https://{host}")
                    .done(),
            rule("modproxy.not-http", "{host} does not speak HTTP")
                    .because("The port belongs to another service.")
                    .says(
                            "malformed HTTP ",
                            each -> each.inHttpProxy() || each.says("\\x15\\x03")
                                    ? 0
                                    : each.facts().urlHas("http://") ? 90 : 40)
                    .says("server response headers exceeded", 93)
                    .says("transport connection broken", each -> each.says("\\x15\\x03") ? 0 : 86)
                    .says("http2: frame too large", 70)
                    .says("Unsolicited response received on idle HTTP channel", 80)
                    .says("readLoopPeekFailLocked", 80)
                    .apart("The first bytes that the port sends.")
                    .advice(
                            "correct-port",
                            "Correct the port in GOPROXY",
                            "See which port the module proxy listens at.")
                    .done(),
            rule("modproxy.credentials-over-http", "Go does not send credentials over plain HTTP")
                    .because("The URL in GOPROXY holds user and password, but is not https.")
                    .says("refusing to pass credentials to insecure URL", 98)
                    .apart("The URL in GOPROXY.")
                    .advice(
                            "use-https",
                            "Use https, or leave the credentials out",
                            "Write https:// in GOPROXY, and move the credentials to netrc.")
                    .done());

    private ModuleProxyWords() {}

    /** An answer of a module proxy; other places have causes of their own for it. */
    private static int served(Case each, int weight) {
        return each.inModuleProxy() && each.facts().status().isPresent() ? weight : 0;
    }

    private static int serverError(Case each) {
        boolean error = each.facts().status().orElse(0) >= 500 && !each.status(511);
        return error ? served(each, 84) : 0;
    }

    /** A status that refuses the request, and that no cause of its own is known for. */
    private static int otherRefusal(Case each) {
        int status = each.facts().status().orElse(0);
        boolean known = Set.of(400, 401, 402, 403, 404, 407, 410, 429, 451).contains(status);
        return status / 100 == 4 && !known ? served(each, 76) : 0;
    }

    /** Something is in the path of GOPROXY beside the module: {@code /prefix/MODULE/@v/}. */
    private static boolean longPath(Case each) {
        return each.entries().stream()
                .filter(ProxyEntry.ModuleProxy.class::isInstance)
                .map(Object::toString)
                .anyMatch(text -> {
                    int scheme = text.indexOf("://");
                    return scheme >= 0
                            && text.indexOf('/', scheme + 3) >= 0
                            && text.indexOf('/', scheme + 3) < text.length() - 1;
                });
    }

    private static boolean plainOnTls(Case each) {
        return each.facts().host().filter(host -> host.endsWith("443")).isPresent();
    }
}
