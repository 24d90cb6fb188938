package dev.goenv.probes.internal.connect;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses, and never looks a name up. */
final class AddressText {
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    private AddressText() {}

    /** {@return the address that a text is, IPv6 without brackets, a zone allowed; empty if it is a name} */
    static Optional<InetAddress> parse(String text) {
        if (text.indexOf(':') >= 0) {
            return ipv6(text);
        }
        return IPV4.matcher(text).matches() ? ipv4(text) : Optional.empty();
    }

    private static Optional<InetAddress> ipv4(String text) {
        byte[] bytes = new byte[4];
        String[] parts = text.split("\\.", -1);
        for (int i = 0; i < bytes.length; i++) {
            int value = Integer.parseInt(parts[i]);
            // Go refuses leading zeros, which some take for octal.
            if (value > 255 || parts[i].length() > 1 && parts[i].startsWith("0")) {
                return Optional.empty();
            }
            bytes[i] = (byte) value;
        }
        return of(bytes);
    }

    private static Optional<InetAddress> ipv6(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        if (!address.chars().allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0)) {
            return Optional.empty();
        }
        try {
            // With a colon, Java reads an address or refuses it; it asks nobody.
            return Optional.of(InetAddress.getByName("[" + text + "]"));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> of(byte[] bytes) {
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
