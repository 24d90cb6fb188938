package dev.goenv.proxy;

import dev.goenv.module.ModulePath;
import dev.goenv.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The way the go command goes to find one module: whom it asks, in which order, and who verifies the answer.
 *
 * <p>Immutable and thread-safe. Sentences and exposures are made when asked for.
 *
 * @param module the module
 * @param hops the places that are asked, in order; at least one
 * @param privateBy why the module keeps clear of the proxies, or empty if it does not
 * @param checksums how its checksum is verified if go.sum does not know it
 */
public record Route(ModulePath module, List<Hop> hops, Optional<PrivateMatch> privateBy, ChecksumRoute checksums) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are no hops
     */
    public Route {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(privateBy, "privateBy");
        Objects.requireNonNull(checksums, "checksums");
        hops = List.copyOf(hops);
        if (hops.isEmpty()) {
            throw new IllegalArgumentException("a route has at least one hop");
        }
    }

    /**
     * {@return how the go command would go along this route}
     *
     * <p>As {@code TryProxies} in {@code cmd/go/internal/modfetch/proxy.go}, Go 1.27. If nobody has the module, the error
     * of the origin is printed if it was asked, else the last error that is not "not found", else the last one. So with
     * {@code proxy,direct} a proxy's own words are hidden once {@code direct} fails too.
     *
     * @param answers what each place answers; not asked for {@link Hop.Off} and for refused proxies, which nobody contacts
     */
    public Walk<Hop> walk(Function<Hop, Answer> answers) {
        List<Hop> contacted = new ArrayList<>();
        Optional<Hop> failed = Optional.empty();
        Optional<Hop> missing = Optional.empty();
        for (Hop hop : hops) {
            if (hop instanceof Hop.Off) {
                missing = Optional.of(hop);
                break;
            }
            boolean refused = hop instanceof Hop.Proxy proxy && proxy.refused();
            if (!refused) {
                contacted.add(hop);
            }
            Answer answer = refused ? Answer.FAILED : answers.apply(hop);
            if (answer == Answer.FOUND) {
                return new Walk<>(contacted, Optional.of(hop), Optional.empty());
            }
            if (answer == Answer.FAILED || !(hop instanceof Hop.Proxy)) {
                failed = Optional.of(hop);
            } else {
                missing = Optional.of(hop);
            }
            if (answer == Answer.FAILED && hop.fallback() != Fallback.ON_ANY_ERROR) {
                break;
            }
        }
        return new Walk<>(contacted, Optional.empty(), failed.isPresent() ? failed : missing);
    }

    /**
     * {@return the URL at which a module proxy is asked for a file of the module; it may hold user info}
     *
     * @param proxy a hop of this route
     * @param file the file in the words of the protocol, such as {@code @v/list} or {@code @v/v1.0.0.info}, with capitals of
     *     the version escaped
     */
    public String requestUrl(Hop.Proxy proxy, String file) {
        return RequestUrls.file(proxy.entry().parsed(), module, file);
    }

    /** {@return {@link #requestUrl} fit to be shown} */
    public String redactedRequestUrl(Hop.Proxy proxy, String file) {
        return Redaction.redact(requestUrl(proxy, file));
    }

    /** {@return why the route is as it is, in one sentence without secrets} */
    public String reason() {
        return RouteSentences.reason(this);
    }

    /** {@return what the route would tell to whom that may not be meant to know it, worst first} */
    public List<Exposure> exposures() {
        return Exposures.of(this);
    }

    /** {@return the route in a few plain sentences without secrets, one an element; exposures come last} */
    public List<String> describe() {
        return RouteSentences.all(this);
    }

    /** {@return the sentences of {@link #describe}, one a line} */
    @Override
    public String toString() {
        return String.join("\n", describe());
    }
}
