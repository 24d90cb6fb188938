package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ProbeContext;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A point in time up to which sockets wait. Immutable. */
final class Deadline {
    /** So much of a probe's time is kept, so that it can tell what it has seen before it is stopped. */
    private static final Duration KEPT = Duration.ofMillis(50);

    private static final int KEPT_PART = 10;
    private static final long NANOS_OF_MILLI = 1_000_000;

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** {@return the end of a time from now on} */
    static Deadline after(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** {@return a little before the end of the probe's time} */
    static Deadline of(ProbeContext context) {
        return of(context.remaining(), context);
    }

    /** {@return the end of a limit from now on, or a little before that of the probe's time, whichever is first} */
    static Deadline of(Duration limit, ProbeContext context) {
        Duration remaining = context.remaining();
        Duration part = remaining.dividedBy(KEPT_PART);
        Duration usable = remaining.minus(part.compareTo(KEPT) < 0 ? part : KEPT);
        return after(usable.compareTo(limit) < 0 ? usable : limit);
    }

    /** {@return the end of a time from now on, or this, whichever is first} */
    Deadline earlier(Duration time) {
        Deadline other = after(time);
        return other.end - end < 0 ? other : this;
    }

    /** {@return the time left, zero once it is up} */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** {@return whether the time is up} */
    boolean passed() {
        return end - System.nanoTime() <= 0;
    }

    /**
     * {@return the time left for a socket, in milliseconds, begun ones too}
     *
     * @throws SocketTimeoutException if it is up
     */
    int millis() throws SocketTimeoutException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("i/o timeout");
        }
        return (int) Math.min(Integer.MAX_VALUE, (left + NANOS_OF_MILLI - 1) / NANOS_OF_MILLI);
    }
}
