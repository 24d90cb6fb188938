package dev.goenv.probes.internal.plan;

import dev.goenv.auth.Credentials;
import dev.goenv.config.GoEnvs;
import dev.goenv.diagnosis.Leg;
import dev.goenv.env.GoEnv;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.internal.local.CredentialSources;
import dev.goenv.testkit.FakeHost;
import dev.goenv.toolchain.ToolchainChoice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A machine in memory, and the plan for it. Nothing is run. */
final class PlannedWorld {
    private final FakeHost.Builder host = FakeHost.linux()
            .env("HOME", "/home/u")
            .env("PATH", "/usr/bin")
            .env("GOSUMDB", "off")
            .file("/project/go.mod", "module example.com/app\n\ngo 1.21\n");
    private ToolchainChoice toolchain = new ToolchainChoice.Unknown("there is no Go");

    PlannedWorld env(String name, String value) {
        host.env(name, value);
        return this;
    }

    PlannedWorld file(String path, String text) {
        host.file(path, text);
        return this;
    }

    PlannedWorld toolchain(ToolchainChoice choice) {
        toolchain = choice;
        return this;
    }

    DiagnosisPlan plan(String... modules) {
        FakeHost machine = host.build();
        GoEnv env = GoEnvs.resolve(machine);
        ResolverSettings nobody =
                new ResolverSettings(List.of(), List.of(), 1, Duration.ofSeconds(1), 1, "the test", true);
        try (Network network = Network.open(machine, env.httpProxies(), Credentials.none(), nobody, work -> {
            throw new AssertionError("a plan asks nobody");
        })) {
            CredentialSources none = new CredentialSources(
                    Credentials.none(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
            return new Planner(machine, env, network, none, toolchain, Optional.empty())
                    .plan(List.of(modules).stream().map(CheckedModule::parse).toList(), List.of());
        }
    }

    /** Legs in a line each: kind, place, probes. */
    static List<String> legs(DiagnosisPlan plan) {
        return plan.legs().stream()
                .map(leg ->
                        leg.kind() + " " + leg.place() + " " + leg.onFailure() + ": " + String.join(" ", leg.probes()))
                .toList();
    }

    /** The probes of the only leg. */
    static List<String> onlyWay(DiagnosisPlan plan) {
        if (plan.legs().size() != 1) {
            throw new AssertionError(legs(plan));
        }
        return plan.legs().get(0).probes();
    }

    /** Every host that some probe says it contacts. */
    static Set<String> contacts(DiagnosisPlan plan) {
        Set<String> hosts = new TreeSet<>();
        plan.probes().forEach(probe -> hosts.addAll(probe.contacts()));
        return hosts;
    }

    static List<String> ids(DiagnosisPlan plan) {
        return plan.probes().stream().map(Probe::id).toList();
    }

    static List<Leg.Kind> kinds(DiagnosisPlan plan) {
        return plan.legs().stream().map(Leg::kind).toList();
    }
}
