package dev.goenv.probes.internal.plan;

import dev.goenv.env.GoEnv;
import dev.goenv.env.HostSystem;
import dev.goenv.env.Setting;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.Probe;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.internal.local.CredentialSources;
import dev.goenv.probes.internal.local.LocalDisk;
import dev.goenv.probes.internal.modproxy.GoLimit;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.Route;
import dev.goenv.toolchain.Toolchain;
import dev.goenv.toolchain.ToolchainChoice;
import dev.goenv.toolchain.ToolchainSetting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Plans a diagnosis: the ways that the go command would go to some modules, and the probes that look at them.
 *
 * <p>Reads files of the machine, and contacts nobody.
 */
public final class Planner {
    private static final int MOST_BY_DEFAULT = 3;
    private static final String WITHOUT_A_MODULE = "golang.org/x/text";

    private final HostSystem host;
    private final GoEnv env;
    private final Network network;
    private final CredentialSources credentials;
    private final ToolchainChoice toolchain;
    private final Optional<LocalDisk> disk;

    /**
     * A planner for a machine.
     *
     * @param host the machine
     * @param env its environment
     * @param network how hosts are reached
     * @param credentials where credentials come from
     * @param toolchain what the working directory needs
     * @param disk the disk, if the machine is this one
     */
    public Planner(
            HostSystem host,
            GoEnv env,
            Network network,
            CredentialSources credentials,
            ToolchainChoice toolchain,
            Optional<LocalDisk> disk) {
        this.host = host;
        this.env = env;
        this.network = network;
        this.credentials = credentials;
        this.toolchain = toolchain;
        this.disk = disk;
    }

    /**
     * {@return the plan}
     *
     * @param asked the modules; if there are none, those that the working directory requires
     * @param more probes of the caller's
     */
    public DiagnosisPlan plan(List<CheckedModule> asked, List<Probe> more) {
        PlanDraft draft = new PlanDraft();
        RequiredModules required = RequiredModules.of(host, env);
        List<CheckedModule> modules = asked.isEmpty() ? byDefault(required, draft) : asked;
        LocalProbes.add(host, env, disk, toolchain, draft);
        draft.add(required.probe(
                host, modules.stream().map(module -> module.path().text()).collect(Collectors.toSet())));
        Setting<ProxyChain> chain = env.proxyChain();
        chain.value()
                .ifPresentOrElse(
                        list -> ways(list, modules, required, draft),
                        () -> modules.forEach(module -> draft.leg(ModuleLegs.unreadable(module))));
        draft.addAll(more);
        return new DiagnosisPlan(EnvironmentFacts.of(env), draft.legs(), draft.probes(), draft.notChecked());
    }

    private void ways(ProxyChain chain, List<CheckedModule> modules, RequiredModules required, PlanDraft draft) {
        Ways ways = new Ways(network, env.httpProxies(), draft);
        DirectLegs direct = new DirectLegs(host, env, draft, ways, network);
        ModuleLegs moduleLegs = new ModuleLegs(draft, ways, network, direct, env.privatePatterns(), limit());
        ChecksumLegs checksumLegs = new ChecksumLegs(draft, ways, network, env.privatePatterns());
        new ToolchainLegs(draft, ways, network, direct, checksumLegs).add(toolchain, chain.routeForToolchain());
        for (CheckedModule module : modules) {
            Route route = chain.routeFor(module.path());
            moduleLegs.add(module, route);
            checksumLegs.add(module, route, required.sumsKnown(module));
        }
        new CredentialProbes(draft, credentials).add();
    }

    /** Where GOTOOLCHAIN allows no other Go, a module that needs a newer one can't be had. */
    private Optional<GoLimit> limit() {
        String setting = env.get("GOTOOLCHAIN").text();
        try {
            boolean never = ToolchainSetting.parse(setting).upgrade() == ToolchainSetting.Upgrade.NEVER;
            return never ? running().map(toolchain -> new GoLimit(toolchain.version(), setting)) : Optional.empty();
        } catch (GoSyntaxException e) {
            // Then no go command runs at all, which the probe of the variable tells.
            return Optional.empty();
        }
    }

    private Optional<Toolchain> running() {
        if (toolchain instanceof ToolchainChoice.Local local) {
            return Optional.of(local.toolchain());
        }
        return toolchain instanceof ToolchainChoice.Switch change ? Optional.of(change.toolchain()) : Optional.empty();
    }

    private static List<CheckedModule> byDefault(RequiredModules required, PlanDraft draft) {
        List<CheckedModule> direct = required.direct();
        if (direct.isEmpty()) {
            return List.of(CheckedModule.parse(WITHOUT_A_MODULE));
        }
        if (direct.size() > MOST_BY_DEFAULT) {
            draft.notChecked((direct.size() - MOST_BY_DEFAULT) + " more modules that go.mod requires directly.");
        }
        return direct.subList(0, Math.min(MOST_BY_DEFAULT, direct.size()));
    }
}
