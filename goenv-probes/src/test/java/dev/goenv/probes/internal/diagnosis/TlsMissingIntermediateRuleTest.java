package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.certificate;
import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.TlsAttempt.Result;
import org.junit.jupiter.api.Test;

class TlsMissingIntermediateRuleTest {
    @Test
    void judge_publicIssuer_named() {
        Cases cases = handshakeFails(tls(
                "goproxy.acme.com",
                Result.UNKNOWN_AUTHORITY,
                "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                certificate("CN=goproxy.acme.com", "CN=R11,O=Let's Encrypt,C=US", "goproxy.acme.com")));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.missing-intermediate (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        goproxy.acme.com leaves out its intermediate certificate
                        The server presents its own certificate alone. Its issuer, "CN=R11,O=Let's Encrypt,C=US", \
                        is no root, and Go does not fetch what is missing as browsers do; so the chain reaches no \
                        root.
                        - Go says: tls: failed to verify certificate: x509: certificate signed by unknown \
                        authority
                        - Certificate "CN=goproxy.acme.com", issued by "CN=R11,O=Let's Encrypt,C=US", valid from \
                        2026-06-01T00:00:00Z to 2026-09-01T00:00:00Z.
                        - Go trusts 140 root certificates here, from /etc/ssl/certs/ca-certificates.crt.
                        * send-chain, OTHERS: Have the server send the whole chain
                            Ask the owner of goproxy.acme.com to configure the full chain (often a file called \
                        fullchain.pem) instead of the certificate alone.
                        * bundle, USER: Until then, trust the intermediate yourself
                            Put the root and the intermediate certificate, from the authority's own site, into \
                        one file and set SSL_CERT_FILE to it.
                        """);
    }

    @Test
    void judge_issuerCallsItselfIssuing_named() {
        assertThat(new TlsMissingIntermediateRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.UNKNOWN_AUTHORITY,
                                        "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                        certificate(
                                                "CN=goproxy.acme.com",
                                                "CN=Acme Issuing CA 3,O=Acme",
                                                "goproxy.acme.com")))
                                .symptom()))
                .isPresent();
    }

    @Test
    void judge_anotherServerSendsIt_named() {
        Cases cases = handshakeFails(tls(
                        "goproxy.acme.com",
                        Result.UNKNOWN_AUTHORITY,
                        "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                        certificate("CN=goproxy.acme.com", "CN=Acme G2", "goproxy.acme.com")))
                .passed(
                        "tls:git.acme.com:443",
                        tls(
                                "git.acme.com",
                                Result.ACCEPTED,
                                "",
                                certificate("CN=git.acme.com", "CN=Acme G2"),
                                certificate("CN=Acme G2", "CN=Acme Root")));
        assertThat(new TlsMissingIntermediateRule().judge(cases.symptom())).isPresent();
    }

    @Test
    void judge_wholeChain_isAnotherCause() {
        assertThat(new TlsMissingIntermediateRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.UNKNOWN_AUTHORITY,
                                        "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                        certificate(
                                                "CN=goproxy.acme.com", "CN=Acme Root CA,O=Acme", "goproxy.acme.com"),
                                        certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_unknownIssuerAlone_isNotCertain() {
        assertThat(new TlsMissingIntermediateRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.UNKNOWN_AUTHORITY,
                                        "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                        certificate("CN=goproxy.acme.com", "CN=Acme Root", "goproxy.acme.com")))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_selfSigned_isAnotherCause() {
        assertThat(new TlsMissingIntermediateRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.UNKNOWN_AUTHORITY,
                                        "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                        certificate("CN=Issuing", "CN=Issuing", "goproxy.acme.com")))
                                .symptom()))
                .isEmpty();
    }
}
