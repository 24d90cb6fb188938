package dev.goenv.config.internal.envfile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The variables that the go command looks up in its files: CanGetenv of cmd/go/internal/cfg/cfg.go, with the list
 * KnownEnv of internal/cfg/cfg.go, Go 1.27.
 */
public final class KnownVariables {
    private static final Set<String> NAMES = Set.of(
            "AR",
            "CC",
            "CGO_CFLAGS",
            "CGO_CFLAGS_ALLOW",
            "CGO_CFLAGS_DISALLOW",
            "CGO_CPPFLAGS",
            "CGO_CPPFLAGS_ALLOW",
            "CGO_CPPFLAGS_DISALLOW",
            "CGO_CXXFLAGS",
            "CGO_CXXFLAGS_ALLOW",
            "CGO_CXXFLAGS_DISALLOW",
            "CGO_ENABLED",
            "CGO_FFLAGS",
            "CGO_FFLAGS_ALLOW",
            "CGO_FFLAGS_DISALLOW",
            "CGO_LDFLAGS",
            "CGO_LDFLAGS_ALLOW",
            "CGO_LDFLAGS_DISALLOW",
            "CXX",
            "FC",
            "GCCGO",
            "GO111MODULE",
            "GO386",
            "GOAMD64",
            "GOARCH",
            "GOARM",
            "GOARM64",
            "GOAUTH",
            "GOBIN",
            "GOCACHE",
            "GOCACHEPROG",
            "GOENV",
            "GOEXE",
            "GOEXPERIMENT",
            "GOFIPS140",
            "GOFLAGS",
            "GOGCCFLAGS",
            "GOHOSTARCH",
            "GOHOSTOS",
            "GOINSECURE",
            "GOMIPS",
            "GOMIPS64",
            "GOMODCACHE",
            "GONOPROXY",
            "GONOSUMDB",
            "GOOS",
            "GOPATH",
            "GOPPC64",
            "GOPRIVATE",
            "GOPROXY",
            "GORISCV64",
            "GOROOT",
            "GOSUMDB",
            "GOTMPDIR",
            "GOTOOLCHAIN",
            "GOTOOLDIR",
            "GOVCS",
            "GOWASM",
            "GOWORK",
            "GO_EXTLINK_ENABLED",
            "PKG_CONFIG");

    private final Set<String> fromFiles = new HashSet<>();

    /**
     * The built-in names, and those that a file mentions: the go command assumes that somebody had a reason.
     *
     * @param assignments of the user's file and of {@code $GOROOT/go.env}
     */
    KnownVariables(List<EnvLine.Assignment> assignments) {
        assignments.forEach(assignment -> fromFiles.add(assignment.name()));
    }

    /** {@return whether the go command knows the name by itself} */
    public static boolean builtIn(String name) {
        return NAMES.contains(name);
    }

    /**
     * {@return whether {@code name} is a variable} The go command searches its list as one text and so takes {@code
     * "AR\n\tCC"} for a name, which would write two lines; that is refused here.
     */
    boolean contains(String name) {
        return NAMES.contains(name) || fromFiles.contains(name);
    }
}
