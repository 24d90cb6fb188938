package dev.goenv.config.internal.host;

import java.io.IOException;
import java.io.InterruptedIOException;

/** A wait between two attempts. */
final class Pause {
    private Pause() {}

    /** Waits; an interrupt is kept and ends the attempts. */
    static void millis(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for another program");
        }
    }
}
