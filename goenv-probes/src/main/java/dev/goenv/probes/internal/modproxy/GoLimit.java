package dev.goenv.probes.internal.modproxy;

import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import dev.goenv.toolchain.GoVersion;
import java.util.Objects;
import java.util.Optional;

/**
 * The Go that runs, where GOTOOLCHAIN does not let it hand over to a newer one that a dependency asks for.
 *
 * @param running its version
 * @param setting the value of GOTOOLCHAIN
 */
public record GoLimit(GoVersion running, String setting) {
    /** Checks that nothing is null. */
    public GoLimit {
        Objects.requireNonNull(running, "running");
        Objects.requireNonNull(setting, "setting");
    }

    /**
     * {@return what the go command prints if a module asks for a newer Go; empty if it does not}
     *
     * <p>As {@code TooNewError} in {@code cmd/go/internal/gover/toolchain.go}, Go 1.27.
     *
     * @param goMod the module's go.mod, which has been accepted
     */
    Optional<String> refusal(ModulePath module, Version version, byte[] goMod) {
        return GoModFile.parse(goMod)
                .go()
                .filter(wanted -> GoVersion.compareTexts(wanted, running.toString()) > 0)
                .map(wanted -> module + "@" + version + " requires go >= " + wanted + " (running go " + running
                        + "; GOTOOLCHAIN=" + setting + ")");
    }
}
