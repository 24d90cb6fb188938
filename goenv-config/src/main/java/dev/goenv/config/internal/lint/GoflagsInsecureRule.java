package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoFlags;
import dev.goenv.env.GoValue;
import java.util.List;

/** {@code -insecure}: refused by {@code go get} since Go 1.16 (cmd/go/internal/modget/get.go). */
final class GoflagsInsecureRule implements LintRule {
    static final String CODE = "config.goflags-insecure";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOFLAGS holds -insecure, which go get refuses since Go 1.16";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOFLAGS");
        return context.env().flags().value().filter(GoFlags::insecure).stream()
                .map(flags -> context.error(
                        CODE,
                        value,
                        "go get fails because of -insecure, a flag that is gone since Go 1.16.",
                        Remedy.none()))
                .toList();
    }
}
