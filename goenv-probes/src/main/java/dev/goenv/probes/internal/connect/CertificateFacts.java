package dev.goenv.probes.internal.connect;

import dev.goenv.probe.CertificateFact;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** Puts certificates into evidence. */
final class CertificateFacts {
    private static final int PEM_LINE = 64;

    private CertificateFacts() {}

    /** {@return the certificates of a chain, in its order} */
    static List<CertificateFact> of(List<X509Certificate> chain) {
        return chain.stream().map(CertificateFacts::of).toList();
    }

    private static CertificateFact of(X509Certificate certificate) {
        AlternativeNames names = names(certificate);
        return new CertificateFact(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                names.dns(),
                names.addresses().stream().map(ServerName::text).toList(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                certificate.getSigAlgName(),
                certificate.getSerialNumber().toString(),
                certificate.getBasicConstraints() >= 0,
                pem(certificate));
    }

    private static AlternativeNames names(X509Certificate certificate) {
        try {
            return ParsedCertificate.of(certificate, true).extensions().names();
        } catch (ParsedCertificate.Unparsable e) {
            return AlternativeNames.none();
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            Base64.Encoder lines = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN CERTIFICATE-----\n"
                    + lines.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            return "";
        }
    }
}
