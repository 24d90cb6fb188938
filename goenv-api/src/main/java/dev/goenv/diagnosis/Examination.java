package dev.goenv.diagnosis;

import dev.goenv.probe.Evidence;
import dev.goenv.probe.ProbeRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was seen, before anybody says what it means: the input of the rules. Can be saved and judged again.
 *
 * @param started when it began
 * @param elapsed how long it took
 * @param system the operating system, as GOOS names it
 * @param environment the variables that matter, redacted: those of {@code go env}, and of the OS environment the proxy,
 *     certificate and credential variables that are set
 * @param legs the ways the go command would go, in its order for each module
 * @param probes the probes and their results, in the order of the plan
 * @param notChecked what was left out and why, one sentence each
 */
public record Examination(
        Instant started,
        Duration elapsed,
        String system,
        List<VariableFact> environment,
        List<Leg> legs,
        List<ProbeRecord> probes,
        List<String> notChecked) {
    /** Copies the lists. */
    public Examination {
        environment = List.copyOf(environment);
        legs = List.copyOf(legs);
        probes = List.copyOf(probes);
        notChecked = List.copyOf(notChecked);
    }

    /**
     * {@return the legs in groups of which one has to work: for each module those to the module, to its checksum, and to
     * another Go}
     */
    public List<List<Leg>> ways() {
        Map<List<String>, List<Leg>> ways = new LinkedHashMap<>();
        for (Leg leg : legs) {
            String goal = switch (leg.kind()) {
                case MODULE_PROXY, DIRECT, OFF -> "module";
                case CHECKSUM_DATABASE -> "checksum";
                case TOOLCHAIN -> "toolchain";
            };
            ways.computeIfAbsent(List.of(leg.module(), goal), key -> new ArrayList<>())
                    .add(leg);
        }
        return List.copyOf(ways.values());
    }

    /** {@return a variable by name, if it is among those that matter} */
    public Optional<VariableFact> variable(String name) {
        return environment.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    /** {@return the probe of an id, if it was part of the plan} */
    public Optional<ProbeRecord> probe(String id) {
        return probes.stream().filter(record -> record.id().equals(id)).findFirst();
    }

    /** {@return all evidence of one kind, in the order of the plan} */
    public <E extends Evidence> List<E> evidence(Class<E> kind) {
        return probes.stream().flatMap(record -> record.evidence(kind).stream()).toList();
    }

    /** {@return how much was looked at, where and when, in a line} */
    @Override
    public String toString() {
        return probes.size() + " probes in " + elapsed.toMillis() + " ms on " + system + ", begun " + started;
    }
}
