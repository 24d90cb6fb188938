package dev.goenv.probes.internal.connect;

import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The order in which Go tries addresses: {@code sortByRFC6724} in net/addrselect.go, Go 1.27.
 *
 * <p>What counts first is whether this machine has an address to send from, which the system tells without a packet; so IPv6
 * comes first where there is IPv6, and last where there is none. Immutable, safe for several threads.
 */
final class AddressOrder {
    private static final int PORT = 53;
    private static final int PREFIX_BYTES = 8;

    private final Function<InetAddress, Optional<InetAddress>> sources;

    /** An order for a machine that sends from such addresses. */
    AddressOrder(Function<InetAddress, Optional<InetAddress>> sources) {
        this.sources = sources;
    }

    /** {@return the order of this machine} */
    static AddressOrder ofThisMachine() {
        return new AddressOrder(AddressOrder::source);
    }

    /** {@return the addresses in order; those that are alike keep theirs} */
    List<InetAddress> sort(List<InetAddress> addresses) {
        if (addresses.size() < 2) {
            return List.copyOf(addresses);
        }
        List<Candidate> candidates = new ArrayList<>();
        addresses.forEach(address -> candidates.add(new Candidate(address, sources.apply(address))));
        candidates.sort(AddressOrder::compare);
        return candidates.stream().map(Candidate::address).toList();
    }

    /** An address, and the one this machine would send from. */
    private record Candidate(InetAddress address, Optional<InetAddress> source) {
        private static final Comparator<Candidate> RULES = Comparator.comparing(
                        (Candidate each) -> !each.scopeMatches())
                .thenComparing(each -> !each.labelMatches())
                .thenComparingInt(each -> -AddressPolicy.of(each.address).precedence())
                .thenComparing(each -> AddressScope.of(each.address));

        boolean scopeMatches() {
            return source.filter(from -> AddressScope.of(from).equals(AddressScope.of(address)))
                    .isPresent();
        }

        boolean labelMatches() {
            return source.filter(from -> AddressPolicy.of(from).label()
                            == AddressPolicy.of(address).label())
                    .isPresent();
        }

        boolean ipv6() {
            return address instanceof Inet6Address;
        }

        int commonPrefix() {
            return source.map(from -> AddressOrder.commonPrefix(from.getAddress(), address.getAddress()))
                    .orElse(0);
        }
    }

    /** The rules of RFC 6724 section 6 that Go has: 1, 2, 5, 6, 8, 9, and the last for IPv6 alone. */
    private static int compare(Candidate a, Candidate b) {
        if (a.source().isEmpty() || b.source().isEmpty()) {
            return Boolean.compare(a.source().isEmpty(), b.source().isEmpty());
        }
        int order = Candidate.RULES.compare(a, b);
        return order == 0 && a.ipv6() && b.ipv6() ? b.commonPrefix() - a.commonPrefix() : order;
    }

    private static int commonPrefix(byte[] a, byte[] b) {
        if (a.length != b.length) {
            return 0;
        }
        int bits = 0;
        for (int i = 0; i < Math.min(PREFIX_BYTES, a.length); i++) {
            int differing = (a[i] ^ b[i]) & 0xFF;
            if (differing != 0) {
                return bits + Integer.numberOfLeadingZeros(differing) - (Integer.SIZE - Byte.SIZE);
            }
            bits += Byte.SIZE;
        }
        return bits;
    }

    /** Connecting a UDP socket sends nothing; the system only looks for a route. */
    private static Optional<InetAddress> source(InetAddress address) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(address, PORT));
            return Optional.of(socket.getLocalAddress());
        } catch (SocketException | UncheckedIOException e) {
            // No route: the address can't be used.
            return Optional.empty();
        }
    }
}
