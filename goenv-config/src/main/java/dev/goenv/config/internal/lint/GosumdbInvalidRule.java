package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.List;
import java.util.Locale;

/** A GOSUMDB that the go command refuses ({@code dbDial} in cmd/go/internal/modfetch/sumdb.go, Go 1.27). */
final class GosumdbInvalidRule implements LintRule {
    static final String CODE = "config.gosumdb-invalid";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOSUMDB is neither off, nor a known name, nor a verifier key with an optional URL";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOSUMDB");
        return context.complaint(context.env().checksumDatabase()).stream()
                .filter(complaint -> !value.text().isEmpty())
                .map(complaint -> context.error(
                        CODE,
                        value,
                        "Every download of a module that is not in go.sum fails with: verifying module: " + complaint,
                        remedy(value)))
                .toList();
    }

    /** Only a key's owner can correct a key; a slip in the name of the standard database means the default. */
    private static Remedy remedy(GoValue value) {
        String cleaned = Cleaning.clean(value.text());
        boolean off = cleaned.equalsIgnoreCase("off");
        boolean standard = EditDistance.of(cleaned.toLowerCase(Locale.ROOT), "sum.golang.org") <= 3
                || cleaned.endsWith("://sum.golang.org");
        if (cleaned.equals("sum.golang.google.cn") || cleaned.endsWith("://sum.golang.google.cn")) {
            return Remedy.set("sum.golang.google.cn");
        }
        return off || standard ? Remedy.remove() : Remedy.none();
    }
}
