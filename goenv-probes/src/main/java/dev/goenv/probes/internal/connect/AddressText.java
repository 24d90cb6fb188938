package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.IpAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads addresses as {@code netip.ParseAddr} does, and never looks a name up. */
final class AddressText {
    private static final int IPV4_START = 12;

    private AddressText() {}

    /**
     * {@return the address that a text is, IPv6 without brackets, a zone allowed; empty if it is a name}
     *
     * <p>A zone that this machine does not have is passed over: the address without it is as good as unreachable.
     */
    static Optional<InetAddress> parse(String text) {
        return IpAddress.find(text).map(AddressText::address);
    }

    /** {@return the addresses among some texts} */
    static List<InetAddress> parseAll(List<String> texts) {
        return texts.stream().flatMap(text -> parse(text).stream()).toList();
    }

    /**
     * {@return a server given as {@code address:port}, IPv6 in brackets}
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static InetSocketAddress server(String text) {
        int colon = text.lastIndexOf(':');
        String host = text.substring(0, Math.max(colon, 0));
        boolean brackets = host.startsWith("[") && host.endsWith("]");
        Optional<InetAddress> address = parse(brackets ? host.substring(1, host.length() - 1) : host);
        String port = text.substring(colon + 1);
        if (address.isEmpty() || !port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("a DNS server is given as address:port, not " + text);
        }
        return new InetSocketAddress(address.get(), Integer.parseInt(port));
    }

    private static InetAddress address(IpAddress ip) {
        byte[] bytes =
                ByteBuffer.allocate(16).putLong(ip.high()).putLong(ip.low()).array();
        try {
            if (ip.isV4OrMapped()) {
                return InetAddress.getByAddress(Arrays.copyOfRange(bytes, IPV4_START, bytes.length));
            }
            return ip.zone().isEmpty() ? InetAddress.getByAddress(bytes) : zoned(bytes, ip.zone());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four or sixteen bytes are an address", e);
        }
    }

    private static InetAddress zoned(byte[] bytes, String zone) throws UnknownHostException {
        try {
            NetworkInterface named = NetworkInterface.getByName(zone);
            if (named != null) {
                return Inet6Address.getByAddress(null, bytes, named);
            }
        } catch (SocketException | UnknownHostException e) {
            // No such zone for this address.
            return InetAddress.getByAddress(bytes);
        }
        return zone.matches("\\d{1,9}")
                ? Inet6Address.getByAddress(null, bytes, Integer.parseInt(zone))
                : InetAddress.getByAddress(bytes);
    }
}
