package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.FILE;
import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static dev.goenv.config.internal.lint.Linted.linux;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ByteOrderMarkRuleTest {
    @Test
    void check_utf8Mark_error() {
        assertThat(check(new ByteOrderMarkRule(), file("\uFEFFGOPROXY=direct\nGOSUMDB=off\n")))
                .containsExactly(finding(
                        ByteOrderMarkRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "A byte order mark stands before GOPROXY, so the go command does not see the line.",
                        EnvChange.set("GOPROXY", "direct")));
    }

    @Test
    void check_utf16_error() {
        assertThat(check(
                        new ByteOrderMarkRule(),
                        linux().file(FILE, "\uFEFFGOPROXY=direct\n".getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly(finding(
                        ByteOrderMarkRule.CODE,
                        Severity.ERROR,
                        "GOENV",
                        line(1),
                        "The go/env file is encoded in UTF-16, in which the go command sees no line at all. "
                                + "Save it as UTF-8 without a byte order mark."));
    }

    @Test
    void check_markBeforeComment_silent() {
        assertThat(check(new ByteOrderMarkRule(), file("\uFEFF# mine\nGOPROXY=direct\n")))
                .isEmpty();
    }
}
