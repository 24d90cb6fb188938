package dev.goenv.config;

import dev.goenv.config.internal.host.BareHost;
import dev.goenv.config.internal.host.LocalHost;
import dev.goenv.config.internal.lint.LintRules;
import dev.goenv.config.internal.resolve.ResolvedEnv;
import dev.goenv.env.GoEnv;
import dev.goenv.env.HostSystem;
import java.util.Map;

/**
 * The door to Go environments: reads what a machine says, without the go command.
 *
 * <pre>{@code
 * GoEnv env = GoEnvs.current();
 * GoValue proxy = env.get("GOPROXY");
 * System.out.println(proxy.text() + ", set in " + proxy.origin() + ", hides " + proxy.shadows());
 * GoEnv without = env.with(Map.of("HTTPS_PROXY", ""));   // what if it were not set?
 * }</pre>
 *
 * <p>Layers and values follow {@code cmd/go/internal/cfg/cfg.go} and {@code cmd/go/internal/envcmd/env.go}, Go 1.27.
 *
 * <p>All methods read files, block for as long as that takes, and never fail: what can't be read does not count, as for the
 * go command. Safe for several threads; nothing is cached between calls.
 */
public final class GoEnvs {
    private GoEnvs() {}

    /** {@return the environment of this process on this machine} */
    public static GoEnv current() {
        return resolve(LocalHost.current());
    }

    /** {@return this process on this machine, for the doors that take a machine; its variables are those of now} */
    public static HostSystem thisMachine() {
        return LocalHost.current();
    }

    /**
     * {@return the environment of a machine}
     *
     * @param host the machine: this one, or one that the caller describes, such as WSL, a container, a remote host
     */
    public static GoEnv resolve(HostSystem host) {
        return ResolvedEnv.of(host, LintRules::lint);
    }

    /**
     * {@return the environment that some variables alone make: no file is read, and no Go is looked for}
     *
     * <p>Defaults are those that the Go project ships. The machine is taken for one of this operating system and
     * architecture.
     *
     * @param variables names and texts, as if in the OS environment
     */
    public static GoEnv of(Map<String, String> variables) {
        return resolve(new BareHost(variables));
    }
}
