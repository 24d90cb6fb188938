package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import java.util.List;

/** GOENV that names no file: a slip in the path looks like an empty configuration. */
final class UserFileMissingRule implements LintRule {
    static final String CODE = "config.user-file-missing";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOENV names a file that does not exist";
    }

    @Override
    public List<Finding> check(LintContext context) {
        UserEnvFile file = context.userFile();
        return context
                .osVariable("GOENV")
                .filter(value -> file.state() == UserEnvFile.State.MISSING && context.hasFiles())
                .stream()
                .map(value -> context.note(
                        CODE,
                        value,
                        "GOENV names " + context.shown(file.path())
                                + ", where there is no file; the go command takes it for empty.",
                        Remedy.none()))
                .toList();
    }
}
