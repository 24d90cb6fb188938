package dev.goenv.probes.internal.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** How many sockets this process has open, as Linux tells it; elsewhere always none. */
final class OpenSockets {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private OpenSockets() {}

    static int count() throws IOException {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(DESCRIPTORS)) {
            return (int) all.filter(OpenSockets::isSocket).count();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            // Closed since it was listed.
            return false;
        }
    }

    /** Whether there are at most so many soon: a server lets go of a connection a moment after its client. */
    static boolean settlesAt(int most) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (count() > most) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return true;
    }
}
