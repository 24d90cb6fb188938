package dev.goenv.proxy;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.internal.syntax.HostPaths;
import dev.goenv.module.ModulePath;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** How the go command joins the base URL of a module proxy with what it wants from there. */
final class RequestUrls {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private RequestUrls() {}

    /**
     * The URL of a file of a module: {@code newProxyRepo} and {@code getBody} in
     * {@code cmd/go/internal/modfetch/proxy.go}, Go 1.27. The path is cleaned, so {@code ..} in the base works.
     */
    static String file(GoUrl base, ModulePath module, String file) {
        String escaped = module.escaped();
        String path = withoutSlash(base.path()) + "/" + escaped;
        String rawPath = withoutSlash(base.rawPath()) + "/" + pathEscape(escaped);
        return withPaths(base, HostPaths.UNIX.join(path, file), HostPaths.UNIX.join(rawPath, pathEscape(file)));
    }

    /** The URL of a path that has no characters to be escaped: {@code Join} in {@code cmd/go/internal/web/api.go}. */
    static String join(GoUrl base, String path) {
        return withPaths(base, withoutSlash(base.path()) + "/" + path, withoutSlash(base.rawPath()) + "/" + path);
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String withPaths(GoUrl base, String path, String rawPath) {
        return new GoUrl(
                        base.scheme(),
                        base.opaque(),
                        base.userinfo(),
                        base.host(),
                        path,
                        rawPath,
                        base.forceQuery(),
                        base.rawQuery(),
                        base.fragment(),
                        base.rawFragment(),
                        base.omitHost())
                .text();
    }

    /** As {@code url.PathEscape}, but slashes stay. */
    private static String pathEscape(String path) {
        StringBuilder out = new StringBuilder(path.length() + 8);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isPlain(c)) {
                out.append(c);
            } else {
                out.append('%').append(HEX.toHexDigits(b));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        return alphanumeric || "-_.~$&+=:@/".indexOf(c) >= 0;
    }
}
