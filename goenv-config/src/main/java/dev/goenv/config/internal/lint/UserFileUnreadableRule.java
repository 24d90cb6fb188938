package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.List;

/** A go/env file that can't be read: {@code cfg.initEnvCache} drops the error (cmd/go/internal/cfg/cfg.go, Go 1.27). */
final class UserFileUnreadableRule implements LintRule {
    static final String CODE = "config.user-file-unreadable";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "the user's go/env file, or what GOENV names, is there but can't be read";
    }

    @Override
    public List<Finding> check(LintContext context) {
        UserEnvFile file = context.userFile();
        GoValue value = context.value("GOENV");
        return switch (file.state()) {
            case UNREADABLE ->
                List.of(context.warning(
                        CODE,
                        value,
                        context.shown(file.path())
                                + " can't be read. The go command goes on as if it were empty, without a word.",
                        Remedy.none()));
            case NONE, MISSING, READ -> List.of();
        };
    }
}
