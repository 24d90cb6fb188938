package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.certificate;
import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.TlsAttempt.Result;
import org.junit.jupiter.api.Test;

class TlsCaConstraintsRuleTest {
    @Test
    void judge_nameConstraint_named() {
        Cases cases = handshakeFails(tls(
                "goproxy.acme.com",
                Result.NAME_CONSTRAINT,
                "x509: a root or intermediate certificate is not authorized to sign for this name",
                certificate("CN=goproxy.acme.com", "CN=Acme Root CA,O=Acme", "goproxy.acme.com"),
                certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.ca-constraints (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        The authority may not vouch for goproxy.acme.com
                        The chain of goproxy.acme.com reaches a trusted root, but an authority in it is not \
                        allowed to vouch for this name. Go refuses it.
                        - Go says: x509: a root or intermediate certificate is not authorized to sign for this \
                        name
                        - Certificate "CN=goproxy.acme.com", issued by "CN=Acme Root CA,O=Acme", valid from \
                        2026-06-01T00:00:00Z to 2026-09-01T00:00:00Z.
                        - Certificate "CN=Acme Root CA,O=Acme", signed by itself, valid from 2026-06-01T00:00:00Z \
                        to 2026-09-01T00:00:00Z.
                        - Go trusts 140 root certificates here, from /etc/ssl/certs/ca-certificates.crt.
                        * repair-authority, OTHERS: Have the certificate issued by the rules
                            Ask the owner of the authority "CN=Acme Root CA,O=Acme" for a certificate of \
                        goproxy.acme.com that is meant for servers, and from an authority that may issue it.
                        """);
    }

    @Test
    void judge_issuerNoAuthority_named() {
        assertThat(CauseRules.judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.ISSUER_NOT_AUTHORITY,
                                        "",
                                        certificate(
                                                "CN=goproxy.acme.com", "CN=Acme Root CA,O=Acme", "goproxy.acme.com"),
                                        certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")))
                                .symptom())
                        .orElseThrow()
                        .explanation())
                .isEqualTo(
                        "The chain of goproxy.acme.com reaches a trusted root, but the certificate that issued it is not one of an authority. Go refuses it.");
    }

    @Test
    void judge_wrongUsage_named() {
        assertThat(CauseRules.judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.WRONG_USAGE,
                                        "",
                                        certificate(
                                                "CN=goproxy.acme.com", "CN=Acme Root CA,O=Acme", "goproxy.acme.com"),
                                        certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")))
                                .symptom())
                        .orElseThrow()
                        .code())
                .isEqualTo("tls.ca-constraints");
    }

    @Test
    void judge_unknownAuthority_isAnotherCause() {
        assertThat(new TlsCaConstraintsRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.UNKNOWN_AUTHORITY,
                                        "",
                                        certificate(
                                                "CN=goproxy.acme.com", "CN=Acme Root CA,O=Acme", "goproxy.acme.com"),
                                        certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")))
                                .symptom()))
                .isEmpty();
    }
}
