package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.internal.syntax.HostPaths;
import java.util.List;

/** Entries of GOPATH with which no go command starts ({@code main} in cmd/go/main.go, Go 1.27). */
final class GopathRelativeRule implements LintRule {
    static final String CODE = "config.gopath-relative";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "an entry of GOPATH is relative or begins with `~`";
    }

    @Override
    public List<Finding> check(LintContext context) {
        HostPaths paths = context.machine().paths();
        return context.setting("GOPATH").stream()
                .flatMap(value -> paths.splitList(value.text()).stream()
                        .filter(entry -> !entry.isEmpty() && !paths.isAbs(entry))
                        .limit(1)
                        .map(entry -> context.error(
                                CODE,
                                value,
                                "No go command works; all fail with: " + reason(entry) + ": \"" + context.shown(entry)
                                        + "\"",
                                Repairs.remedy(context, value))))
                .toList();
    }

    private static String reason(String entry) {
        return entry.startsWith("~")
                ? "go: GOPATH entry cannot start with shell metacharacter '~'"
                : "go: GOPATH entry is relative; must be absolute path";
    }
}
