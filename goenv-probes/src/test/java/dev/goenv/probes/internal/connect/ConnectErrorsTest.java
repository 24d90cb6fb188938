package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.goenv.probe.ConnectAttempt.Result;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java 17 throws on Linux and Windows for each error of the system, as it was measured. */
class ConnectErrorsTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new ConnectException("Connection refused"), Result.REFUSED, "connect: connection refused"),
                arguments(
                        new ConnectException("Connection refused: connect"),
                        Result.REFUSED,
                        "connect: connection refused"),
                arguments(new SocketTimeoutException("Connect timed out"), Result.TIMEOUT, "i/o timeout"),
                arguments(
                        new ConnectException("Connection timed out"), Result.TIMEOUT, "connect: connection timed out"),
                arguments(new SocketException("Connection reset"), Result.RESET, "connect: connection reset by peer"),
                arguments(
                        new SocketException("Network is unreachable"),
                        Result.NETWORK_UNREACHABLE,
                        "connect: network is unreachable"),
                arguments(
                        new SocketException("Invalid argument"),
                        Result.NETWORK_UNREACHABLE,
                        "connect: invalid argument"),
                arguments(
                        new NoRouteToHostException("No route to host"),
                        Result.HOST_UNREACHABLE,
                        "connect: no route to host"),
                arguments(new BindException("Permission denied"), Result.PROHIBITED, "connect: permission denied"),
                arguments(
                        new SocketException("Permission denied: connect"),
                        Result.PROHIBITED,
                        "connect: permission denied"),
                arguments(
                        new SocketException("Operation not permitted"),
                        Result.PROHIBITED,
                        "connect: operation not permitted"),
                arguments(
                        new BindException("Cannot assign requested address"),
                        Result.OTHER,
                        "connect: cannot assign requested address"),
                arguments(
                        new NoRouteToHostException("Cannot assign requested address"),
                        Result.OTHER,
                        "connect: cannot assign requested address"),
                arguments(new SocketException("Protocol error"), Result.OTHER, "connect: protocol error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void of_failure_isTheResultInGosWords(IOException failure, Result result, String words) {
        assertThat(ConnectErrors.of(failure)).isEqualTo(result);
        assertThat(ConnectErrors.words(failure)).isEqualTo(words);
    }
}
