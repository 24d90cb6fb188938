package dev.goenv.probes.internal.connect;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A certificate as crypto/x509 sees it: what Java's class hides, or shows in another way. Immutable.
 *
 * @param certificate the certificate
 * @param subject the subject as encoded, since Go compares names byte by byte
 * @param issuer the issuer as encoded
 * @param publicKey the public key as encoded
 * @param signatureAlgorithm the object identifier of the signature's algorithm
 * @param extensions what the extensions say
 */
record ParsedCertificate(
        X509Certificate certificate,
        byte[] subject,
        byte[] issuer,
        byte[] publicKey,
        String signatureAlgorithm,
        CertificateExtensions extensions) {
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String ORGANIZATION = "2.5.4.10";

    /** What Go can't parse: the message without {@code x509: } is Go's where Java would accept the certificate. */
    static final class Unparsable extends Exception {
        private static final long serialVersionUID = 1;

        Unparsable(String message) {
            super(message);
        }
    }

    /**
     * {@return the certificate as Go sees it}
     *
     * @param negativeSerial whether GODEBUG permits negative serial numbers
     * @throws Unparsable if Go does not accept the encoding
     */
    static ParsedCertificate of(X509Certificate certificate, boolean negativeSerial) throws Unparsable {
        if (certificate.getSerialNumber().signum() < 0 && !negativeSerial) {
            throw new Unparsable("x509: negative serial number");
        }
        try {
            List<Der> parts = Der.first(certificate.getTBSCertificate()).children();
            int first = parts.get(0).isContext(0) ? 1 : 0;
            return new ParsedCertificate(
                    certificate,
                    parts.get(first + 4).whole(),
                    parts.get(first + 2).whole(),
                    parts.get(first + 5).whole(),
                    certificate.getSigAlgOID(),
                    CertificateExtensions.parse(extensions(parts)));
        } catch (Der.Malformed | CertificateEncodingException | IndexOutOfBoundsException e) {
            throw new Unparsable("x509: malformed certificate");
        }
    }

    private static List<Der> extensions(List<Der> parts) throws Der.Malformed {
        for (Der part : parts) {
            if (part.isContext(3)) {
                return part.children().get(0).children();
            }
        }
        return List.of();
    }

    /** {@return the DNS names it is for} */
    List<String> dnsNames() {
        return extensions.names().dns();
    }

    /** {@return the addresses it is for} */
    List<byte[]> addresses() {
        return extensions.names().addresses();
    }

    /** {@return whether it says at all what it is for} */
    boolean hasAlternativeNames() {
        return extensions.encodedNames().isPresent();
    }

    /** {@return the last common name of the subject, or the empty string} */
    String commonName() {
        List<String> names = attributes(COMMON_NAME);
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    /** {@return how Go names it in a sentence: common name, organisation, or serial number} */
    String title() {
        return commonName().isEmpty()
                ? attributes(ORGANIZATION).stream().findFirst().orElse("serial:" + certificate.getSerialNumber())
                : commonName();
    }

    /** The values of one attribute of the subject, in order. */
    private List<String> attributes(String oid) {
        List<String> values = new ArrayList<>();
        try {
            for (Der set : Der.first(subject).children()) {
                for (Der attribute : set.children()) {
                    List<Der> pair = attribute.children();
                    if (pair.size() == 2 && pair.get(0).oid().equals(oid)) {
                        values.add(new String(pair.get(1).content(), StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (Der.Malformed e) {
            return List.of();
        }
        return values;
    }

    /** {@return whether both are the same certificate} */
    boolean same(ParsedCertificate other) {
        return certificate.equals(other.certificate);
    }

    /** {@return whether both are the same party: name, key and names it is for} */
    boolean sameParty(ParsedCertificate other) {
        return Arrays.equals(subject, other.subject)
                && Arrays.equals(publicKey, other.publicKey)
                && extensions.encodedNames().equals(other.extensions.encodedNames());
    }

    /** {@return the subject} */
    @Override
    public String toString() {
        return certificate.getSubjectX500Principal().toString();
    }
}
