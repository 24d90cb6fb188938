package dev.goenv.probes.internal.diagnosis;

import java.util.List;

/** What is worth knowing of the configuration and of this machine. */
final class ConfigWarnings {
    static final List<WarningRule> ALL = List.of(
            new EnvShadowedRule(),
            new PrivateToPublicWarning(),
            new SecretExposedRule(),
            new LowDiskRule(),
            new ConfigNoticeRule());

    private ConfigWarnings() {}
}
