package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.env.Origin;
import java.util.List;

/** Without the database nobody notices when a proxy or a repository serves changed code at first sight. */
final class GosumdbOffRule implements LintRule {
    static final String CODE = "config.gosumdb-off";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOSUMDB=off: downloads that are not in go.sum are not verified at all";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOSUMDB");
        return value.text().equals("off")
                ? List.of(context.warning(
                        CODE,
                        value,
                        "GOSUMDB=off: no new download is verified, public modules included. For private modules set GOPRIVATE"
                                + " or GONOSUMDB instead.",
                        restored(value)))
                : List.of();
    }

    /** {@return the remedy that makes the default database count again} */
    static Remedy restored(GoValue value) {
        return value.origin() instanceof Origin.GorootFile ? Remedy.set("sum.golang.org") : Remedy.remove();
    }
}
