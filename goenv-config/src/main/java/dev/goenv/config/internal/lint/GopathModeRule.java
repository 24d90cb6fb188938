package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.List;

/** {@code GO111MODULE=off}: GOPATH mode, in which no module is downloaded. */
final class GopathModeRule implements LintRule {
    static final String CODE = "config.gopath-mode";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GO111MODULE=off: go works in GOPATH mode, go.mod files are not read";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GO111MODULE");
        return value.text().equals("off")
                ? List.of(context.warning(
                        CODE,
                        value,
                        "GO111MODULE=off: go.mod files are not read, GOPROXY has no effect, and go get downloads nothing.",
                        Remedy.remove()))
                : List.of();
    }
}
