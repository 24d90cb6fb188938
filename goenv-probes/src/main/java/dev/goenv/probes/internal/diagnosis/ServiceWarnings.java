package dev.goenv.probes.internal.diagnosis;

import java.util.List;

/** What is worth knowing of HTTP proxies, module proxies, checksum databases and version control servers. */
final class ServiceWarnings {
    static final List<WarningRule> ALL = List.of();

    private ServiceWarnings() {}
}
