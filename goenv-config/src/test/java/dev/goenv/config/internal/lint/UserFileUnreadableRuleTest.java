package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.FILE;
import static dev.goenv.config.internal.lint.Linted.check;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.finding;
import static dev.goenv.config.internal.lint.Linted.linux;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import dev.goenv.env.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserFileUnreadableRuleTest {
    @Test
    void check_unreadable_warning() {
        assertThat(check(new UserFileUnreadableRule(), file("GOPROXY=direct\n").unreadable(FILE)))
                .containsExactly(finding(
                        UserFileUnreadableRule.CODE,
                        Severity.WARNING,
                        "GOENV",
                        new Origin.Derived(List.of("home")),
                        "/home/me/.config/go/env can't be read. The go command goes on as if it were empty, "
                                + "without a word."));
    }

    @Test
    void check_directory_warning() {
        assertThat(check(new UserFileUnreadableRule(), linux().directory(FILE)))
                .containsExactly(finding(
                        UserFileUnreadableRule.CODE,
                        Severity.WARNING,
                        "GOENV",
                        new Origin.Derived(List.of("home")),
                        "/home/me/.config/go/env can't be read. The go command goes on as if it were empty, "
                                + "without a word."));
    }

    @Test
    void check_missing_silent() {
        assertThat(check(new UserFileUnreadableRule(), linux())).isEmpty();
    }
}
