package dev.goenv.internal.syntax;

import dev.goenv.module.GoSyntaxException;
import java.util.Optional;

/**
 * An IP address as Go's {@code net/netip.Addr} holds it; immutable.
 *
 * @param family how it was written: as IPv4, or as IPv6 (which IPv4-mapped addresses such as {@code ::ffff:1.2.3.4} are)
 * @param high the upper 64 bits of the address as IPv6; IPv4 addresses are mapped into {@code ::ffff:0:0/96}
 * @param low the lower 64 bits
 * @param zone the IPv6 zone, or the empty string
 */
public record IpAddress(Family family, long high, long low, String zone) {
    /** How an address is written. */
    public enum Family {
        /** Four decimal fields. */
        V4,
        /** Eight hexadecimal fields, or their short forms. */
        V6
    }

    private static final long MAPPED = 0xFFFF_0000_0000L;

    /** The IPv4 address with these 32 bits. */
    static IpAddress v4(long bits) {
        return new IpAddress(Family.V4, 0, MAPPED | bits, "");
    }

    /**
     * {@return the address that {@code text} spells, by {@code netip.ParseAddr} (net/netip/netip.go, Go 1.27)}
     *
     * @throws GoSyntaxException with Go's message, {@code ParseAddr("…"): …}, for anything else
     */
    public static IpAddress parse(String text) {
        try {
            return IpParser.parse(GoBytes.encode(text));
        } catch (Complaint e) {
            throw e.about(text);
        }
    }

    /** {@return the address that {@code text} spells, if any; for callers that need no message, since making one takes time} */
    public static Optional<IpAddress> find(String text) {
        try {
            return Optional.of(IpParser.parse(GoBytes.encode(text)));
        } catch (Complaint e) {
            return Optional.empty();
        }
    }

    /** {@return whether the address is IPv4, or IPv6 that maps one} */
    public boolean isV4OrMapped() {
        return high == 0 && low >>> 32 == 0xFFFF;
    }

    /** {@return whether the address leads back to the machine itself, by {@code net.IP.IsLoopback}} */
    public boolean isLoopback() {
        return isV4OrMapped() ? (low >>> 24 & 0xFF) == 127 : high == 0 && low == 1;
    }

    /** {@return whether both are the same address by {@code net.IP.Equal}: family and zone do not matter} */
    public boolean sameAddress(IpAddress other) {
        return high == other.high && low == other.low;
    }
}
