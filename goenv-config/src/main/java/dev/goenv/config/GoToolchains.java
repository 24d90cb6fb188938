package dev.goenv.config;

import dev.goenv.config.internal.host.LocalHost;
import dev.goenv.config.internal.resolve.Machine;
import dev.goenv.config.internal.toolchain.InstalledToolchains;
import dev.goenv.config.internal.toolchain.ToolchainChooser;
import dev.goenv.config.internal.toolchain.ToolchainInputs;
import dev.goenv.env.GoEnv;
import dev.goenv.env.GoValue;
import dev.goenv.env.HostSystem;
import dev.goenv.env.Origin;
import dev.goenv.toolchain.InstalledToolchain;
import dev.goenv.toolchain.ToolchainChoice;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The door to the Go toolchains of a machine: which there are, and which of them a module runs.
 *
 * <pre>{@code
 * GoToolchains toolchains = GoToolchains.current();
 * toolchains.installed().forEach(System.out::println);
 * System.out.println(toolchains.choiceFor("/home/me/project"));
 * }</pre>
 *
 * <p>The choice is that of {@code cmd/go/internal/toolchain/select.go}, function {@code Select}, Go 1.27.
 *
 * <p>Nothing is run and nothing is downloaded. Files are looked at on every call, which blocks, so the answer is that of the
 * moment. Immutable and thread-safe if the host is.
 */
public final class GoToolchains {
    private final ToolchainInputs inputs;

    private GoToolchains(ToolchainInputs inputs) {
        this.inputs = inputs;
    }

    /** {@return the toolchains of this machine in the environment of this process} */
    public static GoToolchains current() {
        return of(LocalHost.current());
    }

    /**
     * {@return the toolchains of {@code host} in its Go environment}
     *
     * @param host the machine
     */
    public static GoToolchains of(HostSystem host) {
        return of(host, GoEnvs.resolve(host));
    }

    /**
     * {@return the toolchains of {@code host} in the Go environment {@code env}, a what-if perhaps}
     *
     * <p>PATH is that of the host, also if the environment has another.
     *
     * @param host the machine
     * @param env the environment that GOTOOLCHAIN and the other variables are taken from
     */
    public static GoToolchains of(HostSystem host, GoEnv env) {
        Objects.requireNonNull(env, "env");
        return of(host, name -> {
            GoValue value = env.get(name);
            // Not set, GOWORK tells what was found for the working directory, which need not be the one asked about.
            boolean found = name.equals("GOWORK") && value.origin() instanceof Origin.Derived;
            return found ? "" : value.text();
        });
    }

    /**
     * {@return the toolchains of {@code host} under the given Go variables}
     *
     * @param host the machine
     * @param variables the value of a Go variable by name, the empty text for one that is not set. Asked for are
     *     GOTOOLCHAIN, GOVERSION, GOROOT, GOWORK, GO111MODULE, GOMODCACHE, GOHOSTOS and GOHOSTARCH
     */
    public static GoToolchains of(HostSystem host, Function<String, String> variables) {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(variables, "variables");
        return new GoToolchains(new ToolchainInputs(new Machine(host), variables));
    }

    /**
     * {@return every toolchain that is present, each once}
     *
     * <p>In this order: {@code go} on PATH (the first one is the one that runs), GOROOT, {@code go1.X.Y} on PATH,
     * {@code ~/sdk}, the module cache, and the usual places of packages and version managers.
     */
    public List<InstalledToolchain> installed() {
        return InstalledToolchains.list(inputs);
    }

    /**
     * {@return the toolchain that a go command started in {@code directory} runs, and why}
     *
     * @param directory a directory of the machine; a relative path counts from its working directory
     */
    public ToolchainChoice choiceFor(String directory) {
        return new ToolchainChooser(inputs).choose(inputs.machine().absolute(directory));
    }
}
