package dev.goenv.probes.internal.run;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/** Virtual threads, which Java has from 21 on; this is compiled for 17, so they are looked for by name. */
final class VirtualThreads {
    /** {@code (prefix, start) -> Thread.ofVirtual().name(prefix, start).factory()}; looked for once. */
    private static final Optional<MethodHandle> FACTORY = find();

    private VirtualThreads() {}

    /** {@return whether this JVM has them} */
    static boolean available() {
        return FACTORY.isPresent();
    }

    /** {@return a factory of virtual threads that are named and counted from 1, if this JVM has them} */
    static Optional<ThreadFactory> factory(String prefix) {
        return FACTORY.map(handle -> factory(handle, prefix));
    }

    private static ThreadFactory factory(MethodHandle handle, String prefix) {
        try {
            return (ThreadFactory) handle.invoke(prefix, 1L);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    private static Optional<MethodHandle> find() {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
            MethodHandle ofVirtual = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(builder));
            MethodHandle name =
                    lookup.findVirtual(builder, "name", MethodType.methodType(builder, String.class, long.class));
            MethodHandle factory = lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class));
            MethodHandle named = MethodHandles.collectArguments(name, 0, ofVirtual);
            MethodHandle whole = MethodHandles.filterReturnValue(named, factory);
            // Java 19 and 20 have the methods and refuse to run them.
            Object sample = whole.invoke("goenv-probe-", 1L);
            return sample instanceof ThreadFactory ? Optional.of(whole) : Optional.empty();
        } catch (ReflectiveOperationException | UnsupportedOperationException missing) {
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable checked) {
            return Optional.empty();
        }
    }
}
