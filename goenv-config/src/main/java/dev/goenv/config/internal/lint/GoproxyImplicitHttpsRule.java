package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.proxy.ProxyEntry;
import java.util.List;

/** A host without scheme gets {@code https://}, whatever its port speaks ({@code proxyList}, Go 1.27). */
final class GoproxyImplicitHttpsRule implements LintRule {
    static final String CODE = "config.goproxy-implicit-https";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "an entry of GOPROXY has no scheme, so go puts https:// before it";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        return context.moduleProxies().stream()
                .filter(proxy -> !proxy.scheme().equals("file"))
                .filter(proxy -> !value.text().startsWith(proxy.scheme(), proxy.position())
                        && !value.text()
                                .regionMatches(
                                        true,
                                        proxy.position(),
                                        proxy.scheme(),
                                        0,
                                        proxy.scheme().length()))
                .map(proxy -> finding(context, value, proxy))
                .toList();
    }

    private static Finding finding(LintContext context, GoValue value, ProxyEntry.ModuleProxy proxy) {
        String port = Hosts.port(proxy);
        String taken = "An entry has no scheme, so go asks " + context.shown(proxy.redactedUrl()) + ".";
        boolean secure = port.isEmpty() || port.equals("443") || port.equals("8443");
        return secure
                ? context.note(CODE, value, taken, Remedy.none())
                : context.warning(
                        CODE,
                        value,
                        taken + " If port " + port
                                + " speaks plain HTTP, every download fails: write http:// before it.",
                        HostLooks.isLoopback(Hosts.name(proxy)) ? plainHttp(context, value, proxy) : Remedy.none());
    }

    /** What listens on this machine seldom has a certificate. */
    private static Remedy plainHttp(LintContext context, GoValue value, ProxyEntry.ModuleProxy proxy) {
        String text = value.text();
        int at = proxy.position();
        return Repairs.of(context, value).isPresent()
                ? Remedy.none()
                : Remedy.set(text.substring(0, at) + "http://" + text.substring(at));
    }
}
