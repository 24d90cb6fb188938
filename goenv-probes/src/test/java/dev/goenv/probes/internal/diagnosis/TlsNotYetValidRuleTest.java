package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.ClockReading;
import dev.goenv.probe.TlsAttempt.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TlsNotYetValidRuleTest {
    @Test
    void judge_outOfItsTime_named() {
        Cases cases = handshakeFails(tls(
                "goproxy.acme.com",
                Result.NOT_YET_VALID,
                "x509: certificate has expired or is not yet valid",
                new CertificateFact(
                        "CN=goproxy.acme.com",
                        "CN=R11,O=Let's Encrypt",
                        List.of("goproxy.acme.com"),
                        List.of(),
                        Instant.parse("2027-01-01T00:00:00Z"),
                        Instant.parse("2027-04-01T00:00:00Z"),
                        "SHA256withRSA",
                        "1",
                        false,
                        "")));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.not-yet-valid (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        The certificate of goproxy.acme.com is not yet valid
                        Go does not accept it, since its certificate is valid from 2027-01-01T00:00:00Z only. \
                        Such a certificate is rare; a clock that is behind is more likely.
                        - Go says: x509: certificate has expired or is not yet valid
                        - Certificate "CN=goproxy.acme.com", issued by "CN=R11,O=Let's Encrypt", valid from \
                        2027-01-01T00:00:00Z to 2027-04-01T00:00:00Z.
                        - Go trusts 140 root certificates here, from /etc/ssl/certs/ca-certificates.crt.
                        - This machine's clock says 2026-07-01T12:00:00Z.
                        * set-clock, MACHINE: Set this machine's clock
                            POSIX sudo timedatectl set-ntp true [undo: sudo timedatectl set-ntp false]
                        * renew-certificate, OTHERS: Have the certificate renewed
                            Tell the owner of goproxy.acme.com that its certificate is valid from \
                        2027-01-01T00:00:00Z only.
                        """);
    }

    @Test
    void judge_clockIsOff_speaksOfTheClock() {
        Cases cases = handshakeFails(tls(
                        "goproxy.acme.com",
                        Result.NOT_YET_VALID,
                        "x509: certificate has expired or is not yet valid",
                        new CertificateFact(
                                "CN=goproxy.acme.com",
                                "CN=R11,O=Let's Encrypt",
                                List.of("goproxy.acme.com"),
                                List.of(),
                                Instant.parse("2027-01-01T00:00:00Z"),
                                Instant.parse("2027-04-01T00:00:00Z"),
                                "SHA256withRSA",
                                "1",
                                false,
                                "")))
                .passed("canary:https://proxy.golang.org", new ClockReading("proxy.golang.org", Duration.ofDays(200)));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.not-yet-valid (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        This machine's clock is wrong, so the certificate of goproxy.acme.com seems not yet valid
                        By this machine's clock its certificate is valid from 2027-01-01T00:00:00Z only; by the \
                        clocks of others it is valid. The clock is off by 200 days.
                        - Go says: x509: certificate has expired or is not yet valid
                        - Certificate "CN=goproxy.acme.com", issued by "CN=R11,O=Let's Encrypt", valid from \
                        2027-01-01T00:00:00Z to 2027-04-01T00:00:00Z.
                        - Go trusts 140 root certificates here, from /etc/ssl/certs/ca-certificates.crt.
                        - This machine's clock says 2026-07-01T12:00:00Z.
                        - This machine's clock is 200 days behind that of proxy.golang.org.
                        * set-clock, MACHINE: Set this machine's clock
                            POSIX sudo timedatectl set-ntp true [undo: sudo timedatectl set-ntp false]
                        """);
    }

    @Test
    void judge_clockIsOffButDoesNotExplainIt_staysWithTheCertificate() {
        assertThat(new TlsNotYetValidRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.NOT_YET_VALID,
                                        "",
                                        new CertificateFact(
                                                "CN=goproxy.acme.com",
                                                "CN=R11,O=Let's Encrypt",
                                                List.of("goproxy.acme.com"),
                                                List.of(),
                                                Instant.parse("2027-01-01T00:00:00Z"),
                                                Instant.parse("2027-04-01T00:00:00Z"),
                                                "SHA256withRSA",
                                                "1",
                                                false,
                                                "")))
                                .passed(
                                        "canary:https://proxy.golang.org",
                                        new ClockReading("proxy.golang.org", Duration.ofDays(-200)))
                                .symptom())
                        .orElseThrow()
                        .title())
                .isEqualTo("The certificate of goproxy.acme.com is not yet valid");
    }

    @Test
    void judge_clockIsHoursOff_doesNotCount() {
        assertThat(new TlsNotYetValidRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.NOT_YET_VALID,
                                        "",
                                        new CertificateFact(
                                                "CN=goproxy.acme.com",
                                                "CN=R11,O=Let's Encrypt",
                                                List.of("goproxy.acme.com"),
                                                List.of(),
                                                Instant.parse("2027-01-01T00:00:00Z"),
                                                Instant.parse("2027-04-01T00:00:00Z"),
                                                "SHA256withRSA",
                                                "1",
                                                false,
                                                "")))
                                .passed(
                                        "canary:https://proxy.golang.org",
                                        new ClockReading("proxy.golang.org", Duration.ofHours(20)))
                                .symptom())
                        .orElseThrow()
                        .title())
                .startsWith("The certificate of");
    }

    @Test
    void judge_otherResult_isAnotherCause() {
        assertThat(new TlsNotYetValidRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.WRONG_HOST,
                                        "",
                                        new CertificateFact(
                                                "CN=goproxy.acme.com",
                                                "CN=R11,O=Let's Encrypt",
                                                List.of("goproxy.acme.com"),
                                                List.of(),
                                                Instant.parse("2027-01-01T00:00:00Z"),
                                                Instant.parse("2027-04-01T00:00:00Z"),
                                                "SHA256withRSA",
                                                "1",
                                                false,
                                                "")))
                                .symptom()))
                .isEmpty();
    }
}
