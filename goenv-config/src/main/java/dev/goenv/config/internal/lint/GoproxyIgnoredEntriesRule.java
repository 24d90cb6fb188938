package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.proxy.IgnoredEntry;
import dev.goenv.proxy.ProxyEntry;
import java.util.List;

/** What stands after {@code direct} or {@code off} ({@code proxyList} stops there, Go 1.27). */
final class GoproxyIgnoredEntriesRule implements LintRule {
    static final String CODE = "config.goproxy-ignored-entries";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "entries of GOPROXY stand after direct or off, where go does not look";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        return context.chain().filter(chain -> !chain.ignored().isEmpty()).stream()
                .map(chain -> {
                    ProxyEntry last = chain.entries().get(chain.entries().size() - 1);
                    List<String> ignored =
                            chain.ignored().stream().map(IgnoredEntry::text).toList();
                    return context.warning(
                            CODE,
                            value,
                            "go never comes to " + context.shown(ignored) + ", which stands after " + last + ".",
                            Repairs.remedy(context, value));
                })
                .toList();
    }
}
