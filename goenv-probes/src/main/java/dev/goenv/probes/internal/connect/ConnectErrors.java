package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ConnectAttempt.Result;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.util.Locale;

/** What Java's exceptions mean: it has few classes for many errors of the system, and their texts tell them apart. */
final class ConnectErrors {
    private ConnectErrors() {}

    /** {@return how an attempt to connect ended} */
    static Result of(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (failure instanceof SocketTimeoutException || message.contains("timed out")) {
            return Result.TIMEOUT;
        }
        // Java takes EACCES for a matter of the local port.
        if (failure instanceof BindException && message.contains("permission") || message.contains("not permitted")) {
            return Result.PROHIBITED;
        }
        if (failure instanceof NoRouteToHostException || message.contains("no route to host")) {
            return Result.HOST_UNREACHABLE;
        }
        if (message.contains("network is unreachable") || message.contains("invalid argument")) {
            return Result.NETWORK_UNREACHABLE;
        }
        if (message.contains("reset")) {
            return Result.RESET;
        }
        return failure instanceof ConnectException || message.contains("refused") ? Result.REFUSED : Result.OTHER;
    }

    /** {@return the words that Go has for it} */
    static String words(Result result, IOException failure) {
        return switch (result) {
            case CONNECTED -> "";
            case REFUSED -> "connect: connection refused";
            case TIMEOUT -> "i/o timeout";
            case RESET -> "connect: connection reset by peer";
            case NETWORK_UNREACHABLE -> "connect: network is unreachable";
            case HOST_UNREACHABLE -> "connect: no route to host";
            case PROHIBITED -> "connect: permission denied";
            case OTHER -> "connect: " + failure.getMessage();
        };
    }
}
