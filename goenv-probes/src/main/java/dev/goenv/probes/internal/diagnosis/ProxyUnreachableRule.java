package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TunnelAnswer;
import java.util.List;
import java.util.Optional;

/** No answer from the HTTP proxy, or no way to it. */
final class ProxyUnreachableRule implements CauseRule {
    static final String CODE = "proxy.unreachable";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the HTTP proxy can't be reached or does not answer: packets dropped, silence, or no DNS answer for its name";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ProxyWay.of(symptom).flatMap(way -> facts(symptom, way).map(facts -> diagnosis(symptom, way, facts)));
    }

    private static Optional<List<String>> facts(Symptom symptom, ProxyWay way) {
        if (way.endsAtName()) {
            return Optional.of(WireFacts.dns(symptom.evidence(DnsAnswer.class)));
        }
        if (way.endsAtConnection()) {
            return Optional.of(WireFacts.attempts(symptom.evidence(ConnectAttempt.class)));
        }
        Optional<TunnelAnswer> silent = way.tunnel().filter(ProxyUnreachableRule::silent);
        if (silent.isPresent()) {
            return silent.map(Phrases::of);
        }
        return way.handshake()
                .filter(attempt -> attempt.result() == TlsAttempt.Result.TIMEOUT
                        || attempt.result() == TlsAttempt.Result.NOT_CONNECTED)
                .map(Phrases::of);
    }

    private static boolean silent(TunnelAnswer answer) {
        return answer.result() == TunnelAnswer.Result.TIMEOUT || answer.result() == TunnelAnswer.Result.NOT_CONNECTED;
    }

    private static Diagnosis diagnosis(Symptom symptom, ProxyWay way, List<String> facts) {
        String wait = way.tunnel().isPresent() ? "after 60 s" : "after up to 30 s";
        return DiagnosisDraft.error(CODE, symptom)
                .title("The HTTP proxy " + way.address() + " can't be reached")
                .explanation("Go sends this request through " + way.name() + ", gets no answer there and gives up "
                        + wait + ". It does not try to go direct.")
                .evidence(facts)
                .evidence(symptom.end().outcome().message())
                .evidence(way.setting(), ProxyRemedies.of(symptom).spellings(way))
                .remedy(ProxyRemedies.of(symptom).otherSpelling(way))
                .remedies(Remedies.of(symptom)
                        .advice(
                                "join-network",
                                "Connect to the network of the proxy",
                                "Connect the VPN or join the network that the proxy belongs to; if it is your own,"
                                        + " start it again. Then check that a firewall lets " + way.address()
                                        + " through."))
                .remedies(ProxyRemedies.of(symptom).without(way))
                .diagnosis();
    }
}
