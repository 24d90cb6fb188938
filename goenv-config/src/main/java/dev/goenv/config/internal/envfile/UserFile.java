package dev.goenv.config.internal.envfile;

import dev.goenv.config.internal.host.OsVariables;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import dev.goenv.internal.syntax.HostPaths;

/** Where the user's {@code go/env} file lies: EnvFile of cmd/go/internal/cfg/cfg.go and os.UserConfigDir, Go 1.27. */
public sealed interface UserFile {
    /**
     * At a path, whether or not there is a file.
     *
     * @param path as the go command names it; relative to the working directory if {@code GOENV} is
     * @param explicit whether {@code GOENV} names it
     */
    record At(String path, boolean explicit) implements UserFile {}

    /** {@code GOENV=off}: there shall be none. */
    record Off() implements UserFile {}

    /**
     * The variables that tell the place are missing or useless; the go command then reads none.
     *
     * @param reason the go command's message
     */
    record Unknown(String reason) implements UserFile {}

    /** {@return where the file of {@code host} lies} */
    static UserFile locate(HostSystem host) {
        return locate(host, OsVariables.of(host));
    }

    /** {@return where the file lies on {@code host}, in a process with {@code variables}} */
    static UserFile locate(HostSystem host, OsVariables variables) {
        String named = variables.get("GOENV");
        if (named.equals("off")) {
            return new Off();
        }
        if (!named.isEmpty()) {
            return new At(named, true);
        }
        String directory = configDirectory(host.operatingSystem(), variables);
        return directory.isEmpty()
                ? new Unknown(reason(host.operatingSystem(), variables))
                : new At(paths(host).join(directory, "go/env"), false);
    }

    /** {@return the directory of the user's configuration, empty if it can't be known (os.UserConfigDir)} */
    static String configDirectory(OperatingSystem system, OsVariables variables) {
        String home = variables.get("HOME");
        return switch (system) {
            case WINDOWS -> variables.get("AppData");
            case MACOS -> home.isEmpty() ? "" : home + "/Library/Application Support";
            case LINUX, FREEBSD -> {
                String named = variables.get("XDG_CONFIG_HOME");
                if (named.isEmpty()) {
                    yield home.isEmpty() ? "" : home + "/.config";
                }
                yield named.startsWith("/") ? named : "";
            }
        };
    }

    private static String reason(OperatingSystem system, OsVariables variables) {
        return switch (system) {
            case WINDOWS -> "%AppData% is not defined";
            case MACOS -> "$HOME is not defined";
            case LINUX, FREEBSD ->
                variables.get("XDG_CONFIG_HOME").isEmpty()
                        ? "neither $XDG_CONFIG_HOME nor $HOME are defined"
                        : "path in $XDG_CONFIG_HOME is relative";
        };
    }

    /** {@return {@code path}, counted from the working directory of {@code host} if it is relative} */
    static String absolute(HostSystem host, String path) {
        HostPaths paths = paths(host);
        // Not cleaned: "link/.." is not the directory of the link.
        return paths.isAbs(path) ? path : host.workingDirectory() + paths.separator() + path;
    }

    /** {@return the path syntax of {@code host}} */
    static HostPaths paths(HostSystem host) {
        return host.operatingSystem() == OperatingSystem.WINDOWS ? HostPaths.WINDOWS : HostPaths.UNIX;
    }
}
