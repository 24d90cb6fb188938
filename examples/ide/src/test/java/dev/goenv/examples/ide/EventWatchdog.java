package dev.goenv.examples.ide;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Measures how long the event thread is busy with each event; in force from its making to {@link #close}. */
final class EventWatchdog extends EventQueue implements AutoCloseable {
    private final AtomicLong longestNanos = new AtomicLong();
    private final AtomicReference<String> culprit = new AtomicReference<>("none");

    EventWatchdog() {
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(this);
    }

    @Override
    protected void dispatchEvent(AWTEvent event) {
        long begin = System.nanoTime();
        try {
            super.dispatchEvent(event);
        } finally {
            long took = System.nanoTime() - begin;
            if (took > longestNanos.getAndAccumulate(took, Math::max)) {
                culprit.set(event.toString());
            }
        }
    }

    /** The longest that an event has taken so far; asked in an event of its own, so that those before it have ended. */
    Duration longest() throws Exception {
        return Duration.ofNanos(Stage.call(longestNanos::get));
    }

    /** The event that took it. */
    String culprit() {
        return culprit.get();
    }

    /** Forgets what was measured so far: the first events load classes. */
    void forget() {
        longestNanos.set(0);
    }

    @Override
    public void close() {
        pop();
    }
}
