package dev.goenv.probes.internal.local;

import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import dev.goenv.internal.syntax.HostPaths;
import java.util.Map;
import java.util.Optional;

/**
 * The variables and the path syntax of a machine.
 *
 * @param host the machine
 */
record HostVariables(HostSystem host) {
    boolean windows() {
        return host.operatingSystem() == OperatingSystem.WINDOWS;
    }

    HostPaths paths() {
        return windows() ? HostPaths.WINDOWS : HostPaths.UNIX;
    }

    /** {@return a variable that is set and not empty; on Windows its name may be in any case} */
    Optional<String> get(String name) {
        return host.environment().entrySet().stream()
                .filter(entry -> windows()
                        ? entry.getKey().equalsIgnoreCase(name)
                        : entry.getKey().equals(name))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** {@return {@code path}, taken from the working directory if it is relative} */
    String absolute(String path) {
        return paths().isAbs(path) ? path : paths().join(host.workingDirectory(), path);
    }
}
