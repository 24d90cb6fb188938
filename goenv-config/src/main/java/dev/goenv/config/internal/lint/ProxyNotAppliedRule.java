package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.http.ProxyVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Variables that other programs follow and Go does not ({@code FromEnvironment} in x/net/http/httpproxy, Go 1.27). */
final class ProxyNotAppliedRule implements LintRule {
    static final String CODE = "proxy.env-not-applied";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "only ALL_PROXY, or only one of HTTP_PROXY and HTTPS_PROXY is set, or REQUEST_METHOD stands in the way";
    }

    @Override
    public List<Finding> check(LintContext context) {
        Optional<ProxyVariable> http = context.httpProxies().httpProxy();
        Optional<ProxyVariable> https = context.httpProxies().httpsProxy();
        List<Finding> findings = new ArrayList<>();
        if (http.isEmpty() && https.isEmpty()) {
            Stream.of("ALL_PROXY", "all_proxy")
                    .flatMap(name -> context.osVariable(name).stream())
                    .limit(1)
                    .forEach(all -> findings.add(allProxy(context, all)));
        } else if (https.isEmpty()) {
            findings.add(context.warning(
                    CODE,
                    ProxyVariables.value(http.orElseThrow()),
                    http.get().name()
                            + " is for http:// requests alone. HTTPS_PROXY is not set, so go reaches module proxies and"
                            + " repositories directly.",
                    Remedy.none()));
        } else if (http.isEmpty()) {
            findings.add(context.note(
                    CODE,
                    ProxyVariables.value(https.get()),
                    https.get().name()
                            + " is for https:// requests alone; http:// ones go direct, since HTTP_PROXY is not set.",
                    Remedy.none()));
        }
        if (http.isPresent()) {
            context.osVariable("REQUEST_METHOD")
                    .ifPresent(cgi -> findings.add(context.warning(
                            CODE,
                            cgi,
                            "REQUEST_METHOD makes Go believe that it runs as a CGI program; every http:// request through a proxy fails"
                                    + " with: refusing to use HTTP_PROXY value in CGI environment",
                            Remedy.remove())));
        }
        return findings;
    }

    private static Finding allProxy(LintContext context, GoValue all) {
        return context.warning(
                CODE,
                all,
                "Go does not know " + all.name()
                        + " and goes direct. Set HTTPS_PROXY and HTTP_PROXY to the same proxy.",
                Remedy.none());
    }
}
