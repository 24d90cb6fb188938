package dev.goenv.probes.internal.connect;

import dev.goenv.probe.DnsAnswer.Result;
import java.io.IOException;
import java.net.SocketTimeoutException;

/** A question to a DNS server that got no answer that can be read. */
final class DnsFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final Result result;
    private final String words;
    private final boolean silent;

    /**
     * A failure.
     *
     * @param result how it is told
     * @param words what Go says
     * @param silent whether the time ran out
     */
    DnsFailure(Result result, String words, boolean silent) {
        super(words);
        this.result = result;
        this.words = words;
        this.silent = silent;
    }

    /** An answer to the question that can't be read. */
    static DnsFailure torn() {
        return new DnsFailure(Result.MALFORMED, "cannot unmarshal DNS message", false);
    }

    /** A failure of a socket; {@code before} is what Go says before the words of the system. */
    static DnsFailure of(IOException cause, String before) {
        boolean silent = cause instanceof SocketTimeoutException;
        DnsFailure failure = new DnsFailure(result(cause), before + ConnectErrors.errno(cause), silent);
        failure.initCause(cause);
        return failure;
    }

    /** The same failure after a cut answer over UDP. */
    DnsFailure afterCut() {
        DnsFailure failure = new DnsFailure(Result.TRUNCATED_TCP_FAILED, words, silent);
        failure.initCause(this);
        return failure;
    }

    private static Result result(IOException cause) {
        return switch (ConnectErrors.of(cause)) {
            case REFUSED -> Result.CLOSED_PORT;
            case TIMEOUT -> Result.TIMEOUT;
            // Answers were to come, and something else did.
            case CONNECTED, RESET -> Result.MALFORMED;
            case NETWORK_UNREACHABLE, HOST_UNREACHABLE, PROHIBITED, OTHER -> Result.UNREACHABLE;
        };
    }

    Result result() {
        return result;
    }

    boolean silent() {
        return silent;
    }

    /** {@return what Go says} */
    String words() {
        return words;
    }
}
