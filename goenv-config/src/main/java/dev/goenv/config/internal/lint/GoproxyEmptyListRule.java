package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.internal.syntax.GoSpace;
import java.util.Arrays;
import java.util.List;

/** A GOPROXY of separators and blanks ({@code proxyList} in cmd/go/internal/modfetch/proxy.go, Go 1.27). */
final class GoproxyEmptyListRule implements LintRule {
    static final String CODE = "config.goproxy-empty-list";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOPROXY is set, but without a single entry";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        if (value.text().isEmpty() || !isEmptyList(value.text())) {
            return List.of();
        }
        return List.of(context.error(
                CODE,
                value,
                "Every download fails with: GOPROXY list is not the empty string, but contains no entries",
                Remedy.remove()));
    }

    /** {@return whether a GOPROXY has no entry, as the empty text has none} */
    static boolean isEmptyList(String text) {
        return Arrays.stream(text.split("[,|]", -1))
                .allMatch(entry -> GoSpace.trim(entry).isEmpty());
    }
}
