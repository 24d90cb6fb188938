package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.List;
import java.util.Set;

/** {@code modload.Init} in cmd/go/internal/modload/init.go, Go 1.27. */
final class ModuleModeRule implements LintRule {
    static final String CODE = "config.go111module-invalid";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GO111MODULE is neither on, off nor auto";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GO111MODULE");
        return context.complaint(context.env().moduleMode()).stream()
                .map(complaint -> context.error(
                        CODE,
                        value,
                        "Every go command that looks for modules, go env included, fails with: go: " + complaint,
                        remedy(context, value)))
                .toList();
    }

    private static Remedy remedy(LintContext context, GoValue value) {
        String repaired = Repairs.of(context, value).orElse("");
        return Set.of("on", "off", "auto").contains(repaired) ? Remedy.set(repaired) : Remedy.remove();
    }
}
