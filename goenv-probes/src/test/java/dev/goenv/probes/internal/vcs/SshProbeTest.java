package dev.goenv.probes.internal.vcs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.Dialer;
import dev.goenv.probes.internal.connect.Names;
import dev.goenv.probes.kit.QuietContext;
import dev.goenv.probes.kit.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SshProbeTest {
    private static final Names LOOPBACK =
            (host, context) -> new Names.Lookup(List.of(InetAddress.getLoopbackAddress()), List.of(), Optional.empty());

    private static ConnectAttempt attempt(ConnectAttempt.Result result) {
        return new ConnectAttempt("ssh.test", "127.0.0.1", 22, result, "", Duration.ZERO);
    }

    private static Dialer failing(ConnectAttempt.Result result) {
        return (host, addresses, port, context) ->
                new Dialer.Dialed(Optional.empty(), List.of(attempt(result)), Optional.of("go words"));
    }

    private static ProbeResult run(int port, Duration remaining) throws InterruptedException {
        Dialer dialer = (host, addresses, number, context) -> {
            try {
                return new Dialer.Dialed(
                        Optional.of(new Socket(InetAddress.getLoopbackAddress(), port)),
                        List.of(attempt(ConnectAttempt.Result.CONNECTED)),
                        Optional.empty());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        return new SshProbe(new SshAddress("ssh.test", 22), LOOPBACK, dialer).run(new QuietContext(remaining));
    }

    private static RawServer saying(String text) {
        return RawServer.start(socket -> {
            try (Socket open = socket) {
                open.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
                open.getOutputStream().flush();
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "SSH-2.0-OpenSSH_9.2\\r\\n | PASSED | SSH-2.0-OpenSSH_9.2",
                "welcome\\r\\nSSH-2.0-xESC[1m\\r\\n | PASSED | SSH-2.0-x[1m",
                "HTTP/1.1 400 Bad Request\\r\\n\\r\\n | FAILED | kex_exchange_identification: no ssh server, it says: HTTP/1.1 400 Bad Request",
            })
    void run_serverSpeaks_isJudgedByItsIntroduction(String text, Outcome.Status status, String message)
            throws InterruptedException {
        try (RawServer server = saying(text.replace("ESC", "\u001b").translateEscapes())) {
            ProbeResult result = run(server.port(), Duration.ofSeconds(20));
            assertThat(result.outcome().status()).isEqualTo(status);
            assertThat(result.outcome().message()).isEqualTo(message);
            String banner =
                    message.substring(message.lastIndexOf("says: ") < 0 ? 0 : message.lastIndexOf("says: ") + 6);
            List<Evidence> evidence = List.of(attempt(ConnectAttempt.Result.CONNECTED), new Note("ssh.banner", banner));
            assertThat(result.evidence()).isEqualTo(evidence);
        }
    }

    @Test
    void run_serverSaysNothing_isClosed() throws InterruptedException {
        try (RawServer server = saying("")) {
            assertThat(run(server.port(), Duration.ofSeconds(20)).outcome())
                    .isEqualTo(new Outcome.Failed("kex_exchange_identification: Connection closed by remote host"));
        }
    }

    @Test
    void run_endlessTalk_isCut() throws InterruptedException {
        try (RawServer server = saying("x".repeat(20_000))) {
            assertThat(run(server.port(), Duration.ofSeconds(20)).outcome())
                    .isEqualTo(new Outcome.Failed(
                            "kex_exchange_identification: no ssh server, it says: line too long: " + "x".repeat(255)));
        }
    }

    @Test
    void run_noTimeLeft_isATimeout() throws InterruptedException {
        try (RawServer server = saying("SSH-2.0-x\r\n")) {
            assertThat(run(server.port(), Duration.ZERO).outcome())
                    .isEqualTo(new Outcome.Failed("Connection timed out during banner exchange with ssh.test:22"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, Connection refused",
        "TIMEOUT, Connection timed out",
        "NETWORK_UNREACHABLE, Network is unreachable",
        "HOST_UNREACHABLE, No route to host",
        "OTHER, go words",
    })
    void run_noConnection_failsInTheWordsOfSsh(ConnectAttempt.Result result, String words) throws InterruptedException {
        SshProbe probe = new SshProbe(new SshAddress("ssh.test", 22), LOOPBACK, failing(result));
        assertThat(probe.id()).isEqualTo("ssh:ssh.test:22");
        assertThat(probe.dependencies()).containsExactly("dns:ssh.test");
        assertThat(probe.contacts()).containsExactly("ssh.test");
        assertThat(probe.run(new QuietContext()))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Failed("ssh: connect to host ssh.test port 22: " + words), attempt(result)));
    }

    @Test
    void run_unknownHost_failsInTheWordsOfSsh() throws InterruptedException {
        Names nothing =
                (host, context) -> new Names.Lookup(List.of(), List.of(), Optional.of("lookup ssh.test: no such host"));
        SshProbe probe = new SshProbe(new SshAddress("ssh.test", 22), nothing, failing(ConnectAttempt.Result.OTHER));
        assertThat(probe.run(new QuietContext()).outcome())
                .isEqualTo(
                        new Outcome.Failed("ssh: Could not resolve hostname ssh.test: lookup ssh.test: no such host"));
    }
}
