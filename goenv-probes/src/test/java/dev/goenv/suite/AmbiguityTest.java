package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.output.Explanation;
import dev.goenv.probes.GoOutput;
import dev.goenv.probes.Reports;
import dev.goenv.testkit.GoOracle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Causes that print the same words: the text names all of them, the doctor, told the text, names the one.
 *
 * <p>The table of what was found is printed. Where a Go is installed, and can be brought into the situation, it is asked whether it
 * prints those words.
 */
class AmbiguityTest {
    private static final String MODULE = "go: example.com/hello@v1.0.0: ";
    private static final String GET = MODULE + "Get \"https://proxy.example.com/example.com/hello/@v/v1.0.0.info\": ";
    private static final Set<String> FOUND = ConcurrentHashMap.newKeySet();

    /**
     * Causes that one text may have.
     *
     * @param words what all of them print
     * @param text the whole message
     * @param codes the causes
     */
    private record Group(String words, String text, List<String> codes) {
        static Group of(String words, String text, String... codes) {
            return new Group(words, text, List.of(codes));
        }
    }

    private static final List<Group> GROUPS = List.of(
            Group.of(
                    "no such host",
                    GET + "dial tcp: lookup proxy.example.com on 127.0.0.1:53: no such host",
                    "dns.nxdomain",
                    "dns.nodata",
                    "dns.split-horizon",
                    "proxy.env-not-applied",
                    "proxy.no-proxy-excludes"),
            Group.of(
                    "no such host (a short name)",
                    MODULE
                            + "Get \"https://goproxy/example.com/hello/@v/v1.0.0.info\": dial tcp: lookup goproxy on 127.0.0.1:53: no such host",
                    "dns.search-domain"),
            Group.of(
                    "connect: connection refused",
                    GET + "dial tcp 127.0.0.1:443: connect: connection refused",
                    "tcp.refused",
                    "dns.hosts-override"),
            Group.of(
                    "certificate signed by unknown authority",
                    GET + "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                    "tls.unknown-ca",
                    "tls.intercepted",
                    "tls.missing-intermediate",
                    "tls.trust-store-misconfigured"),
            Group.of(
                    "connection reset by peer",
                    GET + "read tcp 127.0.0.1:1->127.0.0.1:2: read: connection reset by peer",
                    "tcp.reset",
                    "tls.handshake-cut",
                    "proxy.not-a-proxy"),
            Group.of("EOF", GET + "EOF", "tcp.closed-no-response", "tls.handshake-cut", "proxy.not-a-proxy"),
            Group.of(
                    "404 Not Found",
                    MODULE
                            + "reading https://proxy.example.com/x/example.com/hello/@v/v1.0.0.info: 404 Not Found\n\tserver response: not found",
                    "modproxy.not-found",
                    "modproxy.wrong-base-url"),
            Group.of(
                    "server misbehaving",
                    GET + "dial tcp: lookup proxy.example.com on 127.0.0.1:53: server misbehaving",
                    "dns.servfail",
                    "dns.refused-rcode",
                    "dns.formerr"),
            Group.of(
                    "remote error: tls: handshake failure",
                    GET + "remote error: tls: handshake failure",
                    "tls.version-or-cipher",
                    "tls.client-cert-required",
                    "tls.alert"),
            Group.of(
                    "zip: not a valid zip file",
                    MODULE + "zip: not a valid zip file",
                    "modproxy.captive-portal",
                    "modproxy.bad-zip"),
            Group.of(
                    "status 5xx",
                    MODULE
                            + "reading http://proxy.example.com/example.com/hello/@v/v1.0.0.info: 503 Service Unavailable",
                    "modproxy.server-error",
                    "proxy.no-proxy-gap"),
            Group.of(
                    "i/o timeout",
                    GET + "dial tcp 192.0.2.7:443: i/o timeout",
                    "tcp.blackhole",
                    "proxy.env-not-applied",
                    "proxy.no-proxy-excludes"),
            Group.of(
                    "HTTP response where TLS was asked",
                    GET + "http: server gave HTTP response to HTTPS client",
                    "tls.plain-http-on-port",
                    "config.goproxy-implicit-https"));

    /** A cause of a group, and a situation that it is the cause of. */
    private record Member(Group group, Situation situation) {
        @Override
        public String toString() {
            return group.words() + ": " + situation;
        }
    }

    static Stream<Member> members() {
        return GROUPS.stream()
                .flatMap(group -> group.codes().stream()
                        .flatMap(code -> situations(code).stream())
                        .map(situation -> new Member(group, situation)));
    }

    private static List<Situation> situations(String code) {
        List<Situation> of = Situations.all().stream()
                .filter(situation -> situation.code().equals(Optional.of(code)))
                .toList();
        assertThat(of).as("situations of " + code).isNotEmpty();
        return of.subList(0, Math.min(2, of.size()));
    }

    @Test
    void explain_textOfAGroup_namesEveryMember() {
        for (Group group : GROUPS) {
            Set<String> named = new TreeSet<>();
            for (Explanation each : GoOutput.parse(group.text()).explain()) {
                named.add(each.code());
                named.addAll(each.alternatives());
            }
            assertThat(named).as(group.words()).containsAll(group.codes());
        }
        assertThat(GROUPS).filteredOn(group -> group.codes().size() > 1).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("members")
    void doctor_toldTheText_namesTheMember(Member member, @TempDir Path root) throws Exception {
        try (World world = new World(root.toRealPath())) {
            member.situation().setting().make(world);
            DoctorReport report = world.doctor()
                    .output(GoOutput.parse(member.group().text()))
                    .build()
                    .diagnose();

            assertThat(report.cause().map(Diagnosis::code))
                    .as("%s%n%s", member, Reports.text(report))
                    .isEqualTo(member.situation().code());
            FOUND.add(String.format(
                    "%-40s %-48s %s",
                    member.group().words(),
                    member.situation(),
                    report.cause().orElseThrow().code()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("members")
    void go_inTheSituation_printsWordsOfTheGroup(Member member, @TempDir Path root) throws Exception {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 here to be asked");
        assumeTrue(
                member.situation().go() == Situation.Go.AGREES, "the go command can't be brought into the situation");
        try (World world = new World(root.toRealPath())) {
            member.situation().setting().make(world);
            assumeTrue(world.goSeesTheSame(), "the go command can't be told a DNS server");
            String said = world.go(go.get()).stderr();

            List<String> named = new ArrayList<>();
            for (Explanation each : GoOutput.parse(said).explain()) {
                named.add(each.code());
                named.addAll(each.alternatives());
            }
            assertThat(named).as(said).contains(member.situation().code().orElseThrow());
        }
    }

    @AfterAll
    static void print() {
        System.out.println("Told apart, though the go command prints the same words:\n"
                + FOUND.stream().sorted().map(line -> "  " + line).collect(Collectors.joining("\n")));
    }
}
