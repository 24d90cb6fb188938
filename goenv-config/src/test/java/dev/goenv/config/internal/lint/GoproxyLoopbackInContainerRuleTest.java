package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoproxyLoopbackInContainerRuleTest {
    @Test
    void check_docker_warning() {
        assertThat(check(
                        new GoproxyLoopbackInContainerRule(),
                        os("GOPROXY", "http://localhost:3000").file("/.dockerenv", "")))
                .containsExactly(finding(
                        GoproxyLoopbackInContainerRule.CODE,
                        Severity.WARNING,
                        "GOPROXY",
                        osVariable("GOPROXY"),
                        "This is a container (there is a file /.dockerenv), where http://localhost:3000 is "
                                + "the container itself and not the host around it."));
    }

    @Test
    void check_otherHost_silent() {
        assertThat(check(
                        new GoproxyLoopbackInContainerRule(),
                        os("GOPROXY", "http://athens:3000").file("/.dockerenv", "")))
                .isEmpty();
    }

    @Test
    void check_noContainer_silent() {
        assertThat(check(new GoproxyLoopbackInContainerRule(), os("GOPROXY", "http://localhost:3000")))
                .isEmpty();
    }
}
