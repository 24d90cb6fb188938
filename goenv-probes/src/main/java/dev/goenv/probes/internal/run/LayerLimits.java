package dev.goenv.probes.internal.run;

import dev.goenv.probe.Layer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long a probe of each layer may take by default, and how long the go command itself would wait there.
 *
 * <p>A diagnosis is no use if it takes as long as the failure. So limits are below those of Go 1.27: 10 s for a silent DNS
 * server ({@code net/dnsconfig_unix.go}), 30 s to connect and 10 s for a TLS handshake ({@code net/http/transport.go}), 60 s
 * for the answer to a CONNECT, and no limit at all for the answer of a server. DNS has more than 5 s: so long Go waits for a
 * first server that is silent before it asks the second.
 */
final class LayerLimits {
    /** The defaults, one for each layer. */
    static final Map<Layer, Duration> DEFAULTS = Collections.unmodifiableMap(defaults());

    private LayerLimits() {}

    private static Map<Layer, Duration> defaults() {
        Map<Layer, Duration> limits = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            limits.put(layer, Duration.ofSeconds(seconds(layer)));
        }
        return limits;
    }

    private static int seconds(Layer layer) {
        return switch (layer) {
            case CONFIG -> 2;
            case LOCAL -> 3;
            case DNS -> 6;
            case TCP, HTTP_PROXY, TLS -> 5;
            case MODULE_PROXY, CHECKSUM_DATABASE, DIRECT, TOOLCHAIN -> 8;
        };
    }

    /** {@return what happens to the go command where a probe of the layer is cut off; empty if it is nothing to wait for} */
    static Optional<String> goWaits(Layer layer) {
        return switch (layer) {
            case CONFIG, LOCAL -> Optional.empty();
            case DNS -> Optional.of("go itself would wait 10 s for each server");
            case TCP -> Optional.of("go itself would wait 30 s");
            case HTTP_PROXY -> Optional.of("go itself would wait 60 s");
            case TLS -> Optional.of("go itself would wait 10 s");
            case MODULE_PROXY, CHECKSUM_DATABASE, DIRECT, TOOLCHAIN ->
                Optional.of("go itself would wait without a limit");
        };
    }

    /** {@return a time with its unit: {@code 5 s}, {@code 1.5 s}, {@code 250 ms}} */
    static String words(Duration time) {
        BigDecimal seconds = BigDecimal.valueOf(time.toMillis(), 3);
        return time.toMillis() < 1000
                ? time.toMillis() + " ms"
                : seconds.stripTrailingZeros().toPlainString() + " s";
    }
}
