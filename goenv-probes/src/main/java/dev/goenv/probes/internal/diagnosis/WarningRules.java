package dev.goenv.probes.internal.diagnosis;

import java.util.List;
import java.util.stream.Stream;

/** What is worth knowing besides the cause, in the order in which it is told within a severity. */
final class WarningRules {
    static final List<WarningRule> ALL = Stream.of(ConfigWarnings.ALL, WireWarnings.ALL, ServiceWarnings.ALL)
            .flatMap(List::stream)
            .toList();

    private WarningRules() {}
}
