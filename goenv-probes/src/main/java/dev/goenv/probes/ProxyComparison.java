package dev.goenv.probes;

import dev.goenv.auth.Credentials;
import dev.goenv.comparison.ComparisonReport;
import dev.goenv.comparison.KnownProxy;
import dev.goenv.comparison.Profile;
import dev.goenv.comparison.RankedProxy;
import dev.goenv.comparison.Recommendation;
import dev.goenv.config.GoCredentials;
import dev.goenv.config.GoEnvs;
import dev.goenv.env.GoEnv;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.ModuleVersion;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.internal.compare.Advice;
import dev.goenv.probes.internal.compare.Comparison;
import dev.goenv.probes.internal.compare.KnownProxies;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.internal.connect.ResolverFile;
import dev.goenv.probes.internal.run.RunSettings;
import dev.goenv.probes.internal.run.SubtaskThreads;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.ProxyEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The door to the question which module proxy to use, and which settings.
 *
 * <pre>{@code
 * ComparisonReport report = ProxyComparison.builder()
 *         .proxy("https://goproxy.corp.example")
 *         .proxy("https://proxy.golang.org")
 *         .build()
 *         .compare();
 * System.out.print(report);
 * }</pre>
 *
 * <p>Each proxy is asked for one version of one module as the go command asks: with the HTTP proxies, certificates and
 * credentials of the environment, up to the zip file and the host that it is redirected to, and for the checksum database,
 * whose signature and tiles are verified. All proxies are looked at in parallel; then those that work are measured one after
 * another. Public proxies that the caller did not name are asked only after {@link Builder#knownPublicProxies}, and none is
 * told of a module that GOPRIVATE, GONOPROXY or GONOSUMDB call private, or whose host looks internal.
 *
 * <p>A comparison takes 20 s at most, unless {@link Builder#budget} says otherwise; within that, a request takes at most what
 * {@link GoDoctor} allows for its layer. To time a proxy, up to 2 MiB of the zip file are read.
 *
 * <p>Immutable, for several threads and any number of uses; each leaves no socket and no thread of goenv behind.
 */
public final class ProxyComparison {
    private final Builder settings;

    private ProxyComparison(Builder settings) {
        this.settings = settings;
    }

    /** {@return a builder of a comparison from this machine} */
    public static Builder builder() {
        return builder(GoEnvs.thisMachine());
    }

    /** {@return a builder of a comparison with the environment and the files of a machine, from the one this program runs on} */
    public static Builder builder(HostSystem host) {
        return new Builder(host);
    }

    /** {@return the public proxies that goenv knows of, also those that were shut down; none is asked} */
    public static List<KnownProxy> knownProxies() {
        return KnownProxies.all();
    }

    /** {@return complete settings for a kind of place, with reasons; nobody is asked and nothing is changed} */
    public static Recommendation recommend(Profile profile) {
        return Advice.forProfile(profile);
    }

    /**
     * {@return the proxies, best first; none if none was named and GOPROXY lists none or can't be read}
     *
     * <p>Blocks until all are measured or the budget is used up.
     *
     * @throws InterruptedException if the thread was interrupted; every probe is stopped then
     */
    public ComparisonReport compare() throws InterruptedException {
        Instant started = settings.clock.instant();
        long begin = System.nanoTime();
        HostSystem host = settings.host;
        GoEnv env = GoEnvs.resolve(host);
        try (SubtaskThreads threads = SubtaskThreads.of(settings.executor);
                Network network = Network.open(
                        host,
                        env.httpProxies(),
                        credentials(host, env),
                        settings.resolvers.orElseGet(() -> ResolverFile.read(host)),
                        threads)) {
            Comparison comparison = new Comparison(
                    network,
                    new RunSettings(settings.budget, Map.of(), settings.executor, settings.clock),
                    settings.listener,
                    settings.module,
                    chain(env.with(Map.of("GOPROXY", "direct"))).orElseThrow(),
                    settings.rounds);
            List<RankedProxy> ranked = comparison.run(proxies(env));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return new ComparisonReport(settings.module.toString(), started, took, ranked);
        }
    }

    /**
     * {@return the same, without blocking}
     *
     * <p>Runs on a daemon thread of its own. Cancelling the future stops every probe; it takes effect within 100 ms.
     */
    public CompletableFuture<ComparisonReport> compareAsync() {
        return Background.call("goenv-comparison", this::compare);
    }

    private List<ProxyEntry.ModuleProxy> proxies(GoEnv env) {
        return settings.proxies.isEmpty()
                ? chain(env).map(ProxyComparison::entries).orElse(List.of())
                : settings.proxies;
    }

    private static Optional<ProxyChain> chain(GoEnv env) {
        return env.proxyChain().value();
    }

    private static List<ProxyEntry.ModuleProxy> entries(ProxyChain chain) {
        return chain.entries().stream()
                .filter(ProxyEntry.ModuleProxy.class::isInstance)
                .map(ProxyEntry.ModuleProxy.class::cast)
                .toList();
    }

    /** What files tell; a GOAUTH that can't be read leads to none. */
    private static Credentials credentials(HostSystem host, GoEnv env) {
        return env.auth()
                .value()
                .map(auth -> GoCredentials.of(host, auth).held())
                .orElseGet(Credentials::none);
    }

    /** Builds comparisons. Not safe for several threads; everything has a default. */
    public static final class Builder {
        private static final Duration DEFAULT_BUDGET = Duration.ofSeconds(20);
        private static final Duration LONGEST = Duration.ofDays(1);
        private static final int DEFAULT_ROUNDS = 3;
        private static final int MAX_ROUNDS = 100;

        private final HostSystem host;
        private List<ProxyEntry.ModuleProxy> proxies = List.of();
        private ModuleVersion module = ModuleVersion.of("golang.org/x/text", "v0.14.0");
        private int rounds = DEFAULT_ROUNDS;
        private Duration budget = DEFAULT_BUDGET;
        private Optional<Executor> executor = Optional.empty();
        private Optional<ResolverSettings> resolvers = Optional.empty();
        private ProbeListener listener = new ProbeListener() {};
        private Clock clock = Clock.systemUTC();

        private Builder(HostSystem host) {
            this.host = Objects.requireNonNull(host, "host");
        }

        private Builder(Builder other) {
            this.host = other.host;
            this.proxies = other.proxies;
            this.module = other.module;
            this.rounds = other.rounds;
            this.budget = other.budget;
            this.executor = other.executor;
            this.resolvers = other.resolvers;
            this.listener = other.listener;
            this.clock = other.clock;
        }

        /**
         * Compares a proxy too. By default those that GOPROXY lists.
         *
         * @param url what GOPROXY would say: {@code https://goproxy.example}, {@code goproxy.example} or a {@code file} URL.
         *     User info is sent to the proxy and shown nowhere
         * @throws GoSyntaxException with the go command's message, if it is no such URL
         * @throws IllegalArgumentException if it is {@code direct}, {@code off}, or several
         */
        public Builder proxy(String url) {
            ProxyChain.FilePaths paths = host.operatingSystem() == OperatingSystem.WINDOWS
                    ? ProxyChain.FilePaths.WINDOWS
                    : ProxyChain.FilePaths.UNIX;
            ProxyChain chain = ProxyChain.parse(url, paths);
            if (chain.entries().size() != 1
                    || entries(chain).size() != 1
                    || !chain.ignored().isEmpty()) {
                throw new IllegalArgumentException("not one module proxy: " + chain);
            }
            List<ProxyEntry.ModuleProxy> more = new ArrayList<>(proxies);
            more.addAll(entries(chain));
            proxies = List.copyOf(more);
            return this;
        }

        /** Compares the public proxies that goenv knows to be run, which are then asked. */
        public Builder knownPublicProxies() {
            KnownProxies.all().stream()
                    .filter(known -> known.state() == KnownProxy.State.RUN)
                    .forEach(known -> proxy(known.url()));
            return this;
        }

        /**
         * Asks for a version; by default {@code golang.org/x/text@v0.14.0}.
         *
         * @param text {@code path@version}
         * @throws GoSyntaxException with the go command's message, if it is no such thing
         */
        public Builder module(String text) {
            ModuleVersion parsed = ModuleVersion.parse(text);
            if (!parsed.version().equals(parsed.version().canonicalForModule())) {
                throw new GoSyntaxException("\"" + parsed.version() + "\" is not a canonical version such as v1.2.3");
            }
            module = parsed;
            return this;
        }

        /**
         * Times so many small requests to each proxy that works; 3 by default.
         *
         * @throws IllegalArgumentException if it is less than 1 or more than 100
         */
        public Builder rounds(int requests) {
            if (requests < 1 || requests > MAX_ROUNDS) {
                throw new IllegalArgumentException("between 1 and " + MAX_ROUNDS + " requests, not " + requests);
            }
            rounds = requests;
            return this;
        }

        /**
         * Takes so long at most for everything; 20 s by default. What is not measured by then stays empty.
         *
         * @throws IllegalArgumentException if it is not positive, or more than a day
         */
        public Builder budget(Duration total) {
            if (total.isNegative() || total.isZero() || total.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a budget is between 0 and a day, not " + total);
            }
            budget = total;
            return this;
        }

        /**
         * Runs probes on threads of the caller's, which has to run several at a time and is never shut down. By default on own
         * ones, as {@link GoDoctor.Builder#executor}.
         */
        public Builder executor(Executor threads) {
            executor = Optional.of(threads);
            return this;
        }

        /** Asks these DNS servers in the place of those that the machine is configured for. */
        public Builder resolvers(ResolverSettings servers) {
            resolvers = Optional.of(servers);
            return this;
        }

        /**
         * Is told how it goes on, on a thread of the run: of one run for all proxies, then of one for each that works; see
         * {@link ProbeListener}.
         */
        public Builder listener(ProbeListener told) {
            listener = Objects.requireNonNull(told, "listener");
            return this;
        }

        /** Takes the time of day from a clock, for the report and for certificates; limits are measured without it. */
        public Builder clock(Clock other) {
            clock = Objects.requireNonNull(other, "clock");
            return this;
        }

        /** {@return the comparison; the builder may be used again} */
        public ProxyComparison build() {
            return new ProxyComparison(new Builder(this));
        }
    }
}
