package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.IpAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/** The table of RFC 6724 section 2.1, as in net/addrselect.go, Go 1.27; the longest prefix stands first. */
enum AddressPolicy {
    LOOPBACK("::1", 128, 50, 0),
    IPV4("::ffff:0:0", 96, 35, 4),
    IPV4_COMPATIBLE("::", 96, 1, 3),
    TEREDO("2001::", 32, 5, 5),
    SIX_TO_FOUR("2002::", 16, 30, 2),
    SIX_BONE("3ffe::", 16, 1, 12),
    SITE_LOCAL("fec0::", 10, 1, 11),
    UNIQUE_LOCAL("fc00::", 7, 3, 13),
    OTHER("::", 0, 40, 1);

    private final long high;
    private final long low;
    private final int bits;
    private final int precedence;
    private final int label;

    AddressPolicy(String prefix, int bits, int precedence, int label) {
        IpAddress address = IpAddress.parse(prefix);
        this.high = address.high();
        this.low = address.low();
        this.bits = bits;
        this.precedence = precedence;
        this.label = label;
    }

    /** {@return the row of an address} */
    static AddressPolicy of(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return IPV4;
        }
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        long addressHigh = bytes.getLong();
        long addressLow = bytes.getLong();
        for (AddressPolicy each : values()) {
            boolean inHigh = ((addressHigh ^ each.high) & mask(each.bits)) == 0;
            boolean inLow = ((addressLow ^ each.low) & mask(each.bits - Long.SIZE)) == 0;
            if (inHigh && inLow) {
                return each;
            }
        }
        return OTHER;
    }

    private static long mask(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return bits >= Long.SIZE ? -1 : -1L << (Long.SIZE - bits);
    }

    /** {@return how much the addresses of the row are preferred} */
    int precedence() {
        return precedence;
    }

    /** {@return the label; addresses of one label fit together} */
    int label() {
        return label;
    }
}
