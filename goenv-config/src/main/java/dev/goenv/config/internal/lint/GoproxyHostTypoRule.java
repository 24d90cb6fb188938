package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.List;

/** A host that is one or two letters away from a well-known proxy. */
final class GoproxyHostTypoRule implements LintRule {
    static final String CODE = "config.goproxy-host-typo";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a host in GOPROXY looks like a misspelt well-known proxy, such as proxy.goland.org";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        return context.moduleProxies().stream()
                .flatMap(proxy -> WellKnownProxies.meant(Hosts.name(proxy))
                        .map(meant -> context.warning(
                                CODE,
                                value,
                                "The host " + context.shown(Hosts.name(proxy)) + " looks like a misspelt " + meant
                                        + ".",
                                Repairs.remedy(context, value)))
                        .stream())
                .toList();
    }
}
