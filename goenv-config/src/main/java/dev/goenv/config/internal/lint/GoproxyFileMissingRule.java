package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.proxy.ProxyEntry;
import java.util.List;

/** A {@code file://} proxy whose directory is not there: every module counts as missing. */
final class GoproxyFileMissingRule implements LintRule {
    static final String CODE = "config.goproxy-file-missing";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a file:// entry of GOPROXY names a directory that does not exist";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        return context.moduleProxies().stream()
                .filter(proxy -> proxy.scheme().equals("file") && context.hasFiles())
                .filter(proxy -> !context.machine().isDirectory(path(context, proxy)))
                .map(proxy -> context.error(
                        CODE,
                        value,
                        "There is no directory " + context.shown(path(context, proxy))
                                + ", which GOPROXY names as a module proxy.",
                        Remedy.none()))
                .toList();
    }

    /** The URL's path; on Windows without the slash before the drive ({@code urlToFilePath} in web/url_windows.go). */
    private static String path(LintContext context, ProxyEntry.ModuleProxy proxy) {
        String path = GoUrl.parse(proxy.url()).path();
        return context.machine().windows() && path.startsWith("/")
                ? context.machine().paths().fromSlash(path.substring(1))
                : path;
    }
}
