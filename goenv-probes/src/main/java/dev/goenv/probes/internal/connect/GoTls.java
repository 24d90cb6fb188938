package dev.goenv.probes.internal.connect;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * Makes the client's side of TLS so that Go's rules decide: {@link CertificateJudge} in the place of Java's verifier, TLS 1.2
 * and 1.3, the name sent as Go sends it. Safe for several threads.
 *
 * <p>Each connection gets a context of its own: nothing is resumed, and what one server sent is never mixed with another's.
 *
 * <p>Limits: what the Java platform itself can't do stays undone. It has no ML-DSA certificates, it closes the connection
 * where it can't parse a certificate before we see it, and {@code jdk.tls.disabledAlgorithms} of java.security rules out
 * algorithms, by default only those that Go has ruled out too.
 */
final class GoTls {
    private final CertificateJudge judge;

    GoTls(CertificateJudge judge) {
        this.judge = judge;
    }

    /** Whether certificates count. */
    enum Verification {
        /** As Go verifies them. */
        AS_GO,
        /** Any certificate will do. */
        NONE
    }

    /**
     * A connection before its handshake.
     *
     * @param socket where the handshake is done
     * @param trust what was presented
     * @param keys whether the server asked for a certificate
     */
    record Layer(SSLSocket socket, RecordingTrust trust, RecordingKeys keys) {}

    /**
     * {@return TLS over a connection; closing it closes the connection}
     *
     * @param host the name or address to verify, without brackets
     */
    Layer over(WireSocket plain, String host, int port, Verification verification) throws IOException {
        RecordingTrust trust = new RecordingTrust(judge, host, plain.clock(), verification);
        RecordingKeys keys = new RecordingKeys();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {keys}, new TrustManager[] {trust}, null);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setProtocols(protocols(context));
            // Java would send no name for a host without a dot, and Go does.
            ServerNames.indication(host).ifPresent(name -> parameters.setServerNames(List.of(name)));
            socket.setSSLParameters(parameters);
            return new Layer(socket, trust, keys);
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java has no TLS: " + e.getMessage(), e);
        }
    }

    private static String[] protocols(SSLContext context) {
        List<String> supported = List.of(context.getSupportedSSLParameters().getProtocols());
        return List.of("TLSv1.3", "TLSv1.2").stream()
                .filter(supported::contains)
                .toArray(String[]::new);
    }
}
