package dev.goenv.config.internal.envfile;

import dev.goenv.config.internal.host.OsVariables;
import dev.goenv.env.EnvRefusedException;
import dev.goenv.env.EnvRefusedException.Reason;
import dev.goenv.env.HostSystem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Whether GOOS, GOARCH and GOEXPERIMENT still fit after a change: checkBuildConfig of cmd/go/internal/envcmd/env.go, Go
 * 1.27.
 */
final class BuildConfigCheck {
    private final HostSystem host;
    private final OsVariables variables;
    private final UnaryOperator<String> fileValue;

    /**
     * A check for a process on {@code host}.
     *
     * @param fileValue the value of a variable in the user's file or in {@code $GOROOT/go.env}, or the empty text
     */
    BuildConfigCheck(HostSystem host, OsVariables variables, UnaryOperator<String> fileValue) {
        this.host = host;
        this.variables = variables;
        this.fileValue = fileValue;
    }

    /**
     * Checks the configuration after variables were set and removed.
     *
     * @throws EnvRefusedException with the go command's message
     */
    void check(Map<String, String> set, Set<String> unset) throws EnvRefusedException {
        if (isTouched("GOOS", set, unset) || isTouched("GOARCH", set, unset)) {
            String goos = value("GOOS", host.operatingSystem().goos(), set, unset);
            String goarch = value("GOARCH", host.architecture(), set, unset);
            if (!GoPlatforms.contains(goos, goarch)) {
                throw new EnvRefusedException(Reason.VALUE, "unsupported GOOS/GOARCH pair " + goos + "/" + goarch);
            }
        }
        if (isTouched("GOEXPERIMENT", set, unset)) {
            Optional<String> complaint = GoExperiments.complaint(value("GOEXPERIMENT", "", set, unset));
            if (complaint.isPresent()) {
                throw new EnvRefusedException(Reason.VALUE, complaint.get());
            }
        }
    }

    private static boolean isTouched(String name, Map<String, String> set, Set<String> unset) {
        return set.containsKey(name) || unset.contains(name);
    }

    /** As in Go, a value that is set counts even if empty, and even if the system's variable is in its way. */
    private String value(String name, String builtIn, Map<String, String> set, Set<String> unset) {
        if (set.containsKey(name)) {
            return set.get(name);
        }
        String system = variables.get(name);
        String text = system.isEmpty() && !unset.contains(name) ? fileValue.apply(name) : system;
        return text.isEmpty() ? builtIn : text;
    }
}
