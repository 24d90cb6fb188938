package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Leg;
import dev.goenv.internal.syntax.IpAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * The host that a leg leads to.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the name or address in lower case, IPv6 without brackets
 * @param port the port, digits
 */
record Target(String scheme, String host, String port) {
    /** {@return the host of a leg; empty if the leg asks none} */
    static Optional<Target> of(Leg leg) {
        return leg.host().flatMap(text -> of(leg.place(), text));
    }

    private static Optional<Target> of(String place, String hostPort) {
        int colon = hostPort.lastIndexOf(':');
        boolean portWritten = colon > hostPort.lastIndexOf(']') && colon > 0;
        String host = portWritten ? hostPort.substring(0, colon) : hostPort;
        String port = portWritten ? hostPort.substring(colon + 1) : "";
        boolean plain = place.startsWith("http://") || port.equals("80") && !place.startsWith("https://");
        String scheme = plain ? "http" : "https";
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        String known = port.isEmpty() ? (plain ? "80" : "443") : port;
        return bare.isEmpty()
                ? Optional.empty()
                : Optional.of(new Target(scheme, bare.toLowerCase(Locale.ROOT), known));
    }

    /** {@return host and port as a URL has them} */
    String address() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    /** {@return how sentences name the host that a leg asks: without the port that its scheme has anyway} */
    static String name(Leg leg) {
        return of(leg).map(Target::shown).or(leg::host).orElse(leg.place());
    }

    private String shown() {
        String standard = scheme.equals("http") ? "80" : "443";
        String address = address();
        return port.equals(standard) ? address.substring(0, address.length() - standard.length() - 1) : address;
    }

    /** {@return whether requests stay on this machine; Go never sends them to an HTTP proxy} */
    boolean loopback() {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || IpAddress.find(host).filter(IpAddress::isLoopback).isPresent();
    }

    /** {@return whether the host can hardly be one of the internet} */
    boolean internal() {
        return KnownHosts.isInternal(host);
    }

    /** {@return whether an address is one of those kept for networks of one's own (RFC 1918, RFC 4193)} */
    static boolean privateAddress(String address) {
        if (address.indexOf(':') >= 0) {
            String start = address.toLowerCase(Locale.ROOT);
            return start.startsWith("fc") || start.startsWith("fd");
        }
        if (address.startsWith("10.") || address.startsWith("192.168.")) {
            return true;
        }
        String[] parts = address.split("\\.", 3);
        return parts.length == 3 && parts[0].equals("172") && parts[1].matches("1[6-9]|2[0-9]|3[01]");
    }
}
