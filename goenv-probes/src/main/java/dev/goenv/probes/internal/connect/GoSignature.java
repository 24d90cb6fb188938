package dev.goenv.probes.internal.connect;

import dev.goenv.probe.TlsAttempt;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;

/** Whether one certificate signed another: {@code CheckSignatureFrom} of crypto/x509/x509.go, Go 1.27. */
final class GoSignature {
    private static final int CERT_SIGN = 1 << 5;

    /** The algorithms that Go knows but does not accept, by object identifier, with Go's names. */
    private static final Map<String, String> INSECURE = Map.of(
            "1.2.840.113549.1.1.4", "MD5-RSA",
            "1.2.840.113549.1.1.5", "SHA1-RSA",
            "1.3.14.3.2.29", "SHA1-RSA",
            "1.2.840.10045.4.1", "ECDSA-SHA1");

    private GoSignature() {}

    /** {@return what Go says against the signature} */
    static Optional<Refusal> check(ParsedCertificate child, ParsedCertificate parent) {
        CertificateExtensions extensions = parent.extensions();
        boolean version3 = parent.certificate().getVersion() == 3;
        boolean authority = extensions.authority().orElse(!version3);
        boolean maySign = extensions.keyUsage() == 0 || (extensions.keyUsage() & CERT_SIGN) != 0;
        if (!authority || !maySign) {
            return Optional.of(new Refusal(
                    TlsAttempt.Result.ISSUER_NOT_AUTHORITY,
                    "x509: invalid signature: parent certificate cannot sign this kind of certificate"));
        }
        String insecure = INSECURE.get(child.signatureAlgorithm());
        if (insecure != null) {
            return Optional.of(new Refusal(
                    TlsAttempt.Result.WEAK_SIGNATURE, "x509: cannot verify signature: insecure algorithm " + insecure));
        }
        return verify(child, parent);
    }

    private static Optional<Refusal> verify(ParsedCertificate child, ParsedCertificate parent) {
        try {
            child.certificate().verify(parent.certificate().getPublicKey());
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            return Optional.of(Refusal.other("x509: cannot verify signature: algorithm unimplemented"));
        } catch (GeneralSecurityException e) {
            boolean rsa = parent.certificate().getPublicKey().getAlgorithm().equals("RSA");
            return Optional.of(
                    Refusal.other(rsa ? "crypto/rsa: verification error" : "x509: ECDSA verification failure"));
        }
    }
}
