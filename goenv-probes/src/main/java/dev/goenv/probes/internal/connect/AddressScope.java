package dev.goenv.probes.internal.connect;

import java.net.Inet6Address;
import java.net.InetAddress;

/** How far an address reaches: RFC 6724 section 3.1, {@code classifyScope} in net/addrselect.go, Go 1.27. */
record AddressScope(int number) implements Comparable<AddressScope> {
    private static final AddressScope LINK_LOCAL = new AddressScope(0x2);
    private static final AddressScope SITE_LOCAL = new AddressScope(0x5);
    private static final AddressScope GLOBAL = new AddressScope(0xE);

    static AddressScope of(InetAddress address) {
        if (address.isLoopbackAddress() || address.isLinkLocalAddress()) {
            return LINK_LOCAL;
        }
        if (address instanceof Inet6Address) {
            byte[] bytes = address.getAddress();
            if (address.isMulticastAddress()) {
                return new AddressScope(bytes[1] & 0xF);
            }
            if ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xC0) == 0xC0) {
                return SITE_LOCAL;
            }
        }
        return GLOBAL;
    }

    @Override
    public int compareTo(AddressScope other) {
        return Integer.compare(number, other.number);
    }
}
