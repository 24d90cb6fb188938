package com.example.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * goenv and all it needs in a class loader of their own, as a plug-in has them, used and dropped.
 *
 * <p>What holds a loader after its last diagnosis is a daemon thread of OkHttp's, which waits for work for 60 s; it is all that
 * does. OkHttp has no public way to end it earlier. Whoever loaded OkHttp for themselves alone may do as is done here.
 */
class UnloadingTest {
    private static final int TIMES = 50;

    /** Of a type that no dropped loader knows; see {@link #forgetLastRecord}. */
    private record Own(UnloadingTest test) {}

    @Test
    void childLoaders_usedAndDropped_areCollected() throws Exception {
        ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try (ServedModule served = ServedModule.start()) {
            for (int i = 0; i < TIMES; i++) {
                loaders.add(use(served.variables(), collected));
            }
        }
        forgetLastRecord();

        // Since JDK 21 the threads that run virtual threads keep the last loader, until they end after 30 s without
        // work.
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        int gone = 0;
        while (gone < TIMES && Instant.now().isBefore(end)) {
            System.gc();
            while (collected.remove(50) != null) {
                gone++;
            }
        }
        assertThat(loaders).as("what is left of class loaders").hasSize(TIMES).allMatch(loader -> loader.get() == null);
    }

    private static WeakReference<ClassLoader> use(Map<String, String> variables, ReferenceQueue<ClassLoader> queue)
            throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path path : ClassPath.whole()) {
            urls.add(path.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
            Object exit = loader.loadClass(Ask.class.getName())
                    .getMethod("exitCode", String.class, Map.class)
                    .invoke(null, ServedModule.MODULE + "@" + ServedModule.VERSION, variables);
            assertThat(exit).isEqualTo(0);
            assertThat(left(before)).allMatch(name -> name.startsWith("OkHttp "));
            endTaskRunner(loader);
            return new WeakReference<>(loader, queue);
        }
    }

    /** {@return the names of the threads that came and stay, but for those of the test's own server} */
    private static List<String> left(Set<Thread> before) throws InterruptedException {
        List<String> names = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (before.contains(thread)
                    || thread.getName().startsWith("HTTP-Dispatcher")
                    || runsVirtualThreads(thread)) {
                continue;
            }
            if (!thread.getName().startsWith("OkHttp")) {
                thread.join(2_000);
            }
            if (thread.isAlive()) {
                names.add(thread.getName());
            }
        }
        return names;
    }

    /** {@return whether the JDK runs virtual threads on it, or wakes them: threads of its own types, which stay} */
    private static boolean runsVirtualThreads(Thread thread) {
        String type = thread.getClass().getName();
        return type.startsWith("jdk.internal.") || type.equals("java.util.concurrent.DelayScheduler");
    }

    private static void endTaskRunner(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> runner = loader.loadClass("okhttp3.internal.concurrent.TaskRunner");
        Object backend = runner.getMethod("getBackend")
                .invoke(runner.getField("INSTANCE").get(null));
        backend.getClass().getMethod("shutdown").invoke(backend);
    }

    /** The JDK itself (ObjectMethods) keeps one class: a component's type of the record that it last linked equals or hashCode of. */
    private void forgetLastRecord() {
        assertThat(new Own(this)).isEqualTo(new Own(this)).hasSameHashCodeAs(new Own(this));
    }
}
