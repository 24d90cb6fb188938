package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.http.NoProxyEntry;
import java.util.List;
import java.util.Optional;

/** Entries of NO_PROXY in another program's dialect ({@code config.init} in x/net/http/httpproxy/proxy.go, Go 1.27). */
final class NoProxySyntaxRule implements LintRule {
    static final String CODE = "proxy.no-proxy-syntax";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "an entry of NO_PROXY does not match what its writer means, such as `*corp` or a URL";
    }

    @Override
    public List<Finding> check(LintContext context) {
        Optional<GoValue> value = context.httpProxies().noProxyVariable().flatMap(context::osVariable);
        boolean proxied = !ProxyVariables.usable(context.httpProxies()).isEmpty();
        return value.filter(v -> proxied).stream()
                .flatMap(v -> context.httpProxies().noProxyEntries().stream()
                        .flatMap(entry -> finding(context, v, entry).stream()))
                .toList();
    }

    private static Optional<Finding> finding(LintContext context, GoValue value, NoProxyEntry entry) {
        return entry.note().map(note -> {
            String message = "The entry \"" + context.shown(entry.text()) + "\": " + note + ".";
            return entry.kind() == NoProxyEntry.Kind.IGNORED
                    ? context.note(CODE, value, message, Remedy.none())
                    : context.warning(CODE, value, message, remedy(context, value, entry));
        });
    }

    /** Separators can be told from what they separate; what a wildcard means can't. */
    private static Remedy remedy(LintContext context, GoValue value, NoProxyEntry entry) {
        boolean separators = !PatternRepair.separated(entry.text()).equals(entry.text());
        return separators ? Repairs.remedy(context, value) : Remedy.none();
    }
}
