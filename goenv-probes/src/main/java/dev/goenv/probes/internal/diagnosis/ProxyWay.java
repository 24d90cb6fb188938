package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TunnelAnswer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTTP proxy on the way of a leg, as far as the leg came.
 *
 * @param host the proxy's host as in the ids of probes, IPv6 in brackets
 * @param port its port
 * @param variable the variable that names it
 * @param symptom where the way ends
 */
record ProxyWay(String host, String port, String variable, Symptom symptom) {
    private static final String TCP = "tcp:";
    private static final Pattern VARIABLE = Pattern.compile("(?s).*\\(([A-Za-z_]+)\\)");

    /**
     * {@return the HTTP proxy of a leg; empty if the leg has none}
     *
     * <p>The first connection of such a leg is the one to the proxy, so host and port are those of its probe.
     */
    static Optional<ProxyWay> of(Symptom symptom) {
        Matcher matcher = VARIABLE.matcher(symptom.leg().httpProxy().orElse(""));
        return matcher.matches()
                ? symptom.leg().probes().stream()
                        .filter(id -> id.startsWith(TCP))
                        .findFirst()
                        .map(id -> of(id.substring(TCP.length()), matcher.group(1), symptom))
                : Optional.empty();
    }

    private static ProxyWay of(String address, String variable, Symptom symptom) {
        int colon = address.lastIndexOf(':');
        return new ProxyWay(address.substring(0, colon), address.substring(colon + 1), variable, symptom);
    }

    /** {@return host and port} */
    String address() {
        return host + ":" + port;
    }

    /** {@return whether the way ends at the look-up of the proxy's name} */
    boolean endsAtName() {
        return symptom.end().id().equals("dns:" + host);
    }

    /** {@return whether the way ends at the connection to the proxy} */
    boolean endsAtConnection() {
        return symptom.end().id().equals(TCP + address());
    }

    /** {@return the handshake with the proxy itself, if the way ends there} */
    Optional<TlsAttempt> handshake() {
        return symptom.end().id().startsWith("proxytls:") ? symptom.last(TlsAttempt.class) : Optional.empty();
    }

    /** {@return the proxy's answer to the wish for a tunnel, if the way ends there} */
    Optional<TunnelAnswer> tunnel() {
        return symptom.end().id().startsWith("tunnel:") ? symptom.last(TunnelAnswer.class) : Optional.empty();
    }

    /** {@return the text of the variable, redacted; empty if it is not known} */
    String text() {
        return symptom.examination().variable(variable).map(VariableFact::text).orElse("");
    }

    /** {@return variable and text as a fact; empty if the text is not known} */
    String setting() {
        return text().isEmpty() ? "" : variable + "=" + text();
    }

    /** {@return how sentences name the proxy} */
    String name() {
        return "the HTTP proxy " + address() + " (" + variable + ")";
    }

    /** {@return whether the port is one of those that TLS is expected on} */
    boolean portOfTls() {
        return port.equals("443") || port.equals("8443");
    }
}
