package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "0.0.0.0, 0.0.0.0",
        "::, ::",
        "2001:DB8:0:0::1, 2001:db8::1",
        "::ffff:10.0.0.1, 10.0.0.1",
        "fe80::1%7, fe80::1%7",
    })
    void parse_address_isShownAsGoShowsIt(String text, String shown) {
        assertThat(AddressText.parse(text).map(IpText::of)).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "010.0.0.1", "1.2.3", "256.0.0.1", "[::1]", "::1%", "a::b::c", "1.2.3.4:5"})
    void parse_otherText_isNoAddress(String text) {
        assertThat(AddressText.parse(text)).isEmpty();
    }

    @Test
    void parse_zoneThatIsNotThere_isTheAddressWithoutIt() {
        InetAddress address = AddressText.parse("fe80::1%no-such-zone").orElseThrow();
        assertThat(IpText.of(address)).isEqualTo("fe80::1");
        assertThat(address).isInstanceOf(Inet6Address.class);
    }

    @Test
    void server_addressAndPort_isRead() {
        assertThat(AddressText.server("10.0.0.1:53").getAddress()).isInstanceOf(Inet4Address.class);
        assertThat(IpText.of(AddressText.server("[::1]:5353"))).isEqualTo("[::1]:5353");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.1", "dns.example:53", "[10.0.0.1:53", "10.0.0.1:", "10.0.0.1:dns", "10.0.0.1:99999", ""})
    void server_otherText_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressText.server(text));
    }
}
