package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.ConnectAttempt.Result;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.kit.TestContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TcpProbeTest {
    private static final Names NAMES = (host, context) ->
            new Names.Lookup(AddressText.parseAll(List.of("192.0.2.1")), List.of(), Optional.empty());

    private static ConnectAttempt attempt(String address, Result result, String detail) {
        Duration time = Duration.ofMillis(result == Result.TIMEOUT ? 3000 : 1);
        return new ConnectAttempt("go.example", address, 443, result, detail, time);
    }

    /** Tells of attempts that need not be made; only when asked about all addresses. */
    private record Told(Socket socket, Optional<String> problem, ConnectAttempt... attempts) implements Dialer {
        @Override
        public Dialed dial(String host, List<InetAddress> addresses, int port, ProbeContext context) {
            throw new IllegalStateException("a probe wants to know of every address");
        }

        @Override
        public Dialed dialAll(String host, List<InetAddress> addresses, int port, ProbeContext context) {
            assertThat(host).isEqualTo("go.example");
            assertThat(port).isEqualTo(443);
            return new Dialed(problem.isPresent() ? Optional.empty() : Optional.of(socket), List.of(attempts), problem);
        }
    }

    private static Outcome outcome(Optional<String> problem, ConnectAttempt... attempts)
            throws InterruptedException, IOException {
        try (TestContext context = TestContext.start();
                Socket socket = new Socket()) {
            ProbeResult result =
                    new TcpProbe("go.example", 443, NAMES, new Told(socket, problem, attempts)).run(context);
            assertThat(result.evidence()).isEqualTo(List.of(attempts));
            assertThat(socket.isClosed()).isEqualTo(problem.isEmpty());
            return result.outcome();
        }
    }

    @Test
    void probe_hostAndPort_tellsWhatItIs() {
        TcpProbe probe = new TcpProbe("go.example", 443, NAMES, new Told(new Socket(), Optional.empty()));
        assertThat(probe.id()).isEqualTo("tcp:go.example:443");
        assertThat(probe.layer()).isEqualTo(Layer.TCP);
        assertThat(probe.subject()).isEqualTo("go.example:443");
        assertThat(probe.dependencies()).containsExactly("dns:go.example");
        assertThat(probe.contacts()).containsExactly("go.example");
    }

    @Test
    void dependencies_address_areNone() {
        Dialer dialer = new Told(new Socket(), Optional.empty());
        assertThat(new TcpProbe("::1", 443, NAMES, dialer).dependencies()).isEmpty();
        assertThat(new TcpProbe("127.0.0.1", 443, NAMES, dialer).dependencies()).isEmpty();
        assertThat(new TcpProbe("::1", 443, NAMES, dialer).id()).isEqualTo("tcp:[::1]:443");
    }

    @Test
    void run_allConnect_passes() throws Exception {
        assertThat(outcome(
                        Optional.empty(),
                        attempt("192.0.2.1", Result.CONNECTED, ""),
                        attempt("2001:db8::1", Result.CONNECTED, "")))
                .isEqualTo(new Outcome.Passed("connected to 192.0.2.1, 2001:db8::1"));
    }

    @Test
    void run_oneFamilyBroken_warns() throws Exception {
        assertThat(outcome(
                        Optional.empty(),
                        attempt("2001:db8::1", Result.TIMEOUT, "i/o timeout"),
                        attempt("192.0.2.1", Result.CONNECTED, "")))
                .isEqualTo(new Outcome.Warning("connected to 192.0.2.1, but not to 2001:db8::1 (i/o timeout)"));
    }

    @Test
    void run_machineWithoutIpv6_passes() throws Exception {
        assertThat(outcome(
                        Optional.empty(),
                        attempt("192.0.2.1", Result.CONNECTED, ""),
                        attempt("2001:db8::1", Result.NETWORK_UNREACHABLE, "connect: network is unreachable")))
                .isEqualTo(new Outcome.Passed("connected to 192.0.2.1"));
    }

    @Test
    void run_oneOfTwoHasNoRoute_warns() throws Exception {
        assertThat(outcome(
                        Optional.empty(),
                        attempt("192.0.2.1", Result.CONNECTED, ""),
                        attempt("192.0.2.2", Result.NETWORK_UNREACHABLE, "connect: network is unreachable")))
                .isEqualTo(new Outcome.Warning(
                        "connected to 192.0.2.1, but not to 192.0.2.2 (connect: network is unreachable)"));
    }

    @Test
    void run_refused_failsInGosWords() throws Exception {
        String words = "dial tcp 192.0.2.1:443: connect: connection refused";
        assertThat(outcome(Optional.of(words), attempt("192.0.2.1", Result.REFUSED, "connect: connection refused")))
                .isEqualTo(new Outcome.Failed(words));
    }

    @Test
    void run_timeout_saysWhoseLimitItWas() throws Exception {
        String words = "dial tcp 192.0.2.1:443: i/o timeout";
        assertThat(outcome(Optional.of(words), attempt("192.0.2.1", Result.TIMEOUT, "i/o timeout")))
                .isEqualTo(new Outcome.Failed(words + " (our limit is 3 s; go waits 30 s)"));
    }

    @Test
    void run_noAddress_failsWithWhatWasSeen() throws Exception {
        DnsAnswer answer = new DnsAnswer(
                "go.example",
                "A",
                "10.0.0.53:53",
                DnsAnswer.Result.NXDOMAIN,
                List.of(),
                Optional.empty(),
                Duration.ZERO);
        String words = "lookup go.example on 10.0.0.53:53: no such host";
        Names none = (host, context) -> new Names.Lookup(List.of(), List.of(answer), Optional.of(words));
        try (TestContext context = TestContext.start()) {
            assertThat(new TcpProbe("go.example", 443, none, new Told(new Socket(), Optional.empty())).run(context))
                    .isEqualTo(ProbeResult.of(new Outcome.Failed("dial tcp: " + words), answer));
        }
    }
}
