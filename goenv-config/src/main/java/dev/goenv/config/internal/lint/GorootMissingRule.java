package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import java.util.List;

/** GOROOT that is no directory ({@code main} in cmd/go/main.go, Go 1.27). */
final class GorootMissingRule implements LintRule {
    static final String CODE = "config.goroot-missing";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOROOT names a directory that does not exist";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context
                .setting("GOROOT")
                .filter(value -> !value.text().isEmpty()
                        && context.hasFiles()
                        && !context.machine().isDirectory(context.machine().absolute(value.text())))
                .stream()
                .map(value -> context.error(
                        CODE,
                        value,
                        "No go command works; all fail with: go: cannot find GOROOT directory: "
                                + context.shown(value.text()),
                        Remedy.remove()))
                .toList();
    }
}
