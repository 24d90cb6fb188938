package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.certificate;
import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.TlsAttempt.Result;
import org.junit.jupiter.api.Test;

class TlsGoStrictRuleTest {
    @Test
    void judge_negativeSerial_offersTheSwitch() {
        Cases cases = handshakeFails(tls(
                "goproxy.acme.com",
                Result.NEGATIVE_SERIAL,
                "tls: failed to parse certificate from server: x509: negative serial number"));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.go-strict (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        Go refuses the certificate of goproxy.acme.com: its serial number is negative
                        Browsers or Java may accept it, Go does not: its serial number is negative. \
                        GODEBUG=x509negativeserial=1 lets Go read it, until there is a better one.
                        - Go says: tls: failed to parse certificate from server: x509: negative serial number
                        * reissue, OTHERS: Have the certificate issued anew
                            Ask the owner of goproxy.acme.com for a certificate with a positive serial number.
                        * set-godebug, PROCESS: Set GODEBUG to x509negativeserial=1
                            POSIX export GODEBUG=x509negativeserial=1 [undo: unset GODEBUG]
                        """);
    }

    @Test
    void judge_negativeSerialGodebugSet_addsToIt() {
        assertThat(new TlsGoStrictRule()
                        .judge(handshakeFails(tls("goproxy.acme.com", Result.NEGATIVE_SERIAL, ""))
                                .variable("GODEBUG", "netdns=go", Place.OS)
                                .symptom())
                        .orElseThrow()
                        .remedies()
                        .get(1)
                        .action()
                        .lines())
                .containsExactly("export GODEBUG=netdns=go,x509negativeserial=1");
    }

    @Test
    void judge_sha1_noSwitch() {
        Cases cases = handshakeFails(tls(
                "goproxy.acme.com",
                Result.WEAK_SIGNATURE,
                "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                certificate("CN=goproxy.acme.com", "CN=Acme Root CA,O=Acme", "goproxy.acme.com"),
                certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.go-strict (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        Go refuses the certificate of goproxy.acme.com: it is signed with SHA-1 or MD5
                        Browsers or Java may accept it, Go does not: it is signed with SHA-1 or MD5. The old \
                        switch GODEBUG=x509sha1=1 is gone, and stops Go 1.27 altogether.
                        - Go says: tls: failed to verify certificate: x509: certificate signed by unknown \
                        authority
                        - Certificate "CN=goproxy.acme.com", issued by "CN=Acme Root CA,O=Acme", valid from \
                        2026-06-01T00:00:00Z to 2026-09-01T00:00:00Z.
                        - Certificate "CN=Acme Root CA,O=Acme", signed by itself, valid from 2026-06-01T00:00:00Z \
                        to 2026-09-01T00:00:00Z.
                        - Go trusts 140 root certificates here, from /etc/ssl/certs/ca-certificates.crt.
                        * reissue, OTHERS: Have the certificate issued anew
                            Ask the owner of goproxy.acme.com for a certificate with signatures by SHA-256 or \
                        better, along the whole chain.
                        """);
    }

    @Test
    void judge_commonNameOnly_named() {
        assertThat(CauseRules.judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.NO_SUBJECT_ALTERNATIVE_NAME,
                                        "",
                                        certificate(
                                                "CN=goproxy.acme.com", "CN=Acme Root CA,O=Acme", "goproxy.acme.com"),
                                        certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")))
                                .symptom())
                        .orElseThrow()
                        .title())
                .isEqualTo("Go refuses the certificate of goproxy.acme.com: its name stands in the Common Name alone");
    }

    @Test
    void judge_wrongHost_isAnotherCause() {
        assertThat(new TlsGoStrictRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.WRONG_HOST,
                                        "",
                                        certificate(
                                                "CN=goproxy.acme.com", "CN=Acme Root CA,O=Acme", "goproxy.acme.com"),
                                        certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")))
                                .symptom()))
                .isEmpty();
    }
}
