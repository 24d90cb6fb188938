package dev.goenv.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * One place that the go command may ask on the way to a module, and the probes that look at the way there.
 *
 * @param module the module path, or the import path
 * @param kind what is asked there
 * @param place the place without secrets: {@code https://proxy.golang.org}, {@code direct}
 * @param host the host asked, with its port; empty if none is
 * @param onFailure on which answers the go command goes on to the next leg of the same kind for the module
 * @param httpProxy the HTTP proxy on the way, {@code host:port (VARIABLE)}; empty if none is
 * @param probes the ids of the probes, from the lowest to the last one, which asks the place itself
 * @param reason why the leg is part of the way, in a sentence
 */
public record Leg(
        String module,
        Kind kind,
        String place,
        Optional<String> host,
        OnFailure onFailure,
        Optional<String> httpProxy,
        List<String> probes,
        String reason) {
    /** Copies the list. */
    public Leg {
        probes = List.copyOf(probes);
    }

    /** What a leg leads to. */
    public enum Kind {
        /** An entry of GOPROXY. */
        MODULE_PROXY,
        /** The module's origin, by {@code direct} or because the module is private. */
        DIRECT,
        /** {@code off}. */
        OFF,
        /** The checksum database, itself or by a module proxy. */
        CHECKSUM_DATABASE,
        /** The module proxy as the place to get another Go from. */
        TOOLCHAIN
    }

    /** When the go command goes on to the next leg. */
    public enum OnFailure {
        /** After 404 and 410: a comma follows. */
        NOT_FOUND_ONLY,
        /** After any failure: a bar follows. */
        ANY,
        /** Never: it is the last. */
        END
    }

    /** {@return module, place and probes in one line} */
    @Override
    public String toString() {
        return module + " at " + place + ": " + String.join(" > ", probes);
    }
}
