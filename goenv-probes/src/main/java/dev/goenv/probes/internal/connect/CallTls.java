package dev.goenv.probes.internal.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Gives the HTTP client TLS by Go's rules over a connection of {@link CallSockets}. Safe for several threads. */
final class CallTls extends SSLSocketFactory {
    private final LazyTls tls;
    private final GoTls.Verification verification;

    CallTls(LazyTls tls, GoTls.Verification verification) {
        this.tls = tls;
        this.verification = verification;
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        if (!(connected instanceof WireSocket wire)) {
            throw new IOException("not a connection of ours");
        }
        return tls.get().over(wire, host, port, verification).socket();
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return new String[0];
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return new String[0];
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("not connected this way");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("not connected this way");
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        throw new IOException("not connected this way");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("not connected this way");
    }
}
