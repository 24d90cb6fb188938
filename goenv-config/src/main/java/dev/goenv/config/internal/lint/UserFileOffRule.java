package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import java.util.List;

/** {@code GOENV=off}: {@code go env -w} then writes the default file and says nothing (envcmd/env.go, writeEnvFile, Go 1.27). */
final class UserFileOffRule implements LintRule {
    static final String CODE = "config.user-file-off";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOENV=off: the user's go/env file is not read, though `go env -w` goes on writing it";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.osVariable("GOENV").filter(value -> value.text().equals("off")).stream()
                .map(value -> context.note(
                        CODE,
                        value,
                        "GOENV=off: the go command reads no go/env file of the user, and what go env -w writes has no effect.",
                        Remedy.none()))
                .toList();
    }
}
