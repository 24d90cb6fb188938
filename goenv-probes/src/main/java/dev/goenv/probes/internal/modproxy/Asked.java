package dev.goenv.probes.internal.modproxy;

import dev.goenv.probes.internal.connect.Fetched;
import java.util.Optional;

/**
 * An answer of a module proxy, read as the go command reads it.
 *
 * @param fetched the answer; its problem is what Go says to the content
 * @param content what it says; empty if Go does not accept it
 * @param failure what the go command prints; empty if it accepts the answer
 * @param <T> what such an answer holds
 */
public record Asked<T>(Fetched fetched, Optional<T> content, Optional<String> failure) {
    static <T> Asked<T> accepted(Fetched fetched, T content) {
        return new Asked<>(fetched, Optional.of(content), Optional.empty());
    }

    static <T> Asked<T> refused(Fetched fetched, String failure) {
        return new Asked<>(fetched, Optional.empty(), Optional.of(failure));
    }
}
