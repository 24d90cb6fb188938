package dev.goenv.env;

/**
 * The operating systems whose rules goenv knows, by the name that Go's {@code GOOS} gives them.
 *
 * <p>What differs: where the user's configuration and cache lie ({@code os.UserConfigDir}, {@code os.UserCacheDir}), how
 * file paths and path lists are written, and whether names of variables are case-sensitive.
 */
public enum OperatingSystem {
    /** Linux, in a container, in WSL and on Android too: XDG directories. */
    LINUX("linux"),
    /** macOS: {@code ~/Library}. */
    MACOS("darwin"),
    /** Windows: {@code %AppData%}, back slashes, drive letters, variable names in any case. */
    WINDOWS("windows"),
    /** FreeBSD, for the other systems that follow the XDG rules. */
    FREEBSD("freebsd");

    private final String goos;

    OperatingSystem(String goos) {
        this.goos = goos;
    }

    /** {@return the name in {@code GOOS}, such as {@code darwin}} */
    public String goos() {
        return goos;
    }
}
