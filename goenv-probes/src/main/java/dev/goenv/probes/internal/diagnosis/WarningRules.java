package dev.goenv.probes.internal.diagnosis;

import java.util.List;

/** What is worth knowing besides the cause, in the order in which it is told within a severity. */
final class WarningRules {
    static final List<WarningRule> ALL = List.of();

    private WarningRules() {}
}
