package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import dev.goenv.testkit.FakeHost;
import org.junit.jupiter.api.Test;

class GoproxyFileMissingRuleTest {
    @Test
    void check_missing_error() {
        assertThat(check(new GoproxyFileMissingRule(), file("GOPROXY=file:///srv/proxy\n")))
                .containsExactly(finding(
                        GoproxyFileMissingRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "There is no directory /srv/proxy, which GOPROXY names as a module proxy."));
    }

    @Test
    void check_windows_error() {
        assertThat(check(new GoproxyFileMissingRule(), FakeHost.windows().env("GOPROXY", "file:///C:/proxy")))
                .containsExactly(finding(
                        GoproxyFileMissingRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        osVariable("GOPROXY"),
                        "There is no directory C:\\proxy, which GOPROXY names as a module proxy."));
    }

    @Test
    void check_there_silent() {
        assertThat(check(
                        new GoproxyFileMissingRule(),
                        file("GOPROXY=file:///srv/my%20proxy\n").directory("/srv/my proxy")))
                .isEmpty();
    }
}
