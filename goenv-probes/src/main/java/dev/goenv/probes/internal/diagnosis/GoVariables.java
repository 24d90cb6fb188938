package dev.goenv.probes.internal.diagnosis;

import java.util.Set;

/** Which variables {@code go env -w} takes: checkEnvWrite in cmd/go/internal/envcmd/env.go, Go 1.27. */
final class GoVariables {
    /** Those of Go that it takes and that remedies are about. */
    private static final Set<String> WRITABLE = Set.of(
            "GO111MODULE",
            "GOAUTH",
            "GOBIN",
            "GOCACHE",
            "GOFLAGS",
            "GOINSECURE",
            "GOMODCACHE",
            "GONOPROXY",
            "GONOSUMDB",
            "GOPATH",
            "GOPRIVATE",
            "GOPROXY",
            "GOSUMDB",
            "GOTMPDIR",
            "GOTOOLCHAIN",
            "GOVCS");

    private GoVariables() {}

    /** {@return whether {@code go env -w} writes the variable} */
    static boolean writable(String name) {
        return WRITABLE.contains(name);
    }
}
