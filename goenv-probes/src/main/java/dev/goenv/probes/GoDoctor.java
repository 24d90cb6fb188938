package dev.goenv.probes;

import dev.goenv.config.GoEnvs;
import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.env.GoEnv;
import dev.goenv.env.HostSystem;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.internal.diagnosis.Analysis;
import dev.goenv.probes.internal.plan.CheckedModule;
import dev.goenv.probes.internal.run.RunSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * The door to the question why the go command fails on a machine, and what fixes it.
 *
 * <pre>{@code
 * DoctorReport report = GoDoctor.builder().module("golang.org/x/text").build().diagnose();
 * System.out.println(Reports.text(report));
 * System.exit(report.exitCode());
 * }</pre>
 *
 * <p>The environment is read, and every place that the go command would ask on its way to the modules is looked at, layer by
 * layer and in parallel: names, connections, HTTP proxies, certificates, module proxies, the checksum database, version
 * control. The lowest layer that fails on the way that go would go is the cause. Contacted are the machine's DNS servers and
 * HTTP proxies, the module proxies of GOPROXY, the checksum database, and the module's origin in direct mode; no other host.
 * No setting is changed, no program is run, and a module that is private, or whose host looks internal, is not told to a
 * public server.
 *
 * <p>A diagnosis takes 10 s at most, unless {@link Builder#budget} says otherwise. Within that, a probe of a layer takes at
 * most: configuration 2 s; this machine 3 s; DNS 6 s; TCP, HTTP proxy and TLS 5 s each; module proxy, checksum database,
 * version control and toolchain 8 s each. Nothing that goes wrong on the way is an exception: it is in the report.
 *
 * <p>The ways are those of {@link dev.goenv.proxy.Route}, which follows {@code cmd/go/internal/modfetch} of Go 1.27.
 *
 * <p>A doctor is immutable and may be used by several threads and any number of times; each diagnosis reads the environment
 * anew, and leaves no socket and no thread of its own behind. A daemon thread of OkHttp's, one for all diagnoses, ends once it
 * had nothing to do for 60 s; until then it holds the class loader of OkHttp.
 */
public final class GoDoctor {
    private final Builder settings;

    private GoDoctor(Builder settings) {
        this.settings = settings;
    }

    /** {@return a builder of a doctor for this process on this machine} */
    public static Builder builder() {
        return new Builder(GoEnvs.thisMachine(), true);
    }

    /**
     * {@return a builder of a doctor that reads the environment and the files of a machine}
     *
     * <p>Connections are made from the machine that this program runs on, by the names, certificates and credentials that
     * the other machine's files tell.
     */
    public static Builder builder(HostSystem host) {
        return new Builder(host, false);
    }

    /**
     * {@return what is wrong, and what puts it right}
     *
     * <p>Blocks until every probe has ended or the budget is used up.
     *
     * @throws InterruptedException if the thread was interrupted; every probe is stopped then
     * @throws IllegalArgumentException if probes of the caller's wait for each other in a circle
     */
    public DoctorReport diagnose() throws InterruptedException {
        return new Diagnosing(settings).run();
    }

    /**
     * {@return the same, without blocking}
     *
     * <p>Runs on a daemon thread of its own; stages that depend on the future may run there too. Cancelling the future stops
     * every probe; it takes effect within 100 ms, in which a listener is still told of the probes that were stopped. What
     * {@link #diagnose} would throw completes the future exceptionally.
     */
    public CompletableFuture<DoctorReport> diagnoseAsync() {
        return Diagnosing.async(settings, Diagnosing::run);
    }

    /**
     * {@return how it looks after a remedy was applied}
     *
     * <p>Reads the environment anew and repeats the probes that the remedy should change, those below them, and those that
     * were not part of the plan before, such as the ones for another module proxy.
     *
     * <p>Applies nothing: that is for the caller, by {@code GoEnvFile} or in a shell. Blocks as {@link #diagnose} does.
     *
     * @param before the report that the remedy is from
     * @param remedy the remedy
     * @throws InterruptedException if the thread was interrupted; every probe is stopped then
     * @throws IllegalArgumentException if probes of the caller's wait for each other in a circle
     */
    public DoctorReport verify(DoctorReport before, Remedy remedy) throws InterruptedException {
        return new Diagnosing(settings).verify(before.examination(), remedy);
    }

    /**
     * {@return what the rules of this release make of what was seen, at any time and on any machine}
     *
     * <p>Nothing is asked. What {@link Builder#output} added to a report is not in its examination, and so not in this one.
     */
    public static DoctorReport judge(Examination examination) {
        List<Diagnosis> diagnoses = Analysis.diagnose(examination);
        return new DoctorReport(examination, diagnoses);
    }

    /** Builds doctors. Not safe for several threads; everything has a default. */
    public static final class Builder {
        private static final Duration LONGEST = Duration.ofDays(1);

        final HostSystem host;
        final boolean local;
        Function<GoEnv, GoEnv> whatIf = Function.identity();
        List<CheckedModule> modules = List.of();
        Duration budget = RunSettings.defaults().budget();
        Map<Layer, Duration> limits = new EnumMap<>(Layer.class);
        Optional<Executor> executor = Optional.empty();
        ProbeListener listener = new ProbeListener() {};
        List<Probe> probes = List.of();
        Optional<GoOutput> output = Optional.empty();
        Clock clock = Clock.systemUTC();
        Optional<ResolverSettings> resolvers = Optional.empty();

        private Builder(HostSystem host, boolean local) {
            this.host = Objects.requireNonNull(host, "host");
            this.local = local;
        }

        private Builder(Builder other) {
            this.host = other.host;
            this.local = other.local;
            this.whatIf = other.whatIf;
            this.modules = List.copyOf(other.modules);
            this.budget = other.budget;
            this.limits = new EnumMap<>(other.limits);
            this.executor = other.executor;
            this.listener = other.listener;
            this.probes = List.copyOf(other.probes);
            this.clock = other.clock;
            this.output = other.output;
            this.resolvers = other.resolvers;
        }

        /**
         * Looks at the way to a module. May be called again.
         *
         * <p>By default, the modules that the go.mod of the working directory requires directly, three at most; without
         * one, {@code golang.org/x/text}.
         *
         * @param text a module path, or {@code path@version}
         * @throws GoSyntaxException with the go command's message, if it is neither
         */
        public Builder module(String text) {
            modules = with(modules, CheckedModule.parse(text));
            return this;
        }

        /**
         * Looks for the cause of what the output of a go command tells.
         *
         * <p>Unless {@link #module} names others, the modules are those that failed, three at most, and only the ways to what
         * failed are looked at: to the module, to the checksum database, or to another Go. If the output is about files of
         * this machine, nothing is contacted. What probes can't see, such as a missing line of go.sum, is in the report as the
         * output tells it; where probes find nothing wrong, the report says that too.
         */
        public Builder output(GoOutput failed) {
            output = Optional.of(failed);
            return this;
        }

        /**
         * Looks at the environment as it would be with some variables of the OS environment changed, as {@link GoEnv#with}. The
         * last call counts.
         */
        public Builder whatIf(Map<String, String> changes) {
            Map<String, String> copy = Map.copyOf(changes);
            whatIf = env -> env.with(copy);
            return this;
        }

        /**
         * Takes so long at most for everything; 10 s by default. What is not known by then is reported as not known.
         *
         * @throws IllegalArgumentException if it is not positive, or more than a day
         */
        public Builder budget(Duration total) {
            budget = possible(total);
            return this;
        }

        /**
         * Takes so long at most for a probe of a layer. The defaults are those of {@link GoDoctor}: less than Go itself would
         * wait; the report says so.
         *
         * @throws IllegalArgumentException if it is not positive, or more than a day
         */
        public Builder limit(Layer layer, Duration limit) {
            limits.put(layer, possible(limit));
            return this;
        }

        /**
         * Runs probes on threads of the caller's. It has to run several at a time: probes wait for the network. It is never
         * shut down.
         *
         * <p>By default on virtual threads where the JVM has them, else on daemon threads that end with the diagnosis.
         */
        public Builder executor(Executor threads) {
            executor = Optional.of(threads);
            return this;
        }

        /** Is told how a diagnosis goes on, on a thread of the run; see {@link ProbeListener}. */
        public Builder listener(ProbeListener told) {
            listener = Objects.requireNonNull(told, "listener");
            return this;
        }

        /**
         * Runs a probe of the caller's besides. May be called again. Of several probes with one id only the first is run,
         * and those of the plan come first.
         */
        public Builder probe(Probe probe) {
            probes = with(probes, probe);
            return this;
        }

        /** Takes the time of day from a clock, for the report and for certificates; limits are measured without it. */
        public Builder clock(Clock other) {
            clock = Objects.requireNonNull(other, "clock");
            return this;
        }

        /** Asks these DNS servers in the place of those that the machine is configured for. */
        public Builder resolvers(ResolverSettings servers) {
            resolvers = Optional.of(servers);
            return this;
        }

        /** {@return the doctor; the builder may be used again} */
        public GoDoctor build() {
            return new GoDoctor(new Builder(this));
        }

        private static Duration possible(Duration duration) {
            if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a time limit is between 0 and a day, not " + duration);
            }
            return duration;
        }

        private static <T> List<T> with(List<T> list, T element) {
            List<T> longer = new ArrayList<>(list);
            longer.add(Objects.requireNonNull(element, "element"));
            return longer;
        }
    }
}
