package dev.goenv.config.internal.toolchain;

import dev.goenv.config.internal.resolve.Machine;
import java.util.function.Function;

/**
 * What the choice of a toolchain depends on, besides the files of a machine.
 *
 * @param machine the machine
 * @param variables the Go variables by name: GOTOOLCHAIN, GOVERSION, GOROOT, GOWORK, GO111MODULE, GOMODCACHE, GOHOSTOS,
 *     GOHOSTARCH; the empty text for one that is not set
 */
public record ToolchainInputs(Machine machine, Function<String, String> variables) {
    /** {@return the value of a Go variable, or the empty text} */
    String get(String name) {
        return variables.apply(name);
    }

    /** {@return the operating system that downloaded toolchains are for} */
    String goos() {
        String goos = get("GOHOSTOS");
        return goos.isEmpty() ? machine.host().operatingSystem().goos() : goos;
    }

    /** {@return the architecture that downloaded toolchains are for} */
    String goarch() {
        String goarch = get("GOHOSTARCH");
        return goarch.isEmpty() ? machine.host().architecture() : goarch;
    }
}
