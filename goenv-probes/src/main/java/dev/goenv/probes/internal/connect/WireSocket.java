package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ProbeContext;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;

/**
 * A connection whose reads end with the time of a probe, and which keeps the first bytes that came, so that it can be told
 * what the other side speaks.
 *
 * <p>A read that takes too long ends with a {@link SocketTimeoutException}. Closing ends every blocked read and write.
 */
class WireSocket extends Socket {
    /** How much of the beginning is kept. */
    static final int KEPT_BYTES = 1024;
    /** OkHttp reads the size of a chunk as a line without a limit; what one probe asks for is less in practice. */
    private static final long MOST_BYTES = 24 << 20;

    private final ProbeContext context;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private long received;
    private long counted;
    private Socket target;
    /** Kept from the beginning: a closed socket has forgotten its own address. */
    private String ends;
    private long limit = Long.MAX_VALUE;

    /** A socket that is not connected yet; {@link #use} gives it its connection. */
    WireSocket(ProbeContext context) {
        this(new Socket(), context);
    }

    /** A socket over a connection that is there already. */
    WireSocket(Socket target, ProbeContext context) {
        this.target = target;
        this.context = context;
        this.ends = endsOf(target);
    }

    /** Gives the socket its connection. */
    synchronized void use(Socket connected) throws IOException {
        boolean closed = target.isClosed();
        target = connected;
        ends = endsOf(connected);
        if (closed) {
            connected.close();
            throw new SocketException("Socket closed");
        }
    }

    private synchronized Socket target() {
        return target;
    }

    /** Sets a limit from now on, besides that of the probe. */
    synchronized void limit(Duration fromNow) {
        limit = System.nanoTime() + fromNow.toNanos();
    }

    /** Removes the limit. */
    synchronized void unlimited() {
        limit = Long.MAX_VALUE;
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

    private synchronized void count(int got) throws IOException {
        counted += Math.max(0, got);
        if (counted > MOST_BYTES) {
            throw new IOException("more than " + MOST_BYTES + " bytes, our limit for a connection");
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
                count(got);
                synchronized (first) {
                    received += Math.max(0, got);
                    first.write(buffer, offset, Math.max(0, Math.min(got, KEPT_BYTES - first.size())));
                }
                return got;
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return target().getOutputStream();
    }

    /** Does not wait for anybody: whoever closes wants the one who reads to stop. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void close() throws IOException {
        target().close();
    }

    @Override
    public boolean isClosed() {
        return target().isClosed();
    }

    @Override
    public boolean isConnected() {
        return target().isConnected();
    }

    @Override
    public boolean isInputShutdown() {
        return target().isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return target().isOutputShutdown();
    }

    @Override
    public void shutdownInput() throws IOException {
        target().shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        target().shutdownOutput();
    }

    @Override
    public InetAddress getInetAddress() {
        return target().getInetAddress();
    }

    @Override
    public int getPort() {
        return target().getPort();
    }

    @Override
    public InetAddress getLocalAddress() {
        return target().getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return target().getLocalPort();
    }

    /** Left to the limits of this socket. */
    @Override
    public void setSoTimeout(int millis) {}

    @Override
    public int getSoTimeout() {
        return 0;
    }

    @Override
    public void setSoLinger(boolean on, int seconds) throws SocketException {
        target().setSoLinger(on, seconds);
    }
}
