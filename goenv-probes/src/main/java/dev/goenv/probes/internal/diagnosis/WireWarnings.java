package dev.goenv.probes.internal.diagnosis;

import java.util.List;

/** What is worth knowing of names, connections and certificates. */
final class WireWarnings {
    static final List<WarningRule> ALL = List.of(
            new FallthroughHiddenRule(),
            new SlowFirstServerRule(),
            new OneFamilyBrokenRule(),
            new CertificateExpiresSoonRule());

    private WireWarnings() {}
}
