package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ProbeContext;

/** Tells a failure of the network from one that the end of the run brought about. */
final class Stopping {
    private Stopping() {}

    /**
     * Does nothing unless the run was cancelled.
     *
     * @throws InterruptedException if it was
     */
    static void check(ProbeContext context) throws InterruptedException {
        // A probe is interrupted too when its time is up; it then has to say what it saw.
        boolean interrupted = Thread.interrupted();
        if (context.cancelled() || interrupted && !timeIsUp(context)) {
            throw new InterruptedException("the run was cancelled");
        }
    }

    /** {@return whether the probe's time is up} */
    static boolean timeIsUp(ProbeContext context) {
        return context.remaining().isNegative() || context.remaining().isZero();
    }
}
