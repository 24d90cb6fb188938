package dev.goenv.probes.internal.diagnosis;

import java.util.List;

/** Causes in the configuration and on this machine, special before general. */
final class ConfigCauses {
    static final List<CauseRule> ALL = List.of(
            new EnvShadowsCureRule(),
            new GoproxyOffRule(),
            new PrivateToPublicRule(),
            new GoproxyInvalidRule(),
            new GoproxyEmptyListRule(),
            new GoproxyFileMissingRule(),
            new GoproxyImplicitHttpsRule(),
            new GosumdbInvalidRule(),
            new GoflagsRule(),
            new GodebugRemovedRule(),
            new ToolchainSettingRule(),
            new ProjectToolchainRule(),
            new ProjectFileRule(),
            new GosumMalformedRule(),
            new DirectoryRule());

    private ConfigCauses() {}
}
