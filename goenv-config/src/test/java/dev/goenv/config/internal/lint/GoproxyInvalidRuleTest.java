package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static dev.goenv.config.internal.lint.Linted.os;
import static dev.goenv.config.internal.lint.Linted.osVariable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class GoproxyInvalidRuleTest {
    @Test
    void check_scheme_error() {
        assertThat(check(new GoproxyInvalidRule(), file("GOPROXY=htps://goproxy.cn,direct\n")))
                .containsExactly(finding(
                        GoproxyInvalidRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "Every download fails with: invalid proxy URL scheme (must be https, http, file): "
                                + "htps://goproxy.cn",
                        EnvChange.set("GOPROXY", "https://goproxy.cn,direct")));
    }

    @Test
    void check_word_error() {
        assertThat(check(new GoproxyInvalidRule(), file("GOPROXY=goproxy,direct\n")))
                .containsExactly(finding(
                        GoproxyInvalidRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "Every download fails with: invalid proxy URL missing scheme: goproxy"));
    }

    @Test
    void check_port_error() {
        assertThat(check(new GoproxyInvalidRule(), os("GOPROXY", "http://127.0.0.1:80a0")))
                .containsExactly(finding(
                        GoproxyInvalidRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        osVariable("GOPROXY"),
                        "Every download fails with: parse \"http://127.0.0.1:80a0\": invalid port \":80a0\" "
                                + "after host"));
    }

    @Test
    void check_fileHost_error() {
        assertThat(check(new GoproxyInvalidRule(), file("GOPROXY=file://server/share\n")))
                .containsExactly(
                        finding(
                                GoproxyInvalidRule.CODE,
                                Severity.ERROR,
                                "GOPROXY",
                                line(1),
                                "Every download fails with: invalid file:// proxy URL with non-path elements: file://server/share"));
    }

    @Test
    void check_schemeWithoutColon_silent() {
        assertThat(check(new GoproxyInvalidRule(), file("GOPROXY=https://a.example|file:///srv/proxy,off\n")))
                .isEmpty();
    }
}
