package dev.goenv.internal.syntax;

import dev.goenv.module.GoSyntaxException;

/**
 * The relation between {@code file:} URLs and file paths: urlToFilePath and urlFromFilePath of cmd/go/internal/web
 * (url.go, url_other.go, url_windows.go), Go 1.27.
 *
 * <p>Pure functions, thread-safe.
 */
public final class FileUrl {
    private static final String NOT_ABSOLUTE = "path is not absolute";

    private FileUrl() {}

    /**
     * {@return the absolute path that {@code url} names}
     *
     * @throws GoSyntaxException with Go's message, if the URL names none
     */
    public static String toPath(GoUrl url, HostPaths syntax) {
        if (!url.scheme().equals("file")) {
            throw new GoSyntaxException("non-file URL");
        }
        if (!url.path().isEmpty()) {
            String path = switch (syntax) {
                case UNIX -> unixPath(url);
                case WINDOWS -> windowsPath(url);
            };
            return absolute(path, syntax);
        }
        if (!url.host().isEmpty() || url.opaque().isEmpty()) {
            throw new GoSyntaxException("file URL missing path");
        }
        return absolute(syntax.fromSlash(url.opaque()), syntax);
    }

    private static String absolute(String path, HostPaths syntax) {
        if (!syntax.isAbs(path)) {
            throw new GoSyntaxException(NOT_ABSOLUTE);
        }
        return path;
    }

    private static String unixPath(GoUrl url) {
        if (!isLocal(url)) {
            throw new GoSyntaxException("file URL specifies non-local host");
        }
        return url.path();
    }

    private static String windowsPath(GoUrl url) {
        if (!url.path().startsWith("/")) {
            throw new GoSyntaxException(NOT_ABSOLUTE);
        }
        String path = HostPaths.WINDOWS.fromSlash(url.path());
        if (!isLocal(url)) {
            if (!HostPaths.WINDOWS.volumeName(url.host()).isEmpty()) {
                throw new GoSyntaxException("file URL encodes volume in host field: too few slashes?");
            }
            return "\\\\" + url.host() + path;
        }
        String volume = HostPaths.WINDOWS.volumeName(path.substring(1));
        if (volume.isEmpty() || volume.startsWith("\\\\")) {
            throw new GoSyntaxException("file URL missing drive letter");
        }
        return path.substring(1);
    }

    private static boolean isLocal(GoUrl url) {
        return url.host().isEmpty() || url.host().equals("localhost");
    }

    /**
     * {@return the URL of an absolute path}
     *
     * @throws GoSyntaxException {@code path is not absolute}
     */
    public static GoUrl fromPath(String path, HostPaths syntax) {
        absolute(path, syntax);
        String volume = syntax.volumeName(path);
        if (volume.isEmpty()) {
            return GoUrl.of("file", "", syntax.toSlash(path));
        }
        if (!volume.startsWith("\\\\")) {
            return GoUrl.of("file", "", "/" + syntax.toSlash(path));
        }
        String hostAndShare = syntax.toSlash(path.substring(2));
        int slash = hostAndShare.indexOf('/');
        return slash < 0
                ? GoUrl.of("file", hostAndShare, "/")
                : GoUrl.of("file", hostAndShare.substring(0, slash), hostAndShare.substring(slash));
    }
}
