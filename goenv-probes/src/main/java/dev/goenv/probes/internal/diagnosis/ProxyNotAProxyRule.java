package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TunnelAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something answers where the proxy should be, but it knows nothing of tunnels. */
final class ProxyNotAProxyRule implements CauseRule {
    private static final Set<Integer> NO_TUNNELS = Set.of(400, 404, 405, 501);

    static final String CODE = "proxy.not-a-proxy";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "what HTTP_PROXY or HTTPS_PROXY points to answers like no proxy: 400, 404, 405, no HTTP, or it hangs up";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ProxyWay.of(symptom).flatMap(way -> {
            Optional<List<String>> facts = way.tunnel()
                    .filter(ProxyNotAProxyRule::unlikeProxy)
                    .map(Phrases::of)
                    .or(() -> way.handshake()
                            .filter(attempt -> attempt.result() == TlsAttempt.Result.CLOSED
                                    || attempt.result() == TlsAttempt.Result.RESET)
                            .map(Phrases::of));
            return facts.map(each -> diagnosis(symptom, way, each));
        });
    }

    private static boolean unlikeProxy(TunnelAnswer answer) {
        return switch (answer.result()) {
            case MALFORMED, CLOSED, RESET -> true;
            case REFUSED -> NO_TUNNELS.contains(answer.status()) || answer.status() / 100 == 2;
            case OPEN, TIMEOUT, SOCKS_REFUSED, NOT_CONNECTED -> false;
        };
    }

    private static Diagnosis diagnosis(Symptom symptom, ProxyWay way, List<String> facts) {
        return DiagnosisDraft.error(CODE, symptom)
                .title("What answers at " + way.address() + " is no HTTP proxy")
                .explanation(
                        "Go asks " + way.name() + " for a tunnel, and what comes back is not the answer of a proxy that"
                                + " makes tunnels. Host, port or scheme in " + way.variable() + " are probably wrong.")
                .evidence(facts)
                .evidence(way.setting())
                .remedies(Remedies.of(symptom)
                        .advice(
                                "correct-proxy",
                                "Correct " + way.variable(),
                                "Set " + way.variable()
                                        + " to the address and port of the proxy, with the scheme that it"
                                        + " speaks: http://, https:// if it wants TLS itself, or socks5://."))
                .remedies(ProxyRemedies.of(symptom).without(way))
                .diagnosis();
    }
}
