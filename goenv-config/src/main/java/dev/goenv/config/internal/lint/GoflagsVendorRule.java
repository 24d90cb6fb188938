package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoFlags;
import dev.goenv.env.GoValue;
import dev.goenv.internal.syntax.HostPaths;
import java.util.List;

/** {@code -mod=vendor} for everything: go.mod can't be changed, and modules without a vendor directory don't build. */
final class GoflagsVendorRule implements LintRule {
    static final String CODE = "config.goflags-mod-vendor";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOFLAGS sets -mod=vendor for all modules";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOFLAGS");
        boolean vendor = context.env()
                .flags()
                .value()
                .flatMap(GoFlags::mod)
                .filter("vendor"::equals)
                .isPresent();
        if (!vendor || isVendored(context)) {
            return List.of();
        }
        String message =
                "-mod=vendor holds for every module: those without a vendor directory do not build, and go get and go mod"
                        + " download change or load nothing. Go uses a vendor directory by itself where there is one.";
        return List.of(context.warning(CODE, value, message, Remedy.none()));
    }

    private static boolean isVendored(LintContext context) {
        String goMod = context.value("GOMOD").text();
        HostPaths paths = context.machine().paths();
        return !goMod.isEmpty() && context.machine().isFile(paths.join(paths.dir(goMod), "vendor/modules.txt"));
    }
}
