package dev.goenv.probes.internal.connect;

import java.io.Closeable;
import java.io.IOException;

/** Closes what is of no use any more. */
final class Sockets {
    private Sockets() {}

    /** Closes a connection; that it was cut already is no news. */
    static void close(Closeable connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // The descriptor is free all the same.
        }
    }
}
