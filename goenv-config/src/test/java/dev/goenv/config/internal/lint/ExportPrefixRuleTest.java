package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import org.junit.jupiter.api.Test;

class ExportPrefixRuleTest {
    @Test
    void check_export_error() {
        assertThat(check(new ExportPrefixRule(), file("export GOPROXY=\"https://goproxy.cn,direct\"\n")))
                .containsExactly(finding(
                        ExportPrefixRule.CODE,
                        Severity.ERROR,
                        "GOPROXY",
                        line(1),
                        "The line begins with \"export\" before GOPROXY, so the go command does not see it: "
                                + "the file is not a script.",
                        EnvChange.set("GOPROXY", "https://goproxy.cn,direct")));
    }

    @Test
    void check_powerShell_error() {
        assertThat(check(new ExportPrefixRule(), file("GOSUMDB=sum.golang.org\n$env:GOPRIVATE = 'corp.example'\n")))
                .containsExactly(finding(
                        ExportPrefixRule.CODE,
                        Severity.ERROR,
                        "GOPRIVATE",
                        line(2),
                        "The line begins with \"$env:\" before GOPRIVATE, so the go command does not see "
                                + "it: the file is not a script.",
                        EnvChange.set("GOPRIVATE", "corp.example")));
    }

    @Test
    void check_visibleLineToo_nothingToCorrect() {
        assertThat(check(new ExportPrefixRule(), file("export GOPROXY=off\nGOPROXY=direct\n")))
                .containsExactly(finding(
                        ExportPrefixRule.CODE,
                        Severity.WARNING,
                        "GOPROXY",
                        line(1),
                        "The line begins with \"export\" before GOPROXY, so the go command does not see it: "
                                + "the file is not a script."));
    }

    @Test
    void check_exportOfOtherProgram_silent() {
        assertThat(check(new ExportPrefixRule(), file("# export GOPROXY=off\nexport EDITOR=vi\n")))
                .isEmpty();
    }
}
