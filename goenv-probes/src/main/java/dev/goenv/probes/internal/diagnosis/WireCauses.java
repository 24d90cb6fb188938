package dev.goenv.probes.internal.diagnosis;

import java.util.List;

/** Causes between this machine and a server: names, connections, certificates; special before general. */
final class WireCauses {
    static final List<CauseRule> ALL = List.of();

    private WireCauses() {}
}
