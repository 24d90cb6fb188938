package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.http.ProxyVariable;
import java.util.List;
import java.util.Locale;

/** Two proxies whose names differ by a slip. */
final class ProxyHostTypoRule implements LintRule {
    static final String CODE = "proxy.host-typo";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "the hosts in HTTP_PROXY and HTTPS_PROXY differ by a letter or two";
    }

    @Override
    public List<Finding> check(LintContext context) {
        List<ProxyVariable> both = ProxyVariables.usable(context.httpProxies());
        if (both.size() < 2) {
            return List.of();
        }
        String https = ProxyVariables.host(both.get(0)).toLowerCase(Locale.ROOT);
        String http = ProxyVariables.host(both.get(1)).toLowerCase(Locale.ROOT);
        return isSlip(https, http)
                ? List.of(context.warning(
                        CODE,
                        ProxyVariables.value(both.get(0)),
                        both.get(0).name() + " names the host " + context.shown(https) + " and "
                                + both.get(1).name() + " " + context.shown(http) + ": one of them looks misspelt.",
                        Remedy.none()))
                : List.of();
    }

    /** Numbers tell machines apart, and so do http and https; neither is a slip. */
    private static boolean isSlip(String left, String right) {
        String one = plain(left);
        String other = plain(right);
        return left.length() > 5 && !one.equals(other) && EditDistance.of(one, other) <= 2;
    }

    private static String plain(String host) {
        StringBuilder letters = new StringBuilder();
        host.replace("https", "http").chars().filter(c -> c < '0' || c > '9').forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
