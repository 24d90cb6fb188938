package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TunnelAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** TLS spoken to a proxy that does not understand it, or the reverse: the scheme is that of the proxy, not of the target. */
final class ProxySchemeMismatchRule implements CauseRule {
    private static final Set<TlsAttempt.Result> NO_TLS =
            Set.of(TlsAttempt.Result.PLAIN_HTTP, TlsAttempt.Result.NOT_TLS);
    private static final Set<TlsAttempt.Result> CUT = Set.of(TlsAttempt.Result.CLOSED, TlsAttempt.Result.RESET);

    static final String CODE = "proxy.scheme-mismatch";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the proxy is named with https:// but speaks no TLS, or with http:// but speaks nothing else";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ProxyWay.of(symptom).flatMap(way -> {
            Optional<TlsAttempt> handshake = way.handshake().filter(attempt -> plain(way, attempt));
            if (handshake.isPresent()) {
                return Optional.of(diagnosis(symptom, way, "http", Phrases.of(handshake.get())));
            }
            return way.tunnel()
                    .filter(answer -> answer.scheme().equals("http") && speaksTls(way, answer))
                    .map(answer -> diagnosis(symptom, way, "https", Phrases.of(answer)));
        });
    }

    /** A plain proxy may also just hang up on a TLS greeting; on a port of TLS that means something else. */
    private static boolean plain(ProxyWay way, TlsAttempt attempt) {
        return NO_TLS.contains(attempt.result()) || CUT.contains(attempt.result()) && !way.portOfTls();
    }

    private static boolean speaksTls(ProxyWay way, TunnelAnswer answer) {
        return switch (answer.result()) {
            case MALFORMED -> TlsPort.alert(answer.detail());
            case REFUSED -> answer.status() == 400 && TlsPort.complains(answer.bodyStart());
            case CLOSED, RESET -> way.portOfTls();
            case OPEN, TIMEOUT, SOCKS_REFUSED, NOT_CONNECTED -> false;
        };
    }

    private static Diagnosis diagnosis(Symptom symptom, ProxyWay way, String right, List<String> facts) {
        boolean plain = right.equals("http");
        String spoken = plain ? "no TLS" : "TLS";
        return DiagnosisDraft.error(CODE, symptom)
                .title("The HTTP proxy " + way.address() + " speaks " + spoken + ", against the scheme in "
                        + way.variable())
                .explanation(
                        "The scheme in " + way.variable() + " says how Go speaks to the proxy itself, not what it asks"
                                + " for through it. The proxy " + (plain ? "does not understand TLS" : "expects TLS")
                                + ", so no request gets out.")
                .evidence(facts)
                .remedies(ProxyRemedies.of(symptom).point(way, right + "://" + way.address()))
                .remedies(ProxyRemedies.of(symptom).without(way))
                .diagnosis();
    }
}
