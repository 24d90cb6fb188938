package dev.goenv.config.internal.envfile;

import java.util.Map;
import java.util.Set;

/** The pairs of GOOS and GOARCH that there are: internal/platform/zosarch.go, Go 1.27. */
public final class GoPlatforms {
    private static final Map<String, Set<String>> ARCHITECTURES = Map.ofEntries(
            Map.entry("aix", Set.of("ppc64")),
            Map.entry("android", Set.of("386", "amd64", "arm", "arm64")),
            Map.entry("darwin", Set.of("amd64", "arm64")),
            Map.entry("dragonfly", Set.of("amd64")),
            Map.entry("freebsd", Set.of("386", "amd64", "arm", "arm64", "riscv64")),
            Map.entry("illumos", Set.of("amd64")),
            Map.entry("ios", Set.of("amd64", "arm64")),
            Map.entry("js", Set.of("wasm")),
            Map.entry(
                    "linux",
                    Set.of(
                            "386",
                            "amd64",
                            "arm",
                            "arm64",
                            "loong64",
                            "mips",
                            "mips64",
                            "mips64le",
                            "mipsle",
                            "ppc64",
                            "ppc64le",
                            "riscv64",
                            "s390x",
                            "sparc64")),
            Map.entry("netbsd", Set.of("386", "amd64", "arm", "arm64")),
            Map.entry("openbsd", Set.of("386", "amd64", "arm", "arm64", "ppc64", "riscv64")),
            Map.entry("plan9", Set.of("386", "amd64", "arm")),
            Map.entry("solaris", Set.of("amd64")),
            Map.entry("wasip1", Set.of("wasm")),
            Map.entry("windows", Set.of("386", "amd64", "arm64")));

    private static final Set<String> WITHOUT_CGO =
            Set.of("js/wasm", "openbsd/ppc64", "plan9/386", "plan9/amd64", "plan9/arm", "wasip1/wasm");

    private GoPlatforms() {}

    /** {@return whether cgo can be used on a target} */
    public static boolean supportsCgo(String goos, String goarch) {
        return contains(goos, goarch) && !WITHOUT_CGO.contains(goos + "/" + goarch);
    }

    /** {@return whether the go command knows the pair, ports that are broken included} */
    static boolean contains(String goos, String goarch) {
        return ARCHITECTURES.getOrDefault(goos, Set.of()).contains(goarch);
    }
}
