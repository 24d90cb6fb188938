package dev.goenv.probes.internal.connect;

import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.util.Map;
import java.util.Optional;

/** Reads the variables of a machine; on Windows names may be written in any case. */
final class HostVariables {
    private HostVariables() {}

    /** {@return the value of a variable that is not empty} */
    static Optional<String> get(HostSystem host, String name) {
        boolean windows = host.operatingSystem() == OperatingSystem.WINDOWS;
        return host.environment().entrySet().stream()
                .filter(entry -> windows
                        ? entry.getKey().equalsIgnoreCase(name)
                        : entry.getKey().equals(name))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
