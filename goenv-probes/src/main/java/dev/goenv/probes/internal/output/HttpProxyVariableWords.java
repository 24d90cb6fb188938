package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import dev.goenv.http.ProxyDecision.Reason;
import java.util.List;

/** The variables that name the HTTP proxy, and what goes past it. */
final class HttpProxyVariableWords {
    static final List<OutputRule> ALL = List.of(
            rule("proxy.env-invalid", "The variable that names the HTTP proxy is malformed")
                    .because("Go reads another host out of it, or drops it without a word and goes direct.")
                    .says(
                            "lookup ",
                            each -> each.inHttpProxy() && each.schemeAsHost()
                                    ? 96
                                    : each.goesDirect(Reason.UNUSABLE) ? 94 : each.envUnknown(12))
                    .says("i/o timeout", each -> each.goesDirect(Reason.UNUSABLE) ? 94 : each.envUnknown(12))
                    .says("invalid proxy address", 95)
                    .says("unknown scheme: ", each -> each.says("proxyconnect") ? 94 : 0)
                    .says("connection refused", each -> each.goesDirect(Reason.UNUSABLE) ? 94 : each.envUnknown(12))
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
                    .says("no such host", HttpProxyVariableWords::unused)
                    .says("i/o timeout", HttpProxyVariableWords::unused)
                    .says("network is unreachable", HttpProxyVariableWords::unused)
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
                    .says("no such host", HttpProxyVariableWords::excluded)
                    .says("i/o timeout", HttpProxyVariableWords::excluded)
                    .says("network is unreachable", HttpProxyVariableWords::excluded)
                    .says("connection refused", HttpProxyVariableWords::excluded)
                    .apart("The entries of NO_PROXY, matched as Go does.")
                    .advice(
                            "correct-no-proxy",
                            "Take the entry out of NO_PROXY",
                            "Remove the entry that matches {urlhost} from NO_PROXY.")
                    .done(),
            rule("proxy.no-proxy-gap", "{urlhost} is asked through the HTTP proxy, though it is internal")
                    .because(
                            "No entry of NO_PROXY matches the host, so the request goes to the HTTP proxy, which does not know it.")
                    .when(HttpProxyVariableWords::gap)
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
                    .done());

    private HttpProxyVariableWords() {}

    private static int unused(Case each) {
        return each.proxyUnused() && !each.inHttpProxy() ? 86 : each.envUnknown(12);
    }

    private static int excluded(Case each) {
        return each.goesDirect(Reason.NO_PROXY) ? 86 : each.envUnknown(12);
    }

    private static int gap(Case each) {
        boolean answered = each.facts().status().isPresent() && each.facts().urlHas("http://");
        return answered && each.internalHost() && each.throughProxy() ? 87 : answered ? each.envUnknown(12) : 0;
    }
}
