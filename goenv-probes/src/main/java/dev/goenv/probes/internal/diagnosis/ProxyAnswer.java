package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.TunnelAnswer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The "no" of an HTTP proxy to a host that is asked through it.
 *
 * @param way the proxy
 * @param target the host wanted, with its port
 * @param kind what kind of "no"
 * @param facts what was seen
 */
record ProxyAnswer(ProxyWay way, String target, Kind kind, List<String> facts) {
    private static final List<String> SQUID_DENIES = List.of("ERR_ACCESS_DENIED", "ERR_BLOCKED", "ERR_CANNOT_FORWARD");

    /** What kind of "no" a proxy says. */
    enum Kind {
        /** It does not want to. */
        DENIED,
        /** It wants to, but can't reach the host. */
        UPSTREAM
    }

    /** {@return the answer at which a leg ends, if it is a proxy's and one of these} */
    static Optional<ProxyAnswer> of(Symptom symptom) {
        return ProxyWay.of(symptom)
                .flatMap(way -> way.tunnel()
                        .flatMap(answer -> kind(answer)
                                .map(kind -> new ProxyAnswer(way, answer.target(), kind, Phrases.of(answer))))
                        .or(() -> plain(symptom, way)));
    }

    private static Optional<Kind> kind(TunnelAnswer answer) {
        return switch (answer.result()) {
            case REFUSED -> Optional.of(answer.status() >= 500 ? Kind.UPSTREAM : Kind.DENIED);
            // Words of golang.org/x/net/internal/socks for the reply codes of RFC 1928.
            case SOCKS_REFUSED ->
                Optional.of(answer.detail().contains("not allowed by ruleset") ? Kind.DENIED : Kind.UPSTREAM);
            case OPEN, MALFORMED, CLOSED, RESET, TIMEOUT, NOT_CONNECTED -> Optional.empty();
        };
    }

    /** Without a tunnel, only a header tells that the answer is the proxy's own. */
    private static Optional<ProxyAnswer> plain(Symptom symptom, ProxyWay way) {
        return symptom.last(HttpAnswer.class)
                .filter(answer -> answer.url().startsWith("http://"))
                .flatMap(answer -> Phrases.header(answer, "x-squid-error").map(error -> {
                    Kind kind = SQUID_DENIES.stream().anyMatch(error::contains) ? Kind.DENIED : Kind.UPSTREAM;
                    List<String> facts = Stream.concat(
                                    Phrases.of(answer).stream(),
                                    Stream.of("The proxy says X-Squid-Error: " + error + "."))
                            .toList();
                    return new ProxyAnswer(
                            way, symptom.leg().host().orElse(symptom.leg().place()), kind, facts);
                }));
    }
}
