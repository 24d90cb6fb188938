package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.goenv.probe.HostsLine;
import dev.goenv.testkit.FakeHost;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of {@code TestLookupStaticHost} in net/hosts_test.go, Go 1.27, with line numbers. */
class HostsFileTest {
    private static final String HOSTS = """
            255.255.255.255	broadcasthost
            127.0.0.2	odin
            127.0.0.3	odin  # inline comment\s
            ::2             odin
            127.1.1.1	thor
            # aliases
            127.1.1.2	ullr ullrhost
            fe80:0000:0000:0000:0000:0000:0000:0001	localhost
            # Bogus entries that must be ignored.
            123.123.123	loki
            321.321.321.321
            010.0.0.1	octal
            127.0.0.9	PreserveMe	PreserveMe.local
            127.0.0.10	rooted.example. dotted.""";

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("broadcasthost", List.of("255.255.255.255"), List.of(1)),
                arguments("odin", List.of("127.0.0.2", "127.0.0.3", "::2"), List.of(2, 3, 4)),
                arguments("ODIN", List.of("127.0.0.2", "127.0.0.3", "::2"), List.of(2, 3, 4)),
                arguments("thor", List.of("127.1.1.1"), List.of(5)),
                arguments("ullr", List.of("127.1.1.2"), List.of(7)),
                arguments("ullrhost", List.of("127.1.1.2"), List.of(7)),
                arguments("localhost", List.of("fe80::1"), List.of(8)),
                arguments("loki", List.of(), List.of()),
                arguments("octal", List.of(), List.of()),
                arguments("preserveme", List.of("127.0.0.9"), List.of(13)),
                arguments("PreserveMe.local", List.of("127.0.0.9"), List.of(13)),
                arguments("preserveme.local.", List.of("127.0.0.9"), List.of(13)),
                arguments("rooted.example", List.of("127.0.0.10"), List.of(14)),
                // A dot at the end tells names of one part apart.
                arguments("odin.", List.of(), List.of()),
                arguments("dotted.", List.of("127.0.0.10"), List.of(14)),
                arguments("dotted", List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void lines_name_areThoseGoReads(String name, List<String> addresses, List<Integer> numbers) {
        HostsFile file =
                HostsFile.read(FakeHost.linux().file("/etc/hosts", HOSTS).build());
        assertThat(file.lines(name)).extracting(HostsLine::address).isEqualTo(addresses);
        assertThat(file.lines(name)).extracting(HostsLine::line).isEqualTo(numbers);
    }

    @Test
    void read_windows_isTheSystemsFile() {
        String path = "C:\\Windows\\System32\\drivers\\etc\\hosts";
        FakeHost host = FakeHost.windows()
                .file(path, "# x\r\n10.0.0.1 Proxy.Example\r\n")
                .build();
        assertThat(HostsFile.read(host).lines("proxy.example"))
                .containsExactly(new HostsLine("proxy.example", "10.0.0.1", path, 2));
    }

    @Test
    void read_unreadableOrMissing_isEmpty() {
        FakeHost unreadable = FakeHost.linux()
                .file("/etc/hosts", "10.0.0.1 a\n")
                .unreadable("/etc/hosts")
                .build();
        assertThat(HostsFile.read(unreadable).lines("a")).isEmpty();
        assertThat(HostsFile.read(FakeHost.linux().build()).lines("a")).isEmpty();
    }
}
