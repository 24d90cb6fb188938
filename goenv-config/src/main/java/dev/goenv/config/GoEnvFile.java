package dev.goenv.config;

import dev.goenv.config.internal.envfile.PlannedEdit;
import dev.goenv.config.internal.envfile.UserFile;
import dev.goenv.config.internal.host.LocalHost;
import dev.goenv.config.internal.resolve.Resolver;
import dev.goenv.env.EnvChange;
import dev.goenv.env.EnvEdit;
import dev.goenv.env.EnvRefusedException;
import dev.goenv.env.HostSystem;
import dev.goenv.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The door to writing the user's {@code go/env} file, as {@code go env -w} and {@code go env -u} do.
 *
 * <pre>{@code
 * EnvEdit edit = GoEnvFile.current().plan(Map.of("GOPROXY", "https://goproxy.example,direct"));
 * System.out.print(edit.preview());
 * EnvEdit.Undo undo = edit.apply();
 * undo.undo();
 * }</pre>
 *
 * <p>What is accepted, what is refused, the messages and the bytes of the file are those of the go command
 * (cmd/go/internal/envcmd/env.go, Go 1.27). Different are: the file is replaced as one step under a lock, so that no
 * change is lost and no half of a file is seen; with {@code GOENV=off} a change is refused, where the go command writes
 * the default file silently; a place that can't be written is told before anything changes; and what keeps the go
 * command from starting, such as a bad GOPATH in the file, can be repaired.
 *
 * <p>Immutable and safe for several threads. Methods look at files of the host and block.
 */
public final class GoEnvFile {
    private final HostSystem host;

    private GoEnvFile(HostSystem host) {
        this.host = host;
    }

    /** {@return the file of this process on this machine} */
    public static GoEnvFile current() {
        return new GoEnvFile(LocalHost.current());
    }

    /**
     * {@return the file of a process on {@code host}} A place that is unknown or can't be written is told by {@link
     * #plan(List)}.
     *
     * @param host the machine
     */
    public static GoEnvFile of(HostSystem host) {
        return new GoEnvFile(Objects.requireNonNull(host, "host"));
    }

    /**
     * {@return where the file lies, whether or not it exists; relative if {@code GOENV} is} Empty with {@code GOENV=off},
     * and if the variables that tell the place, such as {@code HOME}, are missing.
     */
    public Optional<String> path() {
        return UserFile.locate(host) instanceof UserFile.At at ? Optional.of(at.path()) : Optional.empty();
    }

    /**
     * Checks changes without making them: one {@code go env -w} with everything to set, followed by one {@code go env -u}
     * with everything to remove.
     *
     * @param changes at least one; a variable may not be set twice
     * @return the change, ready to be made
     * @throws EnvRefusedException with the go command's message where it refuses too, or telling why the file can't be
     *     written
     */
    public EnvEdit plan(List<EnvChange> changes) throws EnvRefusedException {
        List<EnvChange> copy = List.copyOf(changes);
        return PlannedEdit.of(host, Resolver.gorootLines(host), copy);
    }

    /**
     * Checks changes that set variables, like {@link #plan(List)}.
     *
     * @param values values by name
     * @return the change, ready to be made
     * @throws EnvRefusedException as {@link #plan(List)}
     */
    public EnvEdit plan(Map<String, String> values) throws EnvRefusedException {
        List<EnvChange> changes = new ArrayList<>();
        values.forEach((name, text) -> changes.add(EnvChange.set(name, text)));
        return plan(changes);
    }

    /** {@return the path of the file without secrets, or why there is none} */
    @Override
    public String toString() {
        UserFile location = UserFile.locate(host);
        if (location instanceof UserFile.At at) {
            return Redaction.redact(at.path());
        }
        return location instanceof UserFile.Unknown unknown ? "unknown (" + unknown.reason() + ")" : "GOENV=off";
    }
}
