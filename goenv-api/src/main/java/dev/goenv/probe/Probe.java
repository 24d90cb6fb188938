package dev.goenv.probe;

import java.util.List;
import java.util.Set;

/**
 * One small question to the machine or the network, a node in the plan of a diagnosis.
 *
 * <p>A probe collects evidence; it does not judge what the cause is. It is asked once, on a thread of the run, after the
 * probes it depends on have let it through. Programs may add their own.
 */
public interface Probe {
    /** {@return a stable, unique name, made of the kind and the subject: {@code tcp:proxy.golang.org:443}; no secrets} */
    String id();

    /** {@return the layer the probe looks at} */
    Layer layer();

    /** {@return what the probe looks at, for people and without secrets: {@code proxy.golang.org:443}} */
    String subject();

    /**
     * {@return the ids of the probes that have to work before this one can be tried}
     *
     * <p>If one of them fails, or is skipped, or can't be found out, this probe is skipped. An id that the plan does not
     * hold is ignored.
     */
    List<String> dependencies();

    /**
     * {@return the ids of the probes whose evidence this one wants to see, whatever came of them}
     *
     * <p>It is tried after they have ended, also if they failed. An id that the plan does not hold is ignored.
     */
    default List<String> after() {
        return List.of();
    }

    /** {@return the names of the hosts that the probe sends anything to; empty if it stays on the machine} */
    Set<String> contacts();

    /**
     * Asks, and waits for the answer.
     *
     * <p>The probe ends by itself once {@link ProbeContext#remaining} is zero. What it opens it hands to
     * {@link ProbeContext#closing}, so that a cancelled run ends at once. Any other exception makes the result
     * {@link Outcome.Unknown}; it never ends the run.
     *
     * @throws InterruptedException if the run was cancelled
     */
    ProbeResult run(ProbeContext context) throws InterruptedException;
}
