package dev.goenv.comparison;

/**
 * A directory below which the go command keeps downloads and builds.
 *
 * @param path the directory: absolute, on Unix ({@code /var/cache/go}) or Windows ({@code D:\go-cache})
 */
public record CacheDirectory(String path) {
    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException if it is not absolute, which GOMODCACHE and GOCACHE have to be, or holds blanks or
     *     characters that a shell takes for something else
     */
    public CacheDirectory {
        Plain.check("a cache directory", path, ",|*?");
        if (!path.startsWith("/") && !drive(path)) {
            throw new IllegalArgumentException("not an absolute path of a cache directory: " + path);
        }
    }

    private static boolean drive(String path) {
        return path.matches("[A-Za-z]:[\\\\/].*");
    }

    /** {@return whether it is a path of Windows} */
    public boolean windows() {
        return drive(path);
    }

    /** {@return the path of a directory in it, with the separator of its system} */
    public String child(String name) {
        String separator = windows() && path.indexOf('\\') >= 0 ? "\\" : "/";
        return path.endsWith("/") || path.endsWith("\\") ? path + name : path + separator + name;
    }

    /** {@return the directory as a {@code file} URL, as GOPROXY takes it: with three slashes} */
    public String fileUrl() {
        return (windows() ? "file:///" : "file://") + path.replace('\\', '/');
    }

    /** {@return the path} */
    @Override
    public String toString() {
        return path;
    }
}
