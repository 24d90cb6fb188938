package dev.goenv.probes.internal.connect;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Keeps the certificates that a server presents and asks {@link CertificateJudge} about them. For one connection.
 *
 * <p>An extended trust manager, since Java adds checks of its own to what any other says.
 */
final class RecordingTrust extends X509ExtendedTrustManager {
    private final CertificateJudge judge;
    private final String host;
    private final Clock clock;
    private final GoTls.Verification verification;
    private volatile List<X509Certificate> chain = List.of();
    private volatile Optional<String> protocol = Optional.empty();

    RecordingTrust(CertificateJudge judge, String host, Clock clock, GoTls.Verification verification) {
        this.judge = judge;
        this.host = host;
        this.clock = clock;
        this.verification = verification;
    }

    /** {@return the certificates as presented, empty if none came} */
    List<X509Certificate> chain() {
        return chain;
    }

    /** {@return the version of TLS when the certificates came} */
    Optional<String> protocol() {
        return protocol;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] presented, String type) throws CertificateException {
        chain = List.of(presented);
        if (verification == GoTls.Verification.AS_GO) {
            CertificateJudge.Verdict verdict = judge.judge(chain, host, ZonedDateTime.now(clock));
            if (!verdict.accepted()) {
                throw new TlsFailure.NotTrusted(verdict);
            }
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] presented, String type, Socket socket)
            throws CertificateException {
        if (socket instanceof SSLSocket secure) {
            protocol = Optional.ofNullable(secure.getHandshakeSession()).map(SSLSession::getProtocol);
        }
        checkServerTrusted(presented, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] presented, String type, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(presented, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] presented, String type) throws CertificateException {
        throw new CertificateException("this is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] presented, String type, Socket socket)
            throws CertificateException {
        checkClientTrusted(presented, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] presented, String type, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(presented, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
