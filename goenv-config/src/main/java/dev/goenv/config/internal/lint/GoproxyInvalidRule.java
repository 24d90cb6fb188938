package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.List;

/** A GOPROXY entry that the go command refuses ({@code proxyList} in cmd/go/internal/modfetch/proxy.go, Go 1.27). */
final class GoproxyInvalidRule implements LintRule {
    static final String CODE = "config.goproxy-invalid";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "an entry of GOPROXY is malformed: wrong scheme, no scheme, bad port, a path in place of a URL";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        return context.complaint(context.env().proxyChain()).stream()
                .filter(complaint -> !GoproxyEmptyListRule.isEmptyList(value.text()))
                .map(complaint -> context.error(
                        CODE, value, "Every download fails with: " + complaint, Repairs.remedy(context, value)))
                .toList();
    }
}
