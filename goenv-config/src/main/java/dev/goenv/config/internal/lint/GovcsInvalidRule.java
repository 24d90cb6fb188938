package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.List;

/** {@code parseGOVCS} in cmd/go/internal/vcs/vcs.go, Go 1.27. */
final class GovcsInvalidRule implements LintRule {
    static final String CODE = "config.govcs-invalid";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOVCS is malformed";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOVCS");
        return context.complaint(context.env().vcsRules()).stream()
                .map(complaint -> context.error(
                        CODE,
                        value,
                        "Every fetch from a repository fails with: " + complaint,
                        Repairs.remedy(context, value)))
                .toList();
    }
}
