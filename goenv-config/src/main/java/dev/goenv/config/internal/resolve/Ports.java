package dev.goenv.config.internal.resolve;

/** The systems that Go has been ported to, as far as cgo is concerned ({@code internal/platform/zosarch.go}, Go 1.27). */
final class Ports {
    private Ports() {}

    /** {@return whether cgo can be used on a target} */
    static boolean supportsCgo(String goos, String goarch) {
        return switch (goos) {
            case "linux" -> switch (goarch) {
                case "386", "amd64", "arm", "arm64", "loong64", "mips", "mips64", "mips64le", "mipsle", "ppc64", "ppc64le",
                        "riscv64", "s390x", "sparc64" -> true;
                default -> false;
            };
            case "darwin" -> goarch.equals("amd64") || goarch.equals("arm64");
            case "windows" -> goarch.equals("386") || goarch.equals("amd64") || goarch.equals("arm64");
            case "freebsd" -> switch (goarch) {
                case "386", "amd64", "arm", "arm64", "riscv64" -> true;
                default -> false;
            };
            default -> false;
        };
    }
}
