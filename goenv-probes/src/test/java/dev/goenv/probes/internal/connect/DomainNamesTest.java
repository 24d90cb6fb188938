package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.goenv.probe.ResolverSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code TestDNSName} in net/dnsname_test.go and {@code TestAvoidDNSName} in net/dnsclient_unix_test.go, Go 1.27. */
class DomainNamesTest {
    private static final String LABEL = "a".repeat(63);
    private static final String LONG = (LABEL + ".").repeat(5) + "example";

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("_xmpp-server._tcp.google.com", true),
                arguments("foo.com", true),
                arguments("1foo.com", true),
                arguments("26.0.0.73.com", true),
                arguments("10-0-0-1", true),
                arguments("fo-o.com", true),
                arguments("a.b..com", false),
                arguments("a.b-.com", false),
                arguments("a.b.com-", false),
                arguments("a.b..", false),
                arguments("b.com.", true),
                arguments(LABEL + ".com", true),
                arguments("a" + LABEL + ".com", false),
                arguments(LONG.substring(LONG.length() - 253), true),
                arguments(LONG.substring(LONG.length() - 253) + ".", true),
                arguments(LONG.substring(LONG.length() - 254), false),
                arguments("", false),
                arguments(".", true),
                arguments("127.1", false),
                arguments("-a.com", false),
                arguments("a b.com", false),
                arguments("b\u00fccher.example", false));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isDomainName_text_isWhatGoTakes(String name, boolean expected) {
        assertThat(DomainNames.isDomainName(name)).isEqualTo(expected);
    }

    static Stream<Arguments> lists() {
        List<String> search = List.of("corp.example", "example");
        return Stream.of(
                arguments("go.dev", 1, search, List.of("go.dev", "go.dev.corp.example", "go.dev.example")),
                arguments("proxy", 1, search, List.of("proxy.corp.example", "proxy.example", "proxy")),
                arguments("go.dev", 5, search, List.of("go.dev.corp.example", "go.dev.example", "go.dev")),
                arguments("go.dev.", 5, search, List.of("go.dev")),
                arguments("proxy", 0, List.of(), List.of("proxy")),
                arguments("a.onion", 1, search, List.of("a.onion.corp.example", "a.onion.example")),
                arguments("a.ONION.", 1, search, List.of()),
                arguments("a.onion", 1, List.of(), List.of()),
                arguments("no such", 1, search, List.of()),
                arguments(
                        LONG.substring(LONG.length() - 250),
                        1,
                        List.of("ab", "abcd"),
                        List.of(LONG.substring(LONG.length() - 250), LONG.substring(LONG.length() - 250) + ".ab")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void toAsk_host_isGosNameList(String host, int ndots, List<String> search, List<String> expected) {
        ResolverSettings settings =
                new ResolverSettings(List.of(), search, ndots, Duration.ofSeconds(5), 2, "test", true);
        assertThat(DomainNames.toAsk(host, settings)).isEqualTo(expected);
    }
}
