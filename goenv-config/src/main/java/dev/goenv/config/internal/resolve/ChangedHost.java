package dev.goenv.config.internal.resolve;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.util.HashMap;
import java.util.Map;

/** A machine with another environment: what a what-if looks at. */
final class ChangedHost implements HostSystem {
    private final HostSystem host;
    private final Map<String, String> environment;

    /** The machine with some variables changed, in any case of their names on Windows; empty texts remove them. */
    ChangedHost(HostSystem host, Map<String, String> changes) {
        this.host = host;
        Map<String, String> changed = new HashMap<>(host.environment());
        if (host.operatingSystem() == OperatingSystem.WINDOWS) {
            changed.keySet().removeIf(name -> changes.keySet().stream().anyMatch(name::equalsIgnoreCase));
        }
        changed.putAll(changes);
        changed.values().removeIf(String::isEmpty);
        this.environment = Map.copyOf(changed);
    }

    @Override
    public OperatingSystem operatingSystem() {
        return host.operatingSystem();
    }

    @Override
    public String architecture() {
        return host.architecture();
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public String workingDirectory() {
        return host.workingDirectory();
    }

    @Override
    public HostFiles files() {
        return host.files();
    }
}
