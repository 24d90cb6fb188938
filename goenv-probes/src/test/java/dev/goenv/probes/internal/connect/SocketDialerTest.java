package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.ConnectAttempt.Result;
import dev.goenv.probes.internal.connect.Dialer.Dialed;
import dev.goenv.probes.kit.Blackhole;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.TestContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Linux has all of 127.0.0.0/8, and so one port at several addresses. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class SocketDialerTest {
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private static List<InetAddress> addresses(String... texts) {
        return AddressText.parseAll(List.of(texts));
    }

    private static ServerSocket listen(String address, int port) throws IOException {
        return new ServerSocket(port, 50, AddressText.parse(address).orElseThrow());
    }

    private static ConnectAttempt attempt(String address, int port, Result result, String detail) {
        return new ConnectAttempt("go.example", address, port, result, detail, Duration.ZERO);
    }

    private static List<ConnectAttempt> timeless(Dialed dialed) {
        return dialed.attempts().stream()
                .map(each -> attempt(each.address(), each.port(), each.result(), each.detail()))
                .toList();
    }

    @Test
    void dial_listener_connects() throws Exception {
        try (ServerSocket listener = listen("127.0.0.1", 0);
                TestContext context = TestContext.start()) {
            int port = listener.getLocalPort();
            Dialed dialed = new SocketDialer(executor).dial("go.example", addresses("127.0.0.1"), port, context);
            Socket socket = dialed.socket().orElseThrow();
            assertThat(socket.isConnected()).isTrue();
            assertThat(socket.isClosed()).isFalse();
            assertThat(socket.getPort()).isEqualTo(port);
            assertThat(timeless(dialed)).containsExactly(attempt("127.0.0.1", port, Result.CONNECTED, ""));
            assertThat(dialed.problem()).isEmpty();
            context.cancel();
            assertThat(socket.isClosed()).isTrue();
        }
    }

    @Test
    void dialAll_severalAddresses_triesEachAndKeepsTheFirstThatWorks() throws Exception {
        try (ServerSocket second = listen("127.0.0.2", 0);
                ServerSocket third = listen("127.0.0.3", second.getLocalPort());
                TestContext context = TestContext.start()) {
            int port = second.getLocalPort();
            Dialed dialed = new SocketDialer(executor)
                    .dialAll("go.example", addresses("127.0.0.1", "127.0.0.2", "127.0.0.3"), port, context);
            assertThat(timeless(dialed))
                    .containsExactly(
                            attempt("127.0.0.1", port, Result.REFUSED, "connect: connection refused"),
                            attempt("127.0.0.2", port, Result.CONNECTED, ""),
                            attempt("127.0.0.3", port, Result.CONNECTED, ""));
            assertThat(IpText.of(dialed.socket().orElseThrow().getInetAddress()))
                    .isEqualTo("127.0.0.2");
            assertThat(dialed.problem()).isEmpty();
            // The one that lost is closed: its server reads the end.
            try (Socket accepted = third.accept()) {
                accepted.setSoTimeout(5000);
                assertThat(accepted.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void dialAll_nobodyListens_problemIsThatOfTheFirstAddress() throws Exception {
        int port = ClosedPort.tcp();
        try (TestContext context = TestContext.start()) {
            Dialed dialed = new SocketDialer(executor)
                    .dialAll("go.example", addresses("127.0.0.2", "127.0.0.1"), port, context);
            assertThat(dialed.socket()).isEmpty();
            assertThat(dialed.problem()).contains("dial tcp 127.0.0.2:" + port + ": connect: connection refused");
            assertThat(dialed.attempts()).extracting(ConnectAttempt::result).containsOnly(Result.REFUSED);
        }
    }

    @Test
    void dialAll_ipv6NobodyListens_addressIsInBrackets() throws Exception {
        int port = ClosedPort.tcp();
        try (TestContext context = TestContext.start()) {
            Dialed dialed = new SocketDialer(executor).dialAll("go.example", addresses("::1"), port, context);
            assertThat(dialed.problem().orElseThrow()).startsWith("dial tcp [::1]:" + port + ": connect: ");
            assertThat(dialed.attempts()).extracting(ConnectAttempt::address).containsExactly("::1");
        }
    }

    @Test
    void dialAll_blackhole_timesOutAtTheLimit() throws Exception {
        try (Blackhole hole = Blackhole.open();
                TestContext context = TestContext.of(Duration.ofSeconds(30))) {
            Duration limit = Duration.ofMillis(300);
            Dialed dialed = new SocketDialer(executor, limit)
                    .dialAll("go.example", addresses("127.0.0.1"), hole.port(), context);
            assertThat(timeless(dialed))
                    .containsExactly(attempt("127.0.0.1", hole.port(), Result.TIMEOUT, "i/o timeout"));
            assertThat(dialed.attempts().get(0).time()).isBetween(limit.minusMillis(5), Duration.ofSeconds(10));
            assertThat(dialed.problem()).contains("dial tcp " + hole.address() + ": i/o timeout");
        }
    }

    @Test
    void dialAll_blackhole_isToldBeforeTheTimeOfTheProbeIsUp() throws Exception {
        try (Blackhole hole = Blackhole.open();
                TestContext context = TestContext.of(Duration.ofMillis(500))) {
            Dialed dialed =
                    new SocketDialer(executor).dialAll("go.example", addresses("127.0.0.1"), hole.port(), context);
            assertThat(dialed.attempts()).extracting(ConnectAttempt::result).containsExactly(Result.TIMEOUT);
            assertThat(context.remaining()).isPositive();
        }
    }

    @Test
    void dial_firstAddressIsSilent_takesTheSecondAfterGosHeadStart() throws Exception {
        try (Blackhole hole = Blackhole.open();
                ServerSocket listener = listen("127.0.0.2", hole.port());
                TestContext context = TestContext.of(Duration.ofSeconds(30))) {
            long start = System.nanoTime();
            Dialed dialed = new SocketDialer(executor, Duration.ofSeconds(20))
                    .dial("go.example", addresses("127.0.0.1", "127.0.0.2"), listener.getLocalPort(), context);
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            assertThat(IpText.of(dialed.socket().orElseThrow().getInetAddress()))
                    .isEqualTo("127.0.0.2");
            assertThat(time).isBetween(Duration.ofMillis(290), Duration.ofSeconds(10));
            assertThat(timeless(dialed)).containsExactly(attempt("127.0.0.2", hole.port(), Result.CONNECTED, ""));
        }
    }

    @Test
    void dialAll_firstAddressIsSilent_waitsForIt() throws Exception {
        try (Blackhole hole = Blackhole.open();
                ServerSocket listener = listen("127.0.0.2", hole.port());
                TestContext context = TestContext.of(Duration.ofSeconds(30))) {
            Dialed dialed = new SocketDialer(executor, Duration.ofMillis(600))
                    .dialAll("go.example", addresses("127.0.0.1", "127.0.0.2"), listener.getLocalPort(), context);
            assertThat(timeless(dialed))
                    .containsExactly(
                            attempt("127.0.0.1", hole.port(), Result.TIMEOUT, "i/o timeout"),
                            attempt("127.0.0.2", hole.port(), Result.CONNECTED, ""));
            assertThat(dialed.socket()).isPresent();
        }
    }

    @Test
    void dialAll_noRoute_isToldApart() throws Exception {
        // No packet: the system has no route for a connection to everybody.
        try (TestContext context = TestContext.start()) {
            Dialed dialed = new SocketDialer(executor).dialAll("go.example", addresses("255.255.255.255"), 80, context);
            assertThat(timeless(dialed))
                    .containsExactly(attempt(
                            "255.255.255.255", 80, Result.NETWORK_UNREACHABLE, "connect: network is unreachable"));
        }
    }

    @Test
    void dialAll_unspecifiedAddress_isThisMachine() throws Exception {
        try (ServerSocket listener = listen("127.0.0.1", 0);
                TestContext context = TestContext.start()) {
            int port = listener.getLocalPort();
            Dialed dialed = new SocketDialer(executor).dialAll("go.example", addresses("0.0.0.0"), port, context);
            assertThat(timeless(dialed)).containsExactly(attempt("0.0.0.0", port, Result.CONNECTED, ""));
        }
    }

    @Test
    void dialAll_moreThanEightAddresses_triesAllEightAtOnce() throws Exception {
        int port = ClosedPort.tcp();
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            texts.add("127.0.1." + i);
        }
        List<Runnable> lanes = Collections.synchronizedList(new ArrayList<>());
        Executor counting = task -> {
            lanes.add(task);
            executor.execute(task);
        };
        try (TestContext context = TestContext.start()) {
            Dialed dialed =
                    new SocketDialer(counting).dialAll("go.example", AddressText.parseAll(texts), port, context);
            assertThat(dialed.attempts()).extracting(ConnectAttempt::address).isEqualTo(texts);
            assertThat(lanes).hasSize(8);
        }
    }

    @Test
    void dial_nothingToDial_saysWhatGoSays() throws Exception {
        try (TestContext context = TestContext.start()) {
            SocketDialer dialer = new SocketDialer(executor);
            assertThat(dialer.dial("go.example", List.of(), 80, context).problem())
                    .contains("dial tcp: missing address");
            assertThat(dialer.dial("go.example", addresses("127.0.0.1"), 65536, context)
                            .problem())
                    .contains("dial tcp: address 65536: invalid port");
        }
    }

    @Test
    void dial_noTimeLeft_isATimeout() throws Exception {
        try (TestContext context = TestContext.of(Duration.ZERO)) {
            assertThat(new SocketDialer(executor).dial("go.example", addresses("127.0.0.1"), 80, context))
                    .isEqualTo(new Dialed(
                            java.util.Optional.empty(),
                            List.of(),
                            java.util.Optional.of("dial tcp 127.0.0.1:80: i/o timeout")));
        }
    }

    @Test
    void dial_executorWithoutThreads_isDoneByTheCaller() throws Exception {
        try (ServerSocket listener = listen("127.0.0.1", 0);
                TestContext context = TestContext.start()) {
            Dialed dialed = new SocketDialer(task -> {})
                    .dial("go.example", addresses("127.0.0.1"), listener.getLocalPort(), context);
            assertThat(dialed.socket()).isPresent();
        }
    }

    @Test
    void dialAll_cancelled_endsAtOnceAndIsInterrupted() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Executor telling = task -> executor.execute(() -> {
            begun.countDown();
            task.run();
        });
        try (Blackhole hole = Blackhole.open();
                TestContext context = TestContext.of(Duration.ofMinutes(10))) {
            SocketDialer dialer = new SocketDialer(telling, Duration.ofMinutes(5));
            Future<Dialed> dialed =
                    executor.submit(() -> dialer.dialAll("go.example", addresses("127.0.0.1"), hole.port(), context));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            long start = System.nanoTime();
            context.cancel();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> dialed.get(5, TimeUnit.SECONDS))
                    .withCauseInstanceOf(InterruptedException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void dialAll_manyTimes_leavesNoSocket() throws Exception {
        try (ServerSocket listener = listen("127.0.0.1", 0)) {
            int before = OpenSockets.count();
            for (int i = 0; i < 100; i++) {
                try (TestContext context = TestContext.start()) {
                    new SocketDialer(executor)
                            .dialAll(
                                    "go.example",
                                    addresses("127.0.0.2", "127.0.0.1"),
                                    listener.getLocalPort(),
                                    context);
                    listener.accept().close();
                }
            }
            assertThat(OpenSockets.settlesAt(before)).isTrue();
        }
    }
}
