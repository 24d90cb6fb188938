package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code TestSortByRFC6724} and {@code TestRFC6724PolicyTableClassify} in net/addrselect_test.go, Go 1.27, and more. */
class AddressOrderTest {
    static Stream<Arguments> pairs() {
        return Stream.of(
                arguments("2001:db8:1::1", "2001:db8:1::2", "198.51.100.121", "169.254.13.78"),
                arguments("198.51.100.121", "198.51.100.117", "2001:db8:1::1", "fe80::1"),
                arguments("2001:db8:1::1", "2001:db8:1::2", "10.1.2.3", "10.1.2.4"),
                arguments("fe80::1", "fe80::2", "2001:db8:1::1", "2001:db8:1::2"),
                // No source, no use; whichever family.
                arguments("10.1.2.3", "10.1.2.4", "2001:db8:1::1", ""),
                arguments("2001:db8:1::1", "2001:db8:1::2", "10.1.2.3", ""),
                arguments("::1", "::1", "127.0.0.1", "127.0.0.1"),
                // Matching label: a unique local source does not reach the internet.
                arguments("198.51.100.121", "192.0.2.2", "2001:db8:1::1", "fd00::2"),
                // The longer common prefix, for IPv6.
                arguments("2001:db8:1::1", "2001:db8:1::9", "2001:db8:ff::1", "2001:db8:1::9"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void sort_two_preferredFirstWhateverTheOrder(String first, String source1, String second, String source2) {
        AddressOrder order = order(Map.of(first, source1, second, source2));
        List<InetAddress> expected = AddressText.parseAll(List.of(first, second));
        List<InetAddress> reversed = new ArrayList<>(expected);
        Collections.reverse(reversed);
        assertThat(order.sort(expected)).isEqualTo(expected);
        assertThat(order.sort(reversed)).isEqualTo(expected);
    }

    @Test
    void sort_alike_keepsTheOrder() {
        List<String> addresses = List.of("54.83.193.112", "184.72.238.214", "23.23.172.185", "10.21.50.150");
        AddressOrder order = new AddressOrder(address -> AddressText.parse("10.2.3.4"));
        assertThat(order.sort(AddressText.parseAll(addresses))).isEqualTo(AddressText.parseAll(addresses));
    }

    @Test
    void ofThisMachine_loopback_hasASource() {
        List<InetAddress> addresses = AddressText.parseAll(List.of("127.0.0.2", "127.0.0.1"));
        assertThat(AddressOrder.ofThisMachine().sort(addresses)).isEqualTo(addresses);
    }

    private static AddressOrder order(Map<String, String> sources) {
        return new AddressOrder(address -> Optional.of(sources.get(IpText.of(address)))
                .filter(text -> !text.isEmpty())
                .flatMap(AddressText::parse));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, IPV4",
        "2601:645:8002:a500:986f:1db8:c836:bd65, OTHER",
        "::1, LOOPBACK",
        "::2, IPV4_COMPATIBLE",
        "2002::ab12, SIX_TO_FOUR",
        "2001::1, TEREDO",
        "2001:db8::1, OTHER",
        "3ffe::1, SIX_BONE",
        "febf::1, OTHER",
        "fec0::1, SITE_LOCAL",
        "feff::1, SITE_LOCAL",
        "fc00::1, UNIQUE_LOCAL",
        "fdff::1, UNIQUE_LOCAL",
        "fe00::1, OTHER",
    })
    void policy_address_isItsRow(String address, AddressPolicy expected) {
        assertThat(AddressPolicy.of(AddressText.parse(address).orElseThrow())).isEqualTo(expected);
    }
}
