package dev.goenv.probes.internal.run;

import dev.goenv.probe.Layer;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * How long a run may take, and where it runs. Immutable.
 *
 * @param budget how long the whole run may take
 * @param limits how long a probe of a layer may take; a layer that is not named has the default of {@link LayerLimits}
 * @param executor where probes run, on threads of its own; it is never shut down. If it is empty, on virtual threads where the JVM has them, else on
 *     up to 64 daemon threads of the run's own
 * @param clock the clock that probes see; the run itself measures time without it
 */
public record RunSettings(Duration budget, Map<Layer, Duration> limits, Optional<Executor> executor, Clock clock) {
    private static final Duration BUDGET = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * Copies the map and adds the defaults.
     *
     * @throws IllegalArgumentException if a time is not positive, or more than a day
     */
    public RunSettings {
        Map<Layer, Duration> all = new EnumMap<>(LayerLimits.DEFAULTS);
        all.putAll(limits);
        limits = Map.copyOf(all);
        check("budget", budget);
        limits.forEach((layer, limit) -> check(layer.name(), limit));
    }

    /** {@return a budget of 10 s, the default limits, the run's own threads, and the system's clock} */
    public static RunSettings defaults() {
        return new RunSettings(BUDGET, Map.of(), Optional.empty(), Clock.systemUTC());
    }

    /** {@return the same with another budget} */
    public RunSettings withBudget(Duration other) {
        return new RunSettings(other, limits, executor, clock);
    }

    /** {@return the same with another limit for the probes of a layer} */
    public RunSettings withLimit(Layer layer, Duration limit) {
        Map<Layer, Duration> changed = new EnumMap<>(limits);
        changed.put(layer, limit);
        return new RunSettings(budget, changed, executor, clock);
    }

    /** {@return the same with probes on somebody else's threads} */
    public RunSettings withExecutor(Executor other) {
        return new RunSettings(budget, limits, Optional.of(other), clock);
    }

    /** {@return the same with another clock} */
    public RunSettings withClock(Clock other) {
        return new RunSettings(budget, limits, executor, other);
    }

    /** {@return how long a probe of a layer may take} */
    public Duration limit(Layer layer) {
        return limits.getOrDefault(layer, budget);
    }

    private static void check(String name, Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("not a time between 0 and a day for " + name + ": " + time);
        }
    }
}
