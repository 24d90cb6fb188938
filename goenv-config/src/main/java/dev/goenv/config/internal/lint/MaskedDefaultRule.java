package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.env.Origin;
import java.util.List;
import java.util.stream.Stream;

/** An empty line in the user's file hides the value of {@code $GOROOT/go.env} (cfg.Getenv, Go 1.27); an OS variable does not. */
final class MaskedDefaultRule implements LintRule {
    static final String CODE = "config.empty-masks-default";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "an empty line such as `GOPROXY=` in the go/env file hides the default";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return Stream.of("GOPROXY", "GOSUMDB", "GOTOOLCHAIN")
                .map(context::value)
                .filter(value -> value.text().isEmpty() && value.origin() instanceof Origin.UserFile)
                .filter(value -> value.shadows().stream()
                        .anyMatch(shadow -> !shadow.text().isEmpty()))
                .map(value -> finding(context, value))
                .toList();
    }

    private static Finding finding(LintContext context, GoValue value) {
        String hides = "The empty line hides the default of " + value.name() + ". ";
        return switch (value.name()) {
            case "GOPROXY" ->
                context.error(
                        CODE,
                        value,
                        hides + "go fails with: GOPROXY list is not the empty string, but contains no entries",
                        Remedy.remove());
            case "GOSUMDB" -> context.error(CODE, value, hides + "go fails with: missing GOSUMDB", Remedy.remove());
            default ->
                context.warning(
                        CODE,
                        value,
                        hides + "The local toolchain is then used alone, as with GOTOOLCHAIN=local.",
                        Remedy.remove());
        };
    }
}
