package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoFlags;
import dev.goenv.env.GoValue;
import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.module.GoSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code InitGOFLAGS} in cmd/go/internal/base/goflags.go, Go 1.27. */
final class GoflagsInvalidRule implements LintRule {
    static final String CODE = "config.goflags";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOFLAGS is malformed or holds a flag that no go command knows";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOFLAGS");
        return context.complaint(context.env().flags()).stream()
                .map(complaint -> context.error(
                        CODE,
                        value,
                        "Every go command but go env fails with: go: " + complaint,
                        Remedy.set(repaired(value.text()))))
                .toList();
    }

    /** Adds the hyphens that words such as {@code mod=mod} lack, if that is all they lack. */
    private static Optional<String> repaired(String text) {
        String candidate =
                GoSpace.fields(Cleaning.narrow(text)
                                .replace("\"", "")
                                .replace("'", "")
                                .replace(',', ' '))
                        .stream()
                        .map(word -> word.startsWith("-") ? word : "-" + word)
                        .collect(Collectors.joining(" "));
        boolean quoted = text.indexOf('"') >= 0 || text.indexOf('\'') >= 0;
        try {
            GoFlags.parse(candidate);
            return quoted ? Optional.empty() : Optional.of(candidate);
        } catch (GoSyntaxException e) {
            return Optional.empty();
        }
    }
}
