package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.toolchain.ToolchainSetting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Select} in cmd/go/internal/toolchain/select.go, Go 1.27: it runs before the command line is looked at. */
final class ToolchainRule implements LintRule {
    static final String CODE = "config.toolchain";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOTOOLCHAIN is malformed, with which no go command starts";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOTOOLCHAIN");
        if (accepted(value.text()).isEmpty()) {
            return List.of();
        }
        String message =
                "Without GOTOOLCHAIN=local in the OS environment no go command starts, go env -u included; all fail with: go: "
                        + context.shown(accepted(value.text()).orElse(""));
        return List.of(context.error(CODE, value, message, remedy(context, value)));
    }

    private static Optional<String> accepted(String text) {
        try {
            ToolchainSetting.parse(text);
            return Optional.empty();
        } catch (GoSyntaxException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Remedy remedy(LintContext context, GoValue value) {
        String cleaned = Repairs.of(context, value).orElse(value.text());
        return Stream.of(cleaned, "go" + cleaned)
                .filter(text -> !text.isEmpty() && accepted(text).isEmpty())
                .findFirst()
                .map(Remedy::set)
                .orElse(Remedy.remove());
    }
}
