package dev.goenv.probes.internal.connect;

import java.net.Inet6Address;
import java.net.InetAddress;

/** The table of RFC 6724 section 2.1, as in net/addrselect.go, Go 1.27; the longest prefix stands first. */
enum AddressPolicy {
    LOOPBACK(50, 0, 128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
    IPV4(35, 4, 96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF),
    IPV4_COMPATIBLE(1, 3, 96),
    TEREDO(5, 5, 32, 0x20, 0x01, 0, 0),
    SIX_TO_FOUR(30, 2, 16, 0x20, 0x02),
    SIX_BONE(1, 12, 16, 0x3F, 0xFE),
    SITE_LOCAL(1, 11, 10, 0xFE, 0xC0),
    UNIQUE_LOCAL(3, 13, 7, 0xFC),
    OTHER(40, 1, 0);

    private final int precedence;
    private final int label;
    private final int bits;
    // Nobody else sees it, and nobody changes it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] prefix;

    AddressPolicy(int precedence, int label, int bits, int... prefix) {
        this.precedence = precedence;
        this.label = label;
        this.bits = bits;
        this.prefix = prefix;
    }

    /** {@return the row of an address} */
    static AddressPolicy of(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return IPV4;
        }
        byte[] bytes = address.getAddress();
        for (AddressPolicy each : values()) {
            if (each.holds(bytes)) {
                return each;
            }
        }
        return OTHER;
    }

    private boolean holds(byte[] bytes) {
        for (int bit = 0; bit < bits; bit++) {
            int index = bit / Byte.SIZE;
            int mask = 0x80 >> bit % Byte.SIZE;
            int expected = index < prefix.length ? prefix[index] : 0;
            if ((bytes[index] & mask) != (expected & mask)) {
                return false;
            }
        }
        return true;
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
