package dev.goenv.probes.internal.diagnosis;

import java.util.List;

/** Causes in the configuration and on this machine, special before general. */
final class ConfigCauses {
    static final List<CauseRule> ALL = List.of();

    private ConfigCauses() {}
}
