package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ProbeContext;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;

/**
 * A connection whose reads end with the time of a probe, and which keeps the first bytes that came, so that it can be told
 * what the other side speaks.
 *
 * <p>A read that takes too long ends with a {@link SocketTimeoutException}. Closing ends every blocked read and write.
 */
class WireSocket extends ForwardingSocket {
    /** How much of the beginning is kept. */
    static final int KEPT_BYTES = 1024;
    /** All that may come over one connection; what one probe asks for is less in practice. */
    private static final long MOST_BYTES = 24 << 20;

    /** More came than {@link #allow} has it, or than over any connection. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;

        private final boolean inAll;

        TooMuch(boolean inAll) {
            super("more than " + MOST_BYTES + " bytes, our limit for a connection");
            this.inAll = inAll;
        }

        /** {@return whether it was more than over any connection} */
        boolean inAll() {
            return inAll;
        }
    }

    private final ProbeContext context;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private long received;
    private long mostReceived = MOST_BYTES;
    /** Kept from the beginning: a closed socket has forgotten its own address. */
    private String ends;

    private long limit = Long.MAX_VALUE;

    /** A socket that is not connected yet; {@link #use} gives it its connection. */
    WireSocket(ProbeContext context) {
        this(new Socket(), context);
    }

    /** A socket over a connection that is there already. */
    WireSocket(Socket target, ProbeContext context) {
        super(target);
        this.context = context;
        this.ends = endsOf(target);
    }

    @Override
    synchronized void use(Socket connected) throws IOException {
        ends = endsOf(connected);
        super.use(connected);
    }

    /** Sets a limit from now on, besides that of the probe. */
    synchronized void limit(Duration fromNow) {
        limit = System.nanoTime() + fromNow.toNanos();
    }

    /** Removes the limit. */
    synchronized void unlimited() {
        limit = Long.MAX_VALUE;
    }

    /** Has reading fail with {@link TooMuch} once so many bytes came from now on, until the next call. */
    void allow(long bytes) {
        synchronized (first) {
            mostReceived = Math.min(MOST_BYTES, received + bytes);
        }
    }

    /** Removes the limit of {@link #allow}. */
    void allowAll() {
        allow(MOST_BYTES);
    }

    /** {@return the clock of the run} */
    Clock clock() {
        return context.clock();
    }

    /** {@return the beginning of what came, up to 1 KiB} */
    byte[] firstBytes() {
        synchronized (first) {
            return first.toByteArray();
        }
    }

    /** {@return how many bytes came} */
    long received() {
        synchronized (first) {
            return received;
        }
    }

    /** {@return {@code LOCAL->REMOTE}, as Go writes a connection} */
    synchronized String ends() {
        return ends;
    }

    private static String endsOf(Socket socket) {
        boolean known = socket.isConnected() && !socket.isClosed();
        return known
                ? IpText.join(IpText.of(socket.getLocalAddress()), socket.getLocalPort())
                        + "->"
                        + IpText.join(IpText.of(socket.getInetAddress()), socket.getPort())
                : "";
    }

    private void count(byte[] buffer, int offset, int got) throws IOException {
        synchronized (first) {
            received += Math.max(0, got);
            first.write(buffer, offset, Math.max(0, Math.min(got, KEPT_BYTES - first.size())));
            if (received > mostReceived) {
                throw new TooMuch(received > MOST_BYTES);
            }
        }
    }

    private synchronized long millisLeft() {
        long own = limit == Long.MAX_VALUE ? Long.MAX_VALUE : (limit - System.nanoTime()) / 1_000_000;
        return Math.min(own, context.remaining().toMillis());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        Socket socket = target();
        return new FilterInputStream(socket.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                long left = millisLeft();
                if (left <= 0) {
                    throw new SocketTimeoutException("Read timed out");
                }
                socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
                int got = in.read(buffer, offset, length);
                count(buffer, offset, got);
                return got;
            }
        };
    }

    /** Left to the limits of this socket. */
    @Override
    public void setSoTimeout(int millis) {}

    @Override
    public int getSoTimeout() {
        return 0;
    }
}
