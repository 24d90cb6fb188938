package dev.goenv.config.internal.envfile;

import dev.goenv.config.internal.host.OsVariables;
import dev.goenv.env.HostSystem;
import dev.goenv.internal.syntax.HostPaths;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code $GOROOT/go.env} sets, as far as writing needs it: names in it are known variables (CanGetenv of
 * cmd/go/internal/cfg/cfg.go, Go 1.27).
 */
public final class GorootDefaults {
    private GorootDefaults() {}

    /** {@return the lines of the file in order; none if there is no installation or no such file} */
    public static List<EnvLine.Assignment> of(HostSystem host) {
        HostPaths paths = UserFile.paths(host);
        return goroot(host)
                .flatMap(root -> read(host, paths.join(root, "go.env")))
                .map(EnvLine::assignments)
                .orElse(List.of());
    }

    /** The user's file wins over the variable of the system, in this one case (findGOROOT). */
    private static Optional<String> goroot(HostSystem host) {
        return userFileValue(host)
                .or(() -> Optional.of(OsVariables.of(host).get("GOROOT")))
                .filter(root -> !root.isEmpty());
    }

    private static Optional<String> userFileValue(HostSystem host) {
        if (!(UserFile.locate(host) instanceof UserFile.At at)) {
            return Optional.empty();
        }
        return read(host, UserFile.absolute(host, at.path())).stream()
                .flatMap(content -> EnvLine.assignments(content).stream())
                .filter(assignment -> assignment.name().equals("GOROOT"))
                .reduce((earlier, later) -> later)
                .map(EnvLine.Assignment::text)
                .filter(root -> !root.isEmpty());
    }

    private static Optional<byte[]> read(HostSystem host, String path) {
        try {
            return host.files().read(path);
        } catch (IOException e) {
            // The go command reads what it can, and says nothing of the rest.
            return Optional.empty();
        }
    }
}
