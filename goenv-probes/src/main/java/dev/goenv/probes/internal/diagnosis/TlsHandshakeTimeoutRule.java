package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Optional;

/** No answer to the first message of TLS. */
final class TlsHandshakeTimeoutRule implements CauseRule {
    static final String CODE = "tls.handshake-timeout";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the connection stands, but the TLS handshake gets no answer";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.TIMEOUT).map(handshake -> diagnosis(handshake, symptom));
    }

    private static Diagnosis diagnosis(Handshake handshake, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title(host + " does not answer the TLS handshake")
                .explanation("The connection stands, but no answer to the first message of TLS came within "
                        + WireFacts.time(handshake.attempt().time())
                        + ". Go gives up after 10 s with \"TLS handshake timeout\". A filter on the way, a slow proxy or a"
                        + " packet size (MTU) that does not fit does that.")
                .evidence(handshake.facts())
                .remedies(ways.wayAround(host))
                .remedies(
                        ways.remedies()
                                .advice(
                                        "try-smaller-packets",
                                        "Try a smaller packet size",
                                        "Lower the MTU of the network interface, of the VPN or of the container's network, for"
                                                + " instance to 1400, and try again."),
                        ways.remedies()
                                .others(
                                        "look-at-filter",
                                        "Have the firewall looked at",
                                        "Ask the owner of the network whether TLS to " + host
                                                + " is inspected or blocked."))
                .diagnosis();
    }
}
