package dev.goenv.config.internal.resolve;

import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import dev.goenv.internal.syntax.HostPaths;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the Go installation that {@code go} on PATH belongs to, from the place of the binary alone.
 *
 * <p>The go command finds GOROOT so when the variable is not set ({@code cmd/go/internal/cfg/cfg.go}, function
 * {@code findGOROOT}, Go 1.27): the directory two or three levels above the binary, as started and then with symbolic
 * links resolved, that has a {@code pkg/tool} directory. Two things are out of reach from outside: the GOROOT that is
 * built into the binary, which the go command falls back to and whose spelling it prefers for the same directory, and
 * the version built into it, for which the file {@code VERSION} stands.
 *
 * <p>Costs a few calls that look at a file, and one that reads {@code VERSION}.
 */
public final class GorootFinder {
    /**
     * The go command that a machine would run.
     *
     * @param goBinaryPath the path at which PATH leads to it
     * @param goroot the root of its installation; empty if the place of the binary does not tell, as with a script that
     *     starts another go
     * @param version the Go version such as {@code go1.27.4}, see {@link #version}; empty if no file tells
     */
    public record Installation(String goBinaryPath, Optional<String> goroot, Optional<String> version) {}

    private GorootFinder() {}

    /** {@return the first go command on the PATH of {@code host}, or empty if there is none that may be run} */
    public static Optional<Installation> find(HostSystem host) {
        return find(host, new ExecutableSearch(host));
    }

    /** {@return the first go command that {@code programs} finds, a search on {@code host}} */
    static Optional<Installation> find(HostSystem host, ExecutableSearch programs) {
        return programs.find("go").map(binary -> at(host, binary));
    }

    /** {@return the installation that the go command at the absolute path {@code binary} belongs to} */
    public static Installation at(HostSystem host, String binary) {
        Optional<String> goroot = rootAbove(host, binary);
        return new Installation(binary, goroot, goroot.flatMap(root -> version(host, root)));
    }

    /**
     * {@return the version of the installation at {@code goroot}, such as {@code go1.27.4}}
     *
     * <p>It is the first line of {@code VERSION}, or in a source checkout of {@code VERSION.cache}, where the build left
     * a text such as {@code go1.28-devel_0123abcd Mon Nov …} ({@code cmd/dist/build.go}, function {@code findgoversion}).
     */
    public static Optional<String> version(HostSystem host, String goroot) {
        Machine machine = new Machine(host);
        return firstLine(machine, machine.paths().join(goroot, "VERSION"))
                .or(() -> firstLine(machine, machine.paths().join(goroot, "VERSION.cache")));
    }

    private static Optional<String> firstLine(Machine machine, String file) {
        return machine.text(file)
                .flatMap(text -> text.lines().findFirst())
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty());
    }

    private static Optional<String> rootAbove(HostSystem host, String binary) {
        // On Linux and FreeBSD the kernel tells a program its own path with links resolved already (os.Executable).
        OperatingSystem os = host.operatingSystem();
        boolean asStarted = os == OperatingSystem.WINDOWS || os == OperatingSystem.MACOS;
        Stream<String> started = asStarted ? Stream.of(binary) : Stream.empty();
        Machine machine = new Machine(host);
        HostPaths paths = machine.paths();
        return Stream.concat(started, machine.realPath(binary).stream())
                // bin/go, or bin/GOOS_GOARCH/go if the command was built on another system.
                .flatMap(path -> Stream.of(paths.join(path, "..", ".."), paths.join(path, "..", "..", "..")))
                .filter(root -> machine.isDirectory(paths.join(root, "pkg", "tool")))
                .findFirst();
    }
}
