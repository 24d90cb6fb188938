package dev.goenv.toolchain;

import java.util.Optional;

/**
 * The two module paths by which Go itself takes part in the selection of versions: {@code go get go@1.27.4},
 * {@code go list -m toolchain}. Their versions are no semantic versions ({@code cmd/go/internal/gover/mod.go}, Go 1.27).
 *
 * <p>The module that a toolchain is downloaded as, {@value ToolchainModule#PATH}, is a real one and none of these.
 */
public enum VirtualModule {
    /** The path {@code go}, whose versions are Go versions such as {@code 1.27.4}. */
    GO("go"),
    /** The path {@code toolchain}, whose versions are names such as {@code go1.27.4}. */
    TOOLCHAIN("toolchain");

    private final String path;

    VirtualModule(String path) {
        this.path = path;
    }

    /** {@return the virtual module of that path, or empty if the path is an ordinary one} */
    public static Optional<VirtualModule> find(String path) {
        return path.equals(GO.path)
                ? Optional.of(GO)
                : path.equals(TOOLCHAIN.path) ? Optional.of(TOOLCHAIN) : Optional.empty();
    }

    /** {@return the module path} */
    public String path() {
        return path;
    }

    /** {@return whether {@code version} is one of this module} */
    public boolean isValid(String version) {
        return this == GO
                ? GoVersion.find(version).isPresent()
                : Toolchain.find(version).isPresent();
    }

    /** {@return the order of two versions of this module; a text that is no version comes first} */
    public int compare(String left, String right) {
        return GoVersion.compareTexts(comparable(left), comparable(right));
    }

    private String comparable(String version) {
        return this == GO || GoVersion.find(version).isPresent()
                ? version
                : Toolchain.find(version)
                        .map(found -> found.version().toString())
                        .orElse("");
    }
}
