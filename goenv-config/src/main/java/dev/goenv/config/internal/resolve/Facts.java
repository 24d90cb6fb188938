package dev.goenv.config.internal.resolve;

import dev.goenv.config.internal.resolve.GorootFinder.Installation;
import dev.goenv.env.HostSystem;
import dev.goenv.internal.syntax.HostPaths;
import java.util.Optional;

/**
 * What the rules of the variables look at, gathered once.
 *
 * @param host the machine
 * @param layers the places in which variables are set
 * @param programs the programs on PATH
 * @param paths the host's syntax of file paths
 * @param userFile the path of the user's file, whether it exists or not; empty if there can be none
 * @param installation the go on PATH, if there is one
 * @param goroot GOROOT as the go command finds it before it looks at its own environment
 * @param build what was decided when the go command was built
 */
record Facts(
        HostSystem host,
        Layers layers,
        ExecutableSearch programs,
        HostPaths paths,
        Optional<String> userFile,
        Optional<Installation> installation,
        Goroot goroot,
        BuildDefaults build) {

    /** {@return the path of an installed program, given by name or path, as {@code os/exec.LookPath}} */
    Optional<String> program(String name) {
        return programs.isPath(name) ? programs.findAnywhere(name) : programs.find(name);
    }

    /** {@return the same, but a program found through a relative element of PATH, which is an error for Go, too} */
    Optional<String> programAnywhere(String name) {
        return programs.findAnywhere(name);
    }

    /** {@return the directory the go command starts in, spelled as PWD does if that names the same ({@code os.Getwd})} */
    String workingDirectory() {
        String physical = host.workingDirectory();
        String spelled = layers.osText("PWD");
        boolean same =
                spelled.startsWith("/") && !spelled.equals(physical) && new Machine(host).sameFile(spelled, physical);
        return same ? spelled : physical;
    }

    /** {@return the first variable of the OS environment that Go asks for the user's home} */
    String home() {
        return layers.osText(
                switch (host.operatingSystem()) {
                    case WINDOWS -> "USERPROFILE";
                    case LINUX, MACOS, FREEBSD -> "HOME";
                });
    }
}
