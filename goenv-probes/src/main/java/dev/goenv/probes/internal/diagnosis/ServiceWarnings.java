package dev.goenv.probes.internal.diagnosis;

import java.util.List;

/** What is worth knowing at services besides the cause. */
final class ServiceWarnings {
    static final List<WarningRule> ALL =
            List.of(new DownloadMismatchRule(), new GosumMismatchRule(), new NoFallbackRule());

    private ServiceWarnings() {}
}
