package dev.goenv.config.internal.auth;

import dev.goenv.auth.Netrc;
import dev.goenv.config.internal.resolve.Machine;
import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import java.io.IOException;
import java.util.Optional;

/**
 * The netrc file of a machine's user: where it is, and what it says.
 *
 * <p>Follows {@code cmd/go/internal/auth/netrc.go}, functions {@code netrcPath} and {@code readNetrc}, Go 1.27. The
 * variables count as the OS has them: the go command does not look for {@code NETRC} in the {@code go/env} file.
 *
 * @param path the file that is read, whether or not it exists; empty if there is no home directory
 * @param netrc its entries; none if there is no such file
 * @param problem why the file can't be read. The go command then goes on without it, and tells with {@code -x} only
 */
public record NetrcSource(Optional<String> path, Netrc netrc, Optional<String> problem) {
    /** {@return the netrc file of {@code host}} */
    public static NetrcSource of(HostSystem host) {
        Machine machine = new Machine(host);
        Optional<String> path = path(machine);
        if (path.isEmpty()) {
            String variable = machine.windows() ? "%userprofile%" : "$HOME";
            return new NetrcSource(path, Netrc.empty(), Optional.of(variable + " is not defined"));
        }
        try {
            Optional<byte[]> content = host.files().read(machine.absolute(path.get()));
            return new NetrcSource(path, content.map(Netrc::parse).orElse(Netrc.empty()), Optional.empty());
        } catch (IOException e) {
            return new NetrcSource(path, Netrc.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static Optional<String> path(Machine machine) {
        Optional<String> named = machine.variable("NETRC").filter(text -> !text.isEmpty());
        if (named.isPresent()) {
            return named;
        }
        Optional<String> home =
                machine.variable(machine.windows() ? "USERPROFILE" : "HOME").filter(text -> !text.isEmpty());
        return home.map(dir -> inHome(machine, dir));
    }

    /** On Windows the older name comes first, if there is such a file, or anything else of that name. */
    private static String inHome(Machine machine, String home) {
        String legacy = machine.paths().join(home, "_netrc");
        boolean legacyExists = machine.windows() && machine.host().files().kind(legacy) != HostFiles.Kind.MISSING;
        return legacyExists ? legacy : machine.paths().join(home, ".netrc");
    }
}
