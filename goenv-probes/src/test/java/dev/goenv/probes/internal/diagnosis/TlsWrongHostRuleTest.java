package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.certificate;
import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.TlsAttempt.Result;
import org.junit.jupiter.api.Test;

class TlsWrongHostRuleTest {
    @Test
    void judge_oneOtherName_proposesIt() {
        Cases cases = handshakeFails(tls(
                        "goproxy.acme.com",
                        Result.WRONG_HOST,
                        "tls: failed to verify certificate: x509: certificate is valid for goproxy.corp.acme.com, not goproxy.acme.com",
                        certificate("CN=goproxy", "CN=R11,O=Let's Encrypt", "goproxy.corp.acme.com")))
                .variable("GOPROXY", "https://goproxy.acme.com,direct", Place.USER_FILE);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.wrong-host (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        The certificate of goproxy.acme.com is for other names
                        Go asked for goproxy.acme.com, and the certificate that came is valid for \
                        goproxy.corp.acme.com. The name is not the one the server is meant to be asked by, or \
                        something else answers in its place.
                        - Go says: tls: failed to verify certificate: x509: certificate is valid for \
                        goproxy.corp.acme.com, not goproxy.acme.com
                        - Certificate "CN=goproxy", issued by "CN=R11,O=Let's Encrypt", valid from \
                        2026-06-01T00:00:00Z to 2026-09-01T00:00:00Z.
                        - Go trusts 140 root certificates here, from /etc/ssl/certs/ca-certificates.crt.
                        * set-goproxy, USER: Set GOPROXY to https://goproxy.corp.acme.com,direct
                            go env -w GOPROXY=https://goproxy.corp.acme.com,direct
                        * use-valid-name, USER: Use a name that the certificate is valid for
                            Check the host name, and write one of the names of the certificate where it is \
                        configured. If they are strange to you, sign in to the network first: a login page may \
                        answer.
                        * reissue, OTHERS: Have the certificate issued for goproxy.acme.com
                            Ask the owner of goproxy.acme.com for a certificate with that name among its subject \
                        alternative names.
                        """);
    }

    @Test
    void judge_wildcard_proposesNoName() {
        assertThat(new TlsWrongHostRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.WRONG_HOST,
                                        "",
                                        certificate("CN=x", "CN=y", "*.acme.net")))
                                .variable("GOPROXY", "https://goproxy.acme.com,direct", Place.USER_FILE)
                                .symptom())
                        .orElseThrow()
                        .remedies())
                .extracting(Remedy::id)
                .containsExactly("use-valid-name", "reissue");
    }

    @Test
    void judge_publicHost_isNotRenamed() {
        assertThat(new TlsWrongHostRule()
                        .judge(handshakeFails(tls(
                                        "proxy.golang.org",
                                        Result.WRONG_HOST,
                                        "",
                                        certificate("CN=x", "CN=y", "portal.hotel.example")))
                                .variable("GOPROXY", "https://proxy.golang.org,direct", Place.USER_FILE)
                                .symptom())
                        .orElseThrow()
                        .remedies())
                .extracting(Remedy::id)
                .containsExactly("use-valid-name", "reissue");
    }

    @Test
    void judge_noNames_saysSo() {
        assertThat(new TlsWrongHostRule()
                        .judge(handshakeFails(
                                        tls("goproxy.acme.com", Result.WRONG_HOST, "", certificate("CN=x", "CN=y")))
                                .symptom())
                        .orElseThrow()
                        .explanation())
                .startsWith(
                        "Go asked for goproxy.acme.com, and the certificate that came is valid for no name or address at all.");
    }

    @Test
    void judge_otherResult_isAnotherCause() {
        assertThat(new TlsWrongHostRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.EXPIRED,
                                        "",
                                        certificate(
                                                "CN=goproxy.acme.com", "CN=Acme Root CA,O=Acme", "goproxy.acme.com"),
                                        certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")))
                                .symptom()))
                .isEmpty();
    }
}
