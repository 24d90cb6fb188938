package dev.goenv.probes.internal.connect;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Addresses as Go writes them (net/ip.go): IPv6 in its short form (RFC 5952). */
final class IpText {
    private static final int GROUPS = 8;

    private IpText() {}

    /** {@return an address without brackets, with its zone} */
    static String of(InetAddress address) {
        if (!(address instanceof Inet6Address ipv6)) {
            return address.getHostAddress();
        }
        String shown = ipv6.getHostAddress();
        int zone = shown.indexOf('%');
        return zone < 0 ? shortest(ipv6.getAddress()) : shortest(ipv6.getAddress()) + shown.substring(zone);
    }

    private static String shortest(byte[] bytes) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF;
        }
        int start = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int run = 0;
            while (i + run < GROUPS && groups[i + run] == 0) {
                run++;
            }
            if (run > length) {
                start = i;
                length = run;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
            } else {
                boolean colon = i > 0 && text.charAt(text.length() - 1) != ':';
                text.append(colon ? ":" : "").append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }

    /** {@return address and port, as {@code net.JoinHostPort} joins them} */
    static String of(InetSocketAddress address) {
        return join(of(address.getAddress()), address.getPort());
    }

    /** {@return host and port, IPv6 in brackets} */
    static String join(String host, int port) {
        return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
    }
}
