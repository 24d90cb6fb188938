package dev.goenv.probes.kit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/**
 * A certificate with its key.
 *
 * @param certificate the certificate
 * @param keys its key
 * @param chain what a server with it presents: itself and the authorities above, without the root
 */
public record IssuedCertificate(X509Certificate certificate, KeyPair keys, List<X509Certificate> chain) {
    /** Copies the list. */
    public IssuedCertificate {
        chain = List.copyOf(chain);
    }

    /** Describes a certificate that this one signs. */
    public Certificates issue(String commonName) {
        return Certificates.issuedBy(this, commonName);
    }

    /** A usual certificate for a DNS name, signed by this one. */
    public IssuedCertificate host(String name) {
        return issue(name).dns(name).usage(Certificates.SERVER_AUTH).sign();
    }

    /** A usual certificate for 127.0.0.1, signed by this one. */
    public IssuedCertificate loopback() {
        return issue("loopback")
                .address("127.0.0.1")
                .usage(Certificates.SERVER_AUTH)
                .sign();
    }

    /** The same, presented without the authorities above it. */
    public IssuedCertificate alone() {
        return new IssuedCertificate(certificate, keys, List.of(certificate));
    }

    /** Whether issuer and subject are the same. */
    boolean selfSigned() {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** The certificate in PEM form, as SSL_CERT_FILE wants it. */
    public String pem() {
        try {
            byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
            String lines = Base64.getMimeEncoder(64, lineEnd).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server's side of TLS with this certificate, whatever is wrong with it. */
    public SSLContext server() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new FixedKey(this)}, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
