package dev.goenv.probes.internal.plan;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A machine as git sees it where certificates are concerned: git does not read SSL_CERT_FILE and SSL_CERT_DIR, and has a
 * setting of its own for a file of authorities, which stands in for those of the system.
 */
final class GitHost implements HostSystem {
    private final HostSystem host;
    private final Map<String, String> environment;

    GitHost(HostSystem host, Optional<String> authorities) {
        this.host = host;
        Map<String, String> own = new TreeMap<>(host.environment());
        own.keySet().removeIf(name -> name.equalsIgnoreCase("SSL_CERT_FILE") || name.equalsIgnoreCase("SSL_CERT_DIR"));
        authorities.ifPresent(file -> {
            own.put("SSL_CERT_FILE", file);
            // No directory: there is nothing besides the file.
            own.put("SSL_CERT_DIR", file);
        });
        this.environment = Map.copyOf(own);
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
