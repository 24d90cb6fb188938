package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class ProxyLoopbackInContainerRuleTest {
    @Test
    void check_podman_warning() {
        assertThat(check(
                        new ProxyLoopbackInContainerRule(),
                        os("HTTPS_PROXY", "http://127.0.0.1:7890").env("container", "podman")))
                .containsExactly(finding(
                        ProxyLoopbackInContainerRule.CODE,
                        Severity.WARNING,
                        "HTTPS_PROXY",
                        osVariable("HTTPS_PROXY"),
                        "This is a container (the variable container is set), where 127.0.0.1 is the container "
                                + "itself and not the host on which the proxy runs."));
    }

    @Test
    void check_kubernetes_warning() {
        assertThat(check(
                        new ProxyLoopbackInContainerRule(),
                        os("HTTPS_PROXY", "http://localhost:7890").env("KUBERNETES_SERVICE_HOST", "10.0.0.1")))
                .containsExactly(finding(
                        ProxyLoopbackInContainerRule.CODE,
                        Severity.WARNING,
                        "HTTPS_PROXY",
                        osVariable("HTTPS_PROXY"),
                        "This is a container (the variable KUBERNETES_SERVICE_HOST is set), where localhost "
                                + "is the container itself and not the host on which the proxy runs."));
    }

    @Test
    void check_host_silent() {
        assertThat(check(
                        new ProxyLoopbackInContainerRule(),
                        os("HTTPS_PROXY", "http://host.docker.internal:7890").file("/run/.containerenv", "")))
                .isEmpty();
    }
}
