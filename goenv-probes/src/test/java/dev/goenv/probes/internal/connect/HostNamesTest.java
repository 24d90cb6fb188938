package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HostsLine;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.FakeDns;
import dev.goenv.probes.kit.FakeDns.Reply;
import dev.goenv.probes.kit.FakeDns.Reply.Kind;
import dev.goenv.probes.kit.TestContext;
import dev.goenv.testkit.FakeHost;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.Rcode;

@Timeout(60)
class HostNamesTest {
    private static final Duration PER_SERVER = Duration.ofSeconds(2);

    /** IPv6 has no source, and comes last. */
    private static final AddressOrder IPV4_FIRST =
            new AddressOrder(address -> Optional.of(address).filter(each -> each instanceof java.net.Inet4Address));

    private ExecutorService executor;

    @BeforeEach
    void start() {
        executor = Executors.newCachedThreadPool();
    }

    @AfterEach
    void stop() throws InterruptedException {
        executor.shutdownNow();
        assertThat(executor.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }

    private HostNames names(FakeHost host, ResolverSettings settings) {
        return new HostNames(host, settings, PER_SERVER, executor, IPV4_FIRST);
    }

    private HostNames names(ResolverSettings settings) {
        return names(FakeHost.linux().build(), settings);
    }

    private static ResolverSettings searching(ResolverSettings settings, int ndots, String... search) {
        return new ResolverSettings(
                settings.servers(),
                List.of(search),
                ndots,
                settings.timeout(),
                settings.attempts(),
                settings.source(),
                settings.configured());
    }

    private static Names.Lookup lookup(Names names, String host) throws InterruptedException {
        try (TestContext context = TestContext.of(Duration.ofSeconds(20))) {
            Names.Lookup lookup = names.lookup(host, context);
            return lookup;
        }
    }

    private static List<String> addresses(Names.Lookup lookup) {
        return lookup.addresses().stream().map(IpText::of).toList();
    }

    /** Answers in short: {@code NAME TYPE SERVER RESULT}, with a server's number. */
    private static List<String> answers(Names.Lookup lookup, FakeDns... servers) {
        List<String> known =
                java.util.stream.Stream.of(servers).map(FakeDns::address).toList();
        return lookup.evidence().stream()
                .filter(DnsAnswer.class::isInstance)
                .map(DnsAnswer.class::cast)
                .map(answer -> answer.name() + " " + answer.type() + " " + (known.indexOf(answer.server()) + 1) + " "
                        + answer.result())
                .toList();
    }

    @Test
    void lookup_name_asksEveryServerForBothKinds() throws Exception {
        try (FakeDns first = FakeDns.knowing(Map.of("go.example", List.of("10.0.0.1", "2001:db8::1")));
                FakeDns second = FakeDns.knowing(Map.of())) {
            ResolverSettings settings = FakeDns.settings(first, second);
            Names.Lookup lookup = lookup(names(settings), "go.example");
            assertThat(addresses(lookup)).containsExactly("10.0.0.1", "2001:db8::1");
            assertThat(lookup.problem()).isEmpty();
            assertThat(lookup.evidence().get(0)).isEqualTo(settings);
            assertThat(answers(lookup, first, second))
                    .containsExactly(
                            "go.example A 1 ADDRESSES",
                            "go.example AAAA 1 ADDRESSES",
                            "go.example A 2 NXDOMAIN",
                            "go.example AAAA 2 NXDOMAIN");
        }
    }

    @Test
    void lookup_addresses_areInTheOrderOfTheMachine() throws Exception {
        AddressOrder ipv6First = new AddressOrder(Optional::of);
        try (FakeDns dns = FakeDns.knowing(Map.of("go.example", List.of("10.0.0.1", "2001:db8::1")))) {
            HostNames names =
                    new HostNames(FakeHost.linux().build(), FakeDns.settings(dns), PER_SERVER, executor, ipv6First);
            assertThat(addresses(lookup(names, "go.example"))).containsExactly("2001:db8::1", "10.0.0.1");
        }
    }

    @Test
    void lookup_firstServerSaysNo_isFinal() throws Exception {
        try (FakeDns first = FakeDns.knowing(Map.of());
                FakeDns second = FakeDns.knowing(Map.of("go.example", List.of("10.0.0.1")))) {
            Names.Lookup lookup = lookup(names(FakeDns.settings(first, second)), "go.example");
            assertThat(lookup.addresses()).isEmpty();
            assertThat(lookup.problem()).contains("lookup go.example on " + first.address() + ": no such host");
            assertThat(answers(lookup, first, second)).contains("go.example A 2 ADDRESSES");
        }
    }

    @Test
    void lookup_firstServerFails_secondDecides() throws Exception {
        try (FakeDns first = FakeDns.start((name, type) -> Reply.code(Rcode.SERVFAIL));
                FakeDns second = FakeDns.knowing(Map.of("go.example", List.of("10.0.0.1")))) {
            Names.Lookup lookup = lookup(names(FakeDns.settings(first, second)), "go.example");
            assertThat(addresses(lookup)).containsExactly("10.0.0.1");
        }
    }

    @Test
    void lookup_closedPort_isInGosWords() throws Exception {
        String server = "127.0.0.1:" + ClosedPort.udp();
        Names.Lookup lookup = lookup(names(FakeDns.settings(server)), "go.example");
        assertThat(lookup.problem().orElseThrow())
                .matches("lookup go\\.example on " + server + ": read udp 127\\.0\\.0\\.1:\\d+->" + server
                        + ": read: connection refused");
    }

    @Test
    void lookup_searchList_isTriedInOrderUntilOneIsFound() throws Exception {
        try (FakeDns dns = FakeDns.knowing(Map.of("goproxy.b.example", List.of("10.0.0.1")))) {
            ResolverSettings settings = searching(FakeDns.settings(dns), 1, "a.example", "b.example", "c.example");
            Names.Lookup lookup = lookup(names(settings), "goproxy");
            assertThat(addresses(lookup)).containsExactly("10.0.0.1");
            assertThat(answers(lookup, dns))
                    .containsExactly(
                            "goproxy.a.example A 1 NXDOMAIN",
                            "goproxy.a.example AAAA 1 NXDOMAIN",
                            "goproxy.b.example A 1 ADDRESSES",
                            "goproxy.b.example AAAA 1 NODATA");
        }
    }

    @Test
    void lookup_silentServer_asksTheOtherNamesAtOnce() throws Exception {
        try (FakeDns dns = FakeDns.start((name, type) -> Reply.none().as(Kind.SILENCE))) {
            ResolverSettings settings = searching(FakeDns.settings(dns), 1, "a.example", "b.example", "c.example");
            HostNames names =
                    new HostNames(FakeHost.linux().build(), settings, Duration.ofMillis(300), executor, IPV4_FIRST);
            Names.Lookup lookup = lookup(names, "go.example");
            assertThat(answers(lookup, dns)).hasSize(6).allMatch(answer -> answer.endsWith("TIMEOUT"));
            // 10 s for each name: Go gives up within the third.
            assertThat(lookup.problem()).contains("lookup go.example: i/o timeout");
        }
    }

    @Test
    void lookup_silentServer_returnsBeforeTheTimeOfTheProbeIsUp() throws Exception {
        try (FakeDns dns = FakeDns.start((name, type) -> Reply.none().as(Kind.SILENCE));
                TestContext context = TestContext.of(Duration.ofMillis(500))) {
            Names.Lookup lookup = names(FakeDns.settings(dns)).lookup("go.example", context);
            assertThat(lookup.problem().orElseThrow())
                    .startsWith("lookup go.example on " + dns.address() + ": read udp ")
                    .endsWith(": i/o timeout");
            assertThat(context.remaining()).isPositive();
        }
    }

    @Test
    void lookup_noTimeLeft_saysWhatGoSaysThen() throws Exception {
        try (FakeDns dns = FakeDns.knowing(Map.of());
                TestContext context = TestContext.of(Duration.ZERO)) {
            Names.Lookup lookup = names(FakeDns.settings(dns)).lookup("go.example", context);
            assertThat(lookup.problem()).contains("lookup go.example: i/o timeout");
            assertThat(dns.questions()).isEmpty();
        }
    }

    @Test
    void lookup_hostsFile_decidesAndDnsIsHeardForComparison() throws Exception {
        try (FakeDns dns = FakeDns.knowing(Map.of("go.example", List.of("10.0.0.1")))) {
            FakeHost host = FakeHost.linux()
                    .file("/etc/hosts", "127.0.0.1 localhost\n10.9.9.9 go.example\n::9 go.example\n")
                    .build();
            ResolverSettings settings = FakeDns.settings(dns);
            Names.Lookup lookup = lookup(names(host, settings), "Go.Example");
            assertThat(addresses(lookup)).containsExactly("10.9.9.9", "::9");
            assertThat(lookup.evidence().subList(0, 3))
                    .isEqualTo(List.<Evidence>of(
                            settings,
                            new HostsLine("go.example", "10.9.9.9", "/etc/hosts", 2),
                            new HostsLine("go.example", "::9", "/etc/hosts", 3)));
            assertThat(answers(lookup, dns)).containsExactly("Go.Example A 1 ADDRESSES", "Go.Example AAAA 1 NODATA");
        }
    }

    @Test
    void lookup_localhostInHostsFile_asksNobody() throws Exception {
        try (FakeDns dns = FakeDns.knowing(Map.of())) {
            FakeHost host =
                    FakeHost.linux().file("/etc/hosts", "127.0.0.1 localhost\n").build();
            Names.Lookup lookup = lookup(names(host, FakeDns.settings(dns)), "localhost");
            assertThat(addresses(lookup)).containsExactly("127.0.0.1");
            assertThat(dns.questions()).isEmpty();
        }
    }

    @Test
    void lookup_dnsBeforeFiles_fileIsTheLastResort() throws Exception {
        FakeHost host = FakeHost.linux()
                .file("/etc/nsswitch.conf", "hosts: dns files\n")
                .file("/etc/hosts", "10.9.9.9 go.example other.example\n")
                .build();
        try (FakeDns dns = FakeDns.knowing(Map.of("go.example", List.of("10.0.0.1")))) {
            assertThat(addresses(lookup(names(host, FakeDns.settings(dns)), "go.example")))
                    .containsExactly("10.0.0.1");
            assertThat(addresses(lookup(names(host, FakeDns.settings(dns)), "other.example")))
                    .containsExactly("10.9.9.9");
        }
    }

    @Test
    void lookup_filesAlone_asksNobody() throws Exception {
        FakeHost host = FakeHost.linux()
                .file("/etc/nsswitch.conf", "hosts: files\n")
                .file("/etc/hosts", "10.9.9.9 go.example\n")
                .build();
        try (FakeDns dns = FakeDns.knowing(Map.of("other.example", List.of("10.0.0.1")))) {
            HostNames names = names(host, FakeDns.settings(dns));
            assertThat(addresses(lookup(names, "go.example"))).containsExactly("10.9.9.9");
            assertThat(lookup(names, "other.example").problem()).contains("lookup other.example: no such host");
            assertThat(dns.questions()).isEmpty();
        }
    }

    @Test
    void lookup_address_isItsOwnAnswer() throws Exception {
        HostNames names = names(FakeDns.settings("127.0.0.1:" + ClosedPort.udp()));
        assertThat(lookup(names, "10.0.0.1"))
                .isEqualTo(new Names.Lookup(AddressText.parseAll(List.of("10.0.0.1")), List.of(), Optional.empty()));
        assertThat(addresses(lookup(names, "2001:db8:0::1"))).containsExactly("2001:db8::1");
        assertThat(addresses(lookup(names, "::"))).containsExactly("::", "0.0.0.0");
        assertThat(addresses(lookup(names, "0.0.0.0"))).containsExactly("0.0.0.0");
    }

    @Test
    void lookup_noNameThatCanBeAskedFor_asksNobody() throws Exception {
        try (FakeDns dns = FakeDns.knowing(Map.of())) {
            HostNames names = names(FakeDns.settings(dns));
            assertThat(lookup(names, "").problem()).contains("lookup : no such host");
            assertThat(lookup(names, "no such").problem()).contains("lookup no such: no such host");
            assertThat(lookup(names, "127.1").problem()).contains("lookup 127.1: no such host");
            assertThat(lookup(names, "abc.onion").problem()).contains("address abc.onion: no suitable address found");
            assertThat(dns.questions()).isEmpty();
        }
    }

    @Test
    void lookup_windows_knowsTheHostsFileOnly() throws Exception {
        FakeHost host = FakeHost.windows()
                .file("C:\\Windows\\System32\\drivers\\etc\\hosts", "10.9.9.9 go.example\r\n")
                .build();
        HostNames names = names(host, ResolverFile.read(host));
        assertThat(addresses(lookup(names, "go.example"))).containsExactly("10.9.9.9");
        assertThat(lookup(names, "other.example").problem())
                .contains("lookup other.example: Go asks Windows itself, and what servers that knows can't be seen");
    }

    @Test
    void lookup_macos_namesNoServer() throws Exception {
        try (FakeDns dns = FakeDns.knowing(Map.of())) {
            Names.Lookup lookup = lookup(names(FakeHost.macos().build(), FakeDns.settings(dns)), "go.example");
            assertThat(lookup.problem()).contains("lookup go.example: no such host");
        }
    }

    @Test
    void lookup_useVc_asksOverTcpAlone() throws Exception {
        try (FakeDns dns = FakeDns.knowing(Map.of("go.example", List.of("10.0.0.1")))) {
            ResolverSettings udp = FakeDns.settings(dns);
            ResolverSettings tcp = new ResolverSettings(
                    udp.servers(), List.of(), 1, udp.timeout(), 2, udp.source(), true, List.of("use-vc"));
            assertThat(addresses(lookup(names(tcp), "go.example"))).containsExactly("10.0.0.1");
            assertThat(dns.questions()).containsExactlyInAnyOrder("go.example A tcp", "go.example AAAA tcp");
        }
    }

    @Test
    void lookup_executorWithoutThreads_isDoneByTheCaller() throws Exception {
        Executor never = task -> {};
        try (FakeDns dns = FakeDns.knowing(Map.of("go.example", List.of("10.0.0.1")))) {
            HostNames names =
                    new HostNames(FakeHost.linux().build(), FakeDns.settings(dns), PER_SERVER, never, IPV4_FIRST);
            assertThat(addresses(lookup(names, "go.example"))).containsExactly("10.0.0.1");
        }
    }

    @Test
    void new_serverThatIsNoAddress_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names(FakeDns.settings("dns.example:53")))
                .withMessage("a DNS server is given as address:port, not dns.example:53");
    }

    @Test
    void lookup_cancelled_endsAtOnceAndIsInterrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (FakeDns dns = FakeDns.start((name, type) -> {
                    asked.countDown();
                    return Reply.none().as(Kind.SILENCE);
                });
                TestContext context = TestContext.of(Duration.ofMinutes(10))) {
            HostNames names = new HostNames(
                    FakeHost.linux().build(), FakeDns.settings(dns), Duration.ofMinutes(5), executor, IPV4_FIRST);
            Future<Names.Lookup> lookup = executor.submit(() -> names.lookup("go.example", context));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            long start = System.nanoTime();
            context.cancel();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> lookup.get(5, TimeUnit.SECONDS))
                    .withCauseInstanceOf(InterruptedException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void lookup_manyTimes_leavesNoSocket() throws Exception {
        try (FakeDns good = FakeDns.knowing(Map.of("go.example", List.of("10.0.0.1")));
                FakeDns cut = FakeDns.start((name, type) -> Reply.none().as(Kind.CUT))) {
            HostNames names = names(FakeDns.settings(good.address(), cut.address(), "127.0.0.1:" + ClosedPort.udp()));
            lookup(names, "go.example");
            int before = OpenSockets.count();
            for (int i = 0; i < 100; i++) {
                try (TestContext context = TestContext.start()) {
                    assertThat(names.lookup("go.example", context).problem()).isEmpty();
                }
            }
            assertThat(OpenSockets.settlesAt(before)).isTrue();
        }
    }

    @Test
    void lookup_unreachableFirst_answersAreKept() throws IOException, InterruptedException {
        try (FakeDns dns = FakeDns.knowing(Map.of("go.example", List.of("10.0.0.1")))) {
            Names.Lookup lookup = lookup(names(FakeDns.settings("[fe80::1]:53", dns.address())), "go.example");
            assertThat(addresses(lookup)).containsExactly("10.0.0.1");
            assertThat(lookup.evidence().stream()
                            .filter(DnsAnswer.class::isInstance)
                            .map(evidence -> ((DnsAnswer) evidence).result()))
                    .containsExactly(Result.UNREACHABLE, Result.UNREACHABLE, Result.ADDRESSES, Result.NODATA);
        }
    }
}
