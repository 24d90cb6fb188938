package dev.goenv.probes;

import dev.goenv.auth.Credentials;
import dev.goenv.config.GoCredentials;
import dev.goenv.config.GoEnvs;
import dev.goenv.config.GoToolchains;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.env.GoEnv;
import dev.goenv.env.HostSystem;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.internal.connect.ResolverFile;
import dev.goenv.probes.internal.local.CredentialSources;
import dev.goenv.probes.internal.local.NioDisk;
import dev.goenv.probes.internal.plan.DiagnosisPlan;
import dev.goenv.probes.internal.plan.Planner;
import dev.goenv.probes.internal.plan.Reduction;
import dev.goenv.probes.internal.run.ProbeRunner;
import dev.goenv.probes.internal.run.RunSettings;
import dev.goenv.probes.internal.run.SubtaskThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** One diagnosis: reads the environment, plans, runs the probes, and has the rules judge. */
final class Diagnosing {
    private static final Duration LEAST = Duration.ofMillis(1);

    private final GoDoctor.Builder settings;

    Diagnosing(GoDoctor.Builder settings) {
        this.settings = settings;
    }

    /** What is done with a diagnosis on a thread of its own. */
    @FunctionalInterface
    interface Work {
        DoctorReport of(Diagnosing diagnosing) throws InterruptedException;
    }

    DoctorReport run() throws InterruptedException {
        return run(UnaryOperator.identity());
    }

    DoctorReport verify(Examination before, Remedy remedy) throws InterruptedException {
        return run(plan -> Reduction.of(plan, before, remedy));
    }

    /** Runs on a daemon thread, which a cancelled future interrupts. */
    static CompletableFuture<DoctorReport> async(GoDoctor.Builder settings, Work work) {
        return Background.call("goenv-doctor", () -> work.of(new Diagnosing(settings)));
    }

    private DoctorReport run(UnaryOperator<DiagnosisPlan> reduction) throws InterruptedException {
        Instant started = settings.clock.instant();
        long begin = System.nanoTime();
        HostSystem host = settings.host;
        GoEnv env = settings.whatIf.apply(GoEnvs.resolve(host));
        CredentialSources credentials = credentials(host, env);
        try (SubtaskThreads threads = SubtaskThreads.of(settings.executor);
                Network network = Network.open(
                        host,
                        env.httpProxies(),
                        credentials.held(),
                        settings.resolvers.orElseGet(() -> ResolverFile.read(host)),
                        threads)) {
            ToldFailures told = new ToldFailures(settings.output, env);
            DiagnosisPlan plan = reduction.apply(told.narrowed(new Planner(
                            host,
                            env,
                            network,
                            credentials,
                            GoToolchains.of(host, env).choiceFor(host.workingDirectory()),
                            settings.local ? Optional.of(new NioDisk()) : Optional.empty())
                    .plan(told.modules(settings.modules), settings.probes)));
            List<ProbeRecord> records =
                    new ProbeRunner().run(discreet(plan, network), runSettings(begin), settings.listener);
            return told.completed(GoDoctor.judge(new Examination(
                    started,
                    Duration.ofNanos(System.nanoTime() - begin),
                    host.operatingSystem().goos(),
                    plan.environment(),
                    plan.legs(),
                    records,
                    plan.notChecked())));
        }
    }

    private static List<DiscreetProbe> discreet(DiagnosisPlan plan, Network network) {
        return plan.probes().stream()
                .map(probe -> new DiscreetProbe(probe, network.sent()))
                .toList();
    }

    /** What planning took is part of the budget. */
    private RunSettings runSettings(long begin) {
        Duration left = settings.budget.minusNanos(System.nanoTime() - begin);
        Duration budget = left.compareTo(LEAST) > 0 ? left : LEAST;
        return new RunSettings(budget, settings.limits, settings.executor, settings.clock);
    }

    /** What files tell; a GOAUTH that can't be read leads to none, and is found by its own probe. */
    private static CredentialSources credentials(HostSystem host, GoEnv env) {
        return env.auth()
                .value()
                .map(auth -> GoCredentials.of(host, auth))
                .map(held -> new CredentialSources(
                        held.held(), held.programs(), held.netrcPath(), held.netrcProblem(), held.refusal()))
                .orElseGet(() -> new CredentialSources(
                        Credentials.none(), List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
