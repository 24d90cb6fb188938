package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.toolchain.ToolchainSetting;
import java.util.List;

/** Toolchains are verified always ({@code useSumDB} in cmd/go/internal/modfetch/sumdb.go, Go 1.27). */
final class GosumdbOffToolchainRule implements LintRule {
    static final String CODE = "config.gosumdb-off-toolchain";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOSUMDB=off while GOTOOLCHAIN allows downloads, which then fail";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOSUMDB");
        GoValue toolchain = context.value("GOTOOLCHAIN");
        if (!value.text().equals("off")
                || !downloads(toolchain.text())
                || isOneDirectory(context.value("GOPROXY").text())) {
            return List.of();
        }
        return List.of(context.warning(
                CODE,
                value,
                "With GOTOOLCHAIN=" + context.shown(toolchain.text())
                        + " go may want to download another Go, and that fails:"
                        + " verifying module: checksum database disabled by GOSUMDB=off",
                GosumdbOffRule.restored(value)));
    }

    private static boolean downloads(String text) {
        try {
            ToolchainSetting setting = ToolchainSetting.parse(text);
            return switch (setting.upgrade()) {
                case AUTO -> true;
                case PATH -> false;
                case NEVER -> setting.minimum().isPresent();
            };
        } catch (GoSyntaxException e) {
            return false;
        }
    }

    /** A GOPROXY with which the go command makes an exception. */
    private static boolean isOneDirectory(String goproxy) {
        return goproxy.startsWith("file://") && goproxy.indexOf(',') < 0 && goproxy.indexOf('|') < 0;
    }
}
