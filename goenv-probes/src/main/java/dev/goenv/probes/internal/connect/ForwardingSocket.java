package dev.goenv.probes.internal.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/**
 * A socket that has another one do the work, which it may be given later.
 *
 * <p>Every method that TLS and HTTP use is passed on: one left to {@link Socket} would open a descriptor of its own, that
 * nobody closes.
 */
class ForwardingSocket extends Socket {
    private Socket target;

    ForwardingSocket(Socket target) {
        this.target = target;
    }

    /** Gives the socket its connection. */
    synchronized void use(Socket connected) throws IOException {
        boolean closed = target.isClosed();
        target.close();
        target = connected;
        if (closed) {
            connected.close();
            throw new SocketException("Socket closed");
        }
    }

    /** {@return the socket that does the work} */
    final synchronized Socket target() {
        return target;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return target().getInputStream();
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
    public boolean isBound() {
        return target().isBound();
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

    @Override
    public void setSoLinger(boolean on, int seconds) throws SocketException {
        target().setSoLinger(on, seconds);
    }

    @Override
    public int getSoLinger() throws SocketException {
        return target().getSoLinger();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        target().setTcpNoDelay(on);
    }

    @Override
    public boolean getTcpNoDelay() throws SocketException {
        return target().getTcpNoDelay();
    }
}
