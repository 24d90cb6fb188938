package dev.goenv.probe;

import java.time.Instant;
import java.util.List;

/**
 * A certificate that a server presented.
 *
 * @param subject the subject, in RFC 2253 form
 * @param issuer the issuer, likewise
 * @param dnsNames the names it is valid for
 * @param ipAddresses the addresses it is valid for
 * @param notBefore the beginning of its validity
 * @param notAfter the end of its validity
 * @param signatureAlgorithm the algorithm of its signature, such as {@code SHA256withRSA}
 * @param serial the serial number, decimal
 * @param authority whether it may sign others
 * @param pem the certificate itself, to be saved; certificates are public
 */
public record CertificateFact(
        String subject,
        String issuer,
        List<String> dnsNames,
        List<String> ipAddresses,
        Instant notBefore,
        Instant notAfter,
        String signatureAlgorithm,
        String serial,
        boolean authority,
        String pem) {
    /** Copies the lists. */
    public CertificateFact {
        dnsNames = List.copyOf(dnsNames);
        ipAddresses = List.copyOf(ipAddresses);
    }

    /** {@return whether issuer and subject are the same} */
    public boolean selfSigned() {
        return subject.equals(issuer);
    }
}
