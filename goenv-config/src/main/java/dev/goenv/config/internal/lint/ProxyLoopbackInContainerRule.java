package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import java.util.List;
import java.util.Optional;

/** An HTTP proxy on loopback, inherited from the host into a container. */
final class ProxyLoopbackInContainerRule implements LintRule {
    static final String CODE = "proxy.loopback-in-container";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "an HTTP proxy on a loopback address inside a container";
    }

    @Override
    public List<Finding> check(LintContext context) {
        Optional<String> container = Container.evidence(context);
        return ProxyVariables.usable(context.httpProxies()).stream()
                .filter(variable -> container.isPresent() && HostLooks.isLoopback(ProxyVariables.host(variable)))
                .map(variable -> context.warning(
                        CODE,
                        ProxyVariables.value(variable),
                        "This is a container (" + container.orElse("") + "), where "
                                + context.shown(ProxyVariables.host(variable))
                                + " is the container itself and not the host on which the proxy runs.",
                        Remedy.none()))
                .toList();
    }
}
