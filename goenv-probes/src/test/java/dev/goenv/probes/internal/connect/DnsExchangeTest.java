package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.FakeDns;
import dev.goenv.probes.kit.FakeDns.Reply;
import dev.goenv.probes.kit.FakeDns.Reply.Kind;
import dev.goenv.probes.kit.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** Each kind of answer that a server on loopback can give, and Go's words for it. */
class DnsExchangeTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(300);

    private static DnsReply ask(String server, DnsTransport transport, int datagrams, Duration limit) {
        try (SocketGroup sockets = new SocketGroup()) {
            return new DnsExchange(AddressText.server(server), transport, datagrams)
                    .ask("proxy.example", Type.A, Deadline.after(limit), sockets);
        }
    }

    /** An answer as it would be if it had taken no time. */
    private static DnsAnswer answer(String server, Result result, String... addresses) {
        return new DnsAnswer("proxy.example", "A", server, result, List.of(addresses), Optional.empty(), Duration.ZERO);
    }

    private static DnsAnswer timeless(DnsAnswer answer) {
        return new DnsAnswer(
                answer.name(),
                answer.type(),
                answer.server(),
                answer.result(),
                answer.addresses(),
                answer.extendedError(),
                Duration.ZERO);
    }

    static Stream<Arguments> replies() {
        Reply two = Reply.addresses("10.0.0.1", "10.0.0.2", "2001:db8::1");
        return Stream.of(
                arguments(two, Result.ADDRESSES, ""),
                arguments(two.as(Kind.CUT), Result.ADDRESSES, ""),
                arguments(Reply.code(Rcode.NOERROR), Result.NODATA, "no such host"),
                arguments(Reply.addresses("2001:db8::1"), Result.NODATA, "no such host"),
                arguments(Reply.none(), Result.NXDOMAIN, "no such host"),
                arguments(Reply.code(Rcode.SERVFAIL), Result.SERVFAIL, "server misbehaving"),
                arguments(Reply.code(Rcode.REFUSED), Result.REFUSED, "server misbehaving"),
                arguments(Reply.code(Rcode.FORMERR), Result.FORMERR, "server misbehaving"),
                arguments(Reply.code(Rcode.NOTIMP), Result.OTHER_CODE, "server misbehaving"),
                arguments(two.as(Kind.LAME), Result.OTHER_CODE, "lame referral"),
                arguments(two.as(Kind.TORN), Result.MALFORMED, "cannot unmarshal DNS message"));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void ask_reply_isToldAndInGosWords(Reply reply, Result result, String words) throws IOException {
        try (FakeDns dns = FakeDns.start((name, type) -> reply)) {
            String[] addresses = result == Result.ADDRESSES ? new String[] {"10.0.0.1", "10.0.0.2"} : new String[0];
            for (DnsTransport transport : DnsTransport.values()) {
                DnsReply heard = ask(dns.address(), transport, 2, LIMIT);
                assertThat(timeless(heard.answer())).isEqualTo(answer(dns.address(), result, addresses));
                assertThat(heard.words()).isEqualTo(words);
                assertThat(heard.silent()).isFalse();
            }
            boolean cut = reply.kind() == Kind.CUT;
            assertThat(dns.questions())
                    .isEqualTo(
                            cut
                                    ? List.of("proxy.example A", "proxy.example A tcp", "proxy.example A tcp")
                                    : List.of("proxy.example A", "proxy.example A tcp"));
        }
    }

    @Test
    void ask_extendedError_isTold() throws IOException {
        try (FakeDns dns =
                FakeDns.start((name, type) -> Reply.addresses("0.0.0.0").extended(15))) {
            assertThat(ask(dns.address(), DnsTransport.UDP_THEN_TCP, 2, LIMIT)
                            .answer()
                            .extendedError())
                    .contains("BLOCKED (15)");
        }
    }

    @Test
    void ask_silentServer_timesOutAfterAskingTwice() throws IOException {
        try (FakeDns dns = FakeDns.start((name, type) -> Reply.none().as(Kind.SILENCE))) {
            DnsReply heard = ask(dns.address(), DnsTransport.UDP_THEN_TCP, 2, SHORT);
            assertThat(timeless(heard.answer())).isEqualTo(answer(dns.address(), Result.TIMEOUT));
            assertThat(heard.answer().time()).isBetween(SHORT, LIMIT);
            assertThat(heard.words()).matches("read udp 127\\.0\\.0\\.1:\\d+->" + dns.address() + ": i/o timeout");
            assertThat(heard.silent()).isTrue();
            assertThat(dns.questions()).containsExactly("proxy.example A", "proxy.example A");
        }
    }

    @Test
    void ask_firstDatagramLost_secondIsAnswered() throws IOException {
        CountDownLatch first = new CountDownLatch(1);
        try (FakeDns dns = FakeDns.start((name, type) -> {
            boolean lost = first.getCount() > 0;
            first.countDown();
            return lost ? Reply.none().as(Kind.SILENCE) : Reply.addresses("10.0.0.1");
        })) {
            assertThat(timeless(ask(dns.address(), DnsTransport.UDP_THEN_TCP, 2, Duration.ofSeconds(2))
                            .answer()))
                    .isEqualTo(answer(dns.address(), Result.ADDRESSES, "10.0.0.1"));
        }
    }

    @Test
    void ask_noise_isMalformedOnceTheTimeIsUp() throws IOException {
        try (FakeDns dns = FakeDns.start((name, type) -> Reply.none().as(Kind.GARBAGE))) {
            DnsReply heard = ask(dns.address(), DnsTransport.UDP_THEN_TCP, 1, SHORT);
            assertThat(timeless(heard.answer())).isEqualTo(answer(dns.address(), Result.MALFORMED));
            assertThat(heard.words()).endsWith(": i/o timeout");
            assertThat(heard.silent()).isTrue();
            assertThat(ask(dns.address(), DnsTransport.TCP, 1, LIMIT).words())
                    .isEqualTo("cannot unmarshal DNS message");
        }
    }

    @Test
    void ask_answerToAnotherQuestion_isPassedOver() throws IOException {
        try (FakeDns dns =
                FakeDns.start((name, type) -> Reply.addresses("10.6.6.6").as(Kind.FOREIGN))) {
            DnsReply heard = ask(dns.address(), DnsTransport.UDP_THEN_TCP, 1, SHORT);
            assertThat(timeless(heard.answer())).isEqualTo(answer(dns.address(), Result.TIMEOUT));
            DnsReply overTcp = ask(dns.address(), DnsTransport.TCP, 1, LIMIT);
            assertThat(timeless(overTcp.answer())).isEqualTo(answer(dns.address(), Result.MALFORMED));
            assertThat(overTcp.words()).isEqualTo("invalid DNS response");
        }
    }

    @Test
    void ask_closedPort_isToldAtOnce() {
        String udp = "127.0.0.1:" + ClosedPort.udp();
        DnsReply heard = ask(udp, DnsTransport.UDP_THEN_TCP, 2, LIMIT);
        assertThat(timeless(heard.answer())).isEqualTo(answer(udp, Result.CLOSED_PORT));
        assertThat(heard.words()).matches("read udp 127\\.0\\.0\\.1:\\d+->" + udp + ": read: connection refused");
        assertThat(heard.silent()).isFalse();

        String tcp = "127.0.0.1:" + ClosedPort.tcp();
        DnsReply overTcp = ask(tcp, DnsTransport.TCP, 2, LIMIT);
        assertThat(timeless(overTcp.answer())).isEqualTo(answer(tcp, Result.CLOSED_PORT));
        assertThat(overTcp.words()).isEqualTo("dial tcp " + tcp + ": connect: connection refused");
    }

    @Test
    void ask_noRoute_isUnreachable() {
        // Without a zone the system does not know where to send; nothing leaves the machine.
        DnsReply heard = ask("[fe80::1]:53", DnsTransport.UDP_THEN_TCP, 2, LIMIT);
        assertThat(timeless(heard.answer())).isEqualTo(answer("[fe80::1]:53", Result.UNREACHABLE));
        assertThat(heard.words()).startsWith("dial udp [fe80::1]:53: connect: ");
    }

    @Test
    void ask_cutAndNoTcp_isToldApart() throws IOException {
        try (FakeDns dns = FakeDns.withoutTcp((name, type) -> Reply.none().as(Kind.CUT_AND_NO_TCP))) {
            DnsReply heard = ask(dns.address(), DnsTransport.UDP_THEN_TCP, 2, LIMIT);
            assertThat(timeless(heard.answer())).isEqualTo(answer(dns.address(), Result.TRUNCATED_TCP_FAILED));
            assertThat(heard.words()).isEqualTo("dial tcp " + dns.address() + ": connect: connection refused");
        }
    }

    @Test
    void ask_tcpEndsOrHangs_isToldInGosWords() throws IOException {
        try (RawServer closing = RawServer.fin()) {
            DnsReply heard = ask("127.0.0.1:" + closing.port(), DnsTransport.TCP, 1, LIMIT);
            assertThat(heard.answer().result()).isEqualTo(Result.MALFORMED);
            assertThat(heard.words()).isEqualTo("EOF");
        }
        try (RawServer silent = RawServer.silent()) {
            DnsReply heard = ask("127.0.0.1:" + silent.port(), DnsTransport.TCP, 1, SHORT);
            assertThat(heard.answer().result()).isEqualTo(Result.TIMEOUT);
            assertThat(heard.words())
                    .matches("read tcp 127\\.0\\.0\\.1:\\d+->127\\.0\\.0\\.1:" + silent.port() + ": i/o timeout");
            assertThat(heard.silent()).isTrue();
        }
    }

    @Test
    void ask_closedGroup_endsTheWait() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (FakeDns dns = FakeDns.start((name, type) -> {
            asked.countDown();
            return Reply.none().as(Kind.SILENCE);
        })) {
            SocketGroup sockets = new SocketGroup();
            DnsExchange exchange = new DnsExchange(AddressText.server(dns.address()), DnsTransport.UDP_THEN_TCP, 1);
            CompletableFuture<DnsReply> reply = CompletableFuture.supplyAsync(
                    () -> exchange.ask("proxy.example", Type.A, Deadline.after(Duration.ofMinutes(1)), sockets));
            assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
            sockets.close();
            assertThat(reply.get(5, TimeUnit.SECONDS).answer().result()).isEqualTo(Result.TIMEOUT);
        }
    }

    @Test
    @SuppressWarnings("try") // Closing early is the point.
    void ask_groupClosedBefore_isATimeoutWithoutAQuestion() throws IOException {
        SocketGroup sockets = new SocketGroup();
        sockets.close();
        try (FakeDns dns = FakeDns.knowing(Map.of())) {
            for (DnsTransport transport : DnsTransport.values()) {
                DnsReply heard = new DnsExchange(AddressText.server(dns.address()), transport, 2)
                        .ask("proxy.example", Type.A, Deadline.after(LIMIT), sockets);
                assertThat(timeless(heard.answer())).isEqualTo(answer(dns.address(), Result.TIMEOUT));
            }
            assertThat(dns.questions()).isEmpty();
        }
    }

    /** Whatever a server sends, it is an answer or none. */
    @Test
    void read_everyCutOfAnAnswer_isNeverAnAnswer() throws IOException {
        byte[] whole = CapturedAnswer.bytes();
        IntStream.range(0, whole.length)
                .forEach(length -> assertThat(CapturedAnswer.read(length).kind())
                        .as("cut at %s", length)
                        .isIn(DnsMessages.Kind.NOISE, DnsMessages.Kind.TORN));
        assertThat(CapturedAnswer.read(whole.length).kind()).isEqualTo(DnsMessages.Kind.ANSWER);
    }
}
