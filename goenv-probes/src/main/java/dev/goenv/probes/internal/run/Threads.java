package dev.goenv.probes.internal.run;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of one run: a new one for each probe, so that one that hangs keeps no other from running, and none is left over.
 *
 * @param executor where probes run
 * @param own makes threads of the run's own, for what must not wait for somebody else's executor
 * @param atOnce how many probes may run at once
 */
record Threads(Executor executor, ThreadFactory own, int atOnce) {
    /** As many as a run needs that asks a dozen hosts several questions each; more would press the machine. */
    static final int MAX_PLATFORM_THREADS = 64;

    /** {@return the threads of a new run} */
    static Threads of(RunSettings settings) {
        ThreadFactory own = VirtualThreads.factory("goenv-probe-").orElseGet(Threads::daemons);
        if (settings.executor().isPresent()) {
            return new Threads(settings.executor().get(), own, Integer.MAX_VALUE);
        }
        boolean virtual = VirtualThreads.available();
        return new Threads(
                task -> own.newThread(task).start(), own, virtual ? Integer.MAX_VALUE : MAX_PLATFORM_THREADS);
    }

    /** {@return the same with platform threads, whatever the JVM has} */
    static Threads platform() {
        ThreadFactory own = daemons();
        return new Threads(task -> own.newThread(task).start(), own, MAX_PLATFORM_THREADS);
    }

    private static ThreadFactory daemons() {
        AtomicInteger count = new AtomicInteger();
        return task -> daemon("goenv-probe-" + count.incrementAndGet(), task);
    }

    /** {@return a thread that does not keep the JVM alive} */
    static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
