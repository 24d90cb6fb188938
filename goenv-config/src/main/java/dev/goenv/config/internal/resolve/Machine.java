package dev.goenv.config.internal.resolve;

import dev.goenv.config.internal.host.OsVariables;
import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.internal.syntax.HostPaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A {@link HostSystem} with the questions that finding things on it asks over and over.
 *
 * @param host the machine
 */
public record Machine(HostSystem host) {
    /** {@return the syntax of the machine's file paths} */
    public HostPaths paths() {
        return windows() ? HostPaths.WINDOWS : HostPaths.UNIX;
    }

    /** {@return whether the machine runs Windows} */
    public boolean windows() {
        return host.operatingSystem() == OperatingSystem.WINDOWS;
    }

    /** {@return the environment variable {@code name}, on Windows in any case; empty if it is not set} */
    public Optional<String> variable(String name) {
        OsVariables variables = OsVariables.of(host);
        return variables.contains(name) ? Optional.of(variables.get(name)) : Optional.empty();
    }

    /** {@return {@code path}, taken from the working directory if it is relative} */
    public String absolute(String path) {
        return paths().isAbs(path) ? path : paths().join(host.workingDirectory(), path);
    }

    /** {@return whether {@code path} leads to a directory} */
    public boolean isDirectory(String path) {
        return host.files().kind(path) == HostFiles.Kind.DIRECTORY;
    }

    /** {@return whether {@code path} leads to anything but a directory} */
    public boolean isFile(String path) {
        HostFiles.Kind kind = host.files().kind(path);
        return kind == HostFiles.Kind.FILE || kind == HostFiles.Kind.OTHER;
    }

    /** {@return whether both paths lead to the same existing file or directory} */
    public boolean sameFile(String left, String right) {
        Optional<String> real = realPath(left);
        return real.isPresent() && real.equals(realPath(right));
    }

    /** {@return {@code path} with every symbolic link resolved, or empty if that can't be done} */
    public Optional<String> realPath(String path) {
        try {
            return Optional.of(host.files().realPath(path));
        } catch (IOException unresolvable) {
            return Optional.empty();
        }
    }

    /** {@return the content of a file as text; empty if there is none or it can't be read} */
    public Optional<String> text(String path) {
        try {
            return host.files().read(path).map(bytes -> GoBytes.decode(new String(bytes, StandardCharsets.ISO_8859_1)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
