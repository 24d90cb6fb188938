package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.List;

/** Mirrors of which old instructions still speak. */
final class GoproxyDeadMirrorRule implements LintRule {
    static final String CODE = "config.goproxy-dead-mirror";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOPROXY names a mirror that is gone: goproxy.baidu.com, gocenter.io, athens.azurefd.net";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        return context.moduleProxies().stream()
                .flatMap(proxy -> WellKnownProxies.dead(Hosts.name(proxy))
                        .map(reason -> context.warning(
                                CODE,
                                value,
                                Hosts.name(proxy) + " answers no more: " + reason + ".",
                                Repairs.remedy(context, value)))
                        .stream())
                .toList();
    }
}
