package dev.goenv.proxy;

import java.util.List;
import java.util.Optional;

/**
 * How the go command went along a route, given what each place answered.
 *
 * @param contacted the places it asked, in order
 * @param served the one that had what was asked for, empty if the go command fails
 * @param reported if it fails, the one whose error it prints; errors of other places show only with {@code -x}
 * @param <H> what a place is: a {@link Hop} or a {@link ChecksumHop}
 */
public record Walk<H>(List<H> contacted, Optional<H> served, Optional<H> reported) {
    /** Copies the list. */
    public Walk {
        contacted = List.copyOf(contacted);
    }
}
