package dev.goenv.probes.internal.diagnosis;

import java.util.List;

/** Causes at HTTP proxies, module proxies, checksum databases and version control servers, special before general. */
final class ServiceCauses {
    static final List<CauseRule> ALL = List.of();

    private ServiceCauses() {}
}
