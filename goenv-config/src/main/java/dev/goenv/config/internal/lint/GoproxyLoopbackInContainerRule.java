package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.List;
import java.util.Optional;

/** A module proxy on loopback, seen from inside a container: there loopback is the container's own. */
final class GoproxyLoopbackInContainerRule implements LintRule {
    static final String CODE = "config.goproxy-loopback-in-container";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOPROXY names a loopback address inside a container";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        Optional<String> container = Container.evidence(context);
        return context.moduleProxies().stream()
                .filter(proxy -> container.isPresent() && HostLooks.isLoopback(Hosts.name(proxy)))
                .map(proxy -> context.warning(
                        CODE,
                        value,
                        "This is a container (" + container.orElse("") + "), where "
                                + context.shown(proxy.redactedUrl())
                                + " is the container itself and not the host around it.",
                        Remedy.none()))
                .toList();
    }
}
