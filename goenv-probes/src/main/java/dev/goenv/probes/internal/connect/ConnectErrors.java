package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ConnectAttempt.Result;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.util.Locale;

/** What Java's exceptions mean: it has few classes for many errors of the system, and their texts tell them apart. */
final class ConnectErrors {
    private ConnectErrors() {}

    /** {@return how an attempt to connect ended} */
    static Result of(IOException failure) {
        String message = message(failure);
        if (failure instanceof SocketTimeoutException || message.contains("timed out")) {
            return Result.TIMEOUT;
        }
        // Java takes EACCES for a matter of the local port.
        if (message.contains("permission denied") || message.contains("not permitted")) {
            return Result.PROHIBITED;
        }
        if (failure instanceof NoRouteToHostException && !message.contains("assign requested")
                || message.contains("no route to host")) {
            return Result.HOST_UNREACHABLE;
        }
        // A route of the kind "blackhole" is an invalid argument to the system.
        if (message.contains("network is unreachable") || message.contains("invalid argument")) {
            return Result.NETWORK_UNREACHABLE;
        }
        if (message.contains("reset")) {
            return Result.RESET;
        }
        boolean refused = failure instanceof PortUnreachableException
                || failure instanceof ConnectException && !message.contains("assign requested")
                || message.contains("refused");
        return refused && !(failure instanceof BindException) ? Result.REFUSED : Result.OTHER;
    }

    /** {@return the words that Go has for an attempt to connect that ended so} */
    static String words(IOException failure) {
        return failure instanceof SocketTimeoutException ? "i/o timeout" : "connect: " + errno(failure);
    }

    /** {@return the words that Go has for the error of the system, such as {@code connection refused}} */
    static String errno(IOException failure) {
        String message = message(failure);
        return switch (of(failure)) {
            case REFUSED -> "connection refused";
            case TIMEOUT -> "connection timed out";
            case RESET -> "connection reset by peer";
            case NETWORK_UNREACHABLE ->
                message.contains("invalid argument") ? "invalid argument" : "network is unreachable";
            case HOST_UNREACHABLE -> "no route to host";
            case PROHIBITED -> message.contains("not permitted") ? "operation not permitted" : "permission denied";
            case CONNECTED, OTHER -> message.contains("assign requested") ? "cannot assign requested address" : message;
        };
    }

    private static String message(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    }
}
