package dev.goenv.probes.internal.connect;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers root certificates: each once, without those that Go can't parse. Not safe for several threads. */
final class RootCollection {
    private final boolean negativeSerials;
    private final Set<ByteBuffer> seen = new HashSet<>();
    private final List<ParsedCertificate> certificates = new ArrayList<>();

    RootCollection(boolean negativeSerials) {
        this.negativeSerials = negativeSerials;
    }

    /** Adds the certificates of a PEM file. */
    void add(byte[] pem) {
        for (byte[] encoded : PemCertificates.find(pem)) {
            // The directories of a distribution hold most certificates three times; parsing takes much longer than
            // this.
            if (seen.add(ByteBuffer.wrap(encoded))) {
                parse(encoded);
            }
        }
    }

    /** Adds a certificate of a key store. */
    void add(X509Certificate certificate) {
        try {
            if (seen.add(ByteBuffer.wrap(certificate.getEncoded()))) {
                certificates.add(ParsedCertificate.of(certificate, negativeSerials));
            }
        } catch (CertificateException | ParsedCertificate.Unparsable e) {
            // Go leaves out what it can't parse.
        }
    }

    private void parse(byte[] encoded) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            certificates.add(ParsedCertificate.of(
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded)), negativeSerials));
        } catch (CertificateException | ParsedCertificate.Unparsable e) {
            // Go leaves out what it can't parse.
        }
    }

    /** {@return how many there are} */
    int size() {
        return certificates.size();
    }

    /** {@return the certificates} */
    List<ParsedCertificate> certificates() {
        return List.copyOf(certificates);
    }
}
