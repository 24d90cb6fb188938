package dev.goenv.probes.internal.plan;

import dev.goenv.env.GoEnv;
import dev.goenv.env.HostSystem;
import dev.goenv.probes.internal.local.ConfigCheck;
import dev.goenv.probes.internal.local.ConfigProbe;
import dev.goenv.probes.internal.local.DirectoryProbe;
import dev.goenv.probes.internal.local.LocalDisk;
import dev.goenv.probes.internal.local.MachineProbe;
import dev.goenv.probes.internal.local.ToolchainChoiceProbe;
import dev.goenv.toolchain.ToolchainChoice;
import java.util.List;
import java.util.Optional;

/** What can be known without a packet: the configuration, directories, the kind of machine. */
final class LocalProbes {
    /** Variables with a probe of their own: a value of theirs can stop the go command. */
    private static final List<String> VARIABLES = List.of(
            "GOPROXY", "GOSUMDB", "GOFLAGS", "GOTOOLCHAIN", "GO111MODULE", "GODEBUG", "GOAUTH", "GOVCS", "GOPATH");

    private static final List<String> DIRECTORIES = List.of("GOMODCACHE", "GOCACHE");

    private LocalProbes() {}

    /** Adds the probes, which depend on nothing and on which no network probe depends. */
    static void add(HostSystem host, GoEnv env, Optional<LocalDisk> disk, ToolchainChoice toolchain, PlanDraft draft) {
        draft.addAll(ConfigProbe.all(VARIABLES, new ConfigCheck(env)));
        draft.add(new ToolchainChoiceProbe(env, toolchain));
        DIRECTORIES.forEach(variable -> draft.add(new DirectoryProbe(variable, env, host, disk)));
        draft.add(new MachineProbe(host));
    }
}
