package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.internal.syntax.HostPaths;
import java.util.List;

/** GOPATH on GOROOT: go warns at every command, and mixes its own sources with yours. */
final class GopathIsGorootRule implements LintRule {
    static final String CODE = "config.gopath-is-goroot";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOPATH and GOROOT are the same directory";
    }

    @Override
    public List<Finding> check(LintContext context) {
        HostPaths paths = context.machine().paths();
        GoValue goroot = context.value("GOROOT");
        return context
                .setting("GOPATH")
                .filter(value ->
                        !goroot.text().isEmpty() && paths.clean(value.text()).equals(paths.clean(goroot.text())))
                .stream()
                .map(value -> context.warning(
                        CODE,
                        value,
                        "GOPATH and GOROOT are the same directory " + context.shown(value.text())
                                + ", about which go warns at every command.",
                        Remedy.remove()))
                .toList();
    }
}
