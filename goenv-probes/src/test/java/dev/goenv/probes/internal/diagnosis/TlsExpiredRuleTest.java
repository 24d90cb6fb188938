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

class TlsExpiredRuleTest {
    @Test
    void judge_outOfItsTime_named() {
        Cases cases = handshakeFails(tls(
                "goproxy.acme.com",
                Result.EXPIRED,
                "x509: certificate has expired or is not yet valid",
                new CertificateFact(
                        "CN=goproxy.acme.com",
                        "CN=R11,O=Let's Encrypt",
                        List.of("goproxy.acme.com"),
                        List.of(),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-04-01T00:00:00Z"),
                        "SHA256withRSA",
                        "1",
                        false,
                        "")));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.expired (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        The certificate of goproxy.acme.com is expired
                        Go does not accept it, since its certificate expired on 2026-04-01T00:00:00Z. If other \
                        sites fail likewise, look at this machine's clock.
                        - Go says: x509: certificate has expired or is not yet valid
                        - Certificate "CN=goproxy.acme.com", issued by "CN=R11,O=Let's Encrypt", valid from \
                        2026-01-01T00:00:00Z to 2026-04-01T00:00:00Z.
                        - Go trusts 140 root certificates here, from /etc/ssl/certs/ca-certificates.crt.
                        - This machine's clock says 2026-07-01T12:00:00Z.
                        * renew-certificate, OTHERS: Have the certificate renewed
                            Tell the owner of goproxy.acme.com that its certificate expired on \
                        2026-04-01T00:00:00Z.
                        * set-clock, MACHINE: Set this machine's clock
                            POSIX sudo timedatectl set-ntp true [undo: sudo timedatectl set-ntp false]
                        """);
    }

    @Test
    void judge_clockIsOff_speaksOfTheClock() {
        Cases cases = handshakeFails(tls(
                        "goproxy.acme.com",
                        Result.EXPIRED,
                        "x509: certificate has expired or is not yet valid",
                        new CertificateFact(
                                "CN=goproxy.acme.com",
                                "CN=R11,O=Let's Encrypt",
                                List.of("goproxy.acme.com"),
                                List.of(),
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2026-04-01T00:00:00Z"),
                                "SHA256withRSA",
                                "1",
                                false,
                                "")))
                .passed("canary:https://proxy.golang.org", new ClockReading("proxy.golang.org", Duration.ofDays(-150)));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.expired (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        This machine's clock is wrong, so the certificate of goproxy.acme.com seems expired
                        By this machine's clock its certificate expired on 2026-04-01T00:00:00Z; by the clocks of \
                        others it is valid. The clock is off by 150 days.
                        - Go says: x509: certificate has expired or is not yet valid
                        - Certificate "CN=goproxy.acme.com", issued by "CN=R11,O=Let's Encrypt", valid from \
                        2026-01-01T00:00:00Z to 2026-04-01T00:00:00Z.
                        - Go trusts 140 root certificates here, from /etc/ssl/certs/ca-certificates.crt.
                        - This machine's clock says 2026-07-01T12:00:00Z.
                        - This machine's clock is 150 days ahead of that of proxy.golang.org.
                        * set-clock, MACHINE: Set this machine's clock
                            POSIX sudo timedatectl set-ntp true [undo: sudo timedatectl set-ntp false]
                        """);
    }

    @Test
    void judge_clockIsOffButDoesNotExplainIt_staysWithTheCertificate() {
        assertThat(new TlsExpiredRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.EXPIRED,
                                        "",
                                        new CertificateFact(
                                                "CN=goproxy.acme.com",
                                                "CN=R11,O=Let's Encrypt",
                                                List.of("goproxy.acme.com"),
                                                List.of(),
                                                Instant.parse("2026-01-01T00:00:00Z"),
                                                Instant.parse("2026-04-01T00:00:00Z"),
                                                "SHA256withRSA",
                                                "1",
                                                false,
                                                "")))
                                .passed(
                                        "canary:https://proxy.golang.org",
                                        new ClockReading("proxy.golang.org", Duration.ofDays(150)))
                                .symptom())
                        .orElseThrow()
                        .title())
                .isEqualTo("The certificate of goproxy.acme.com is expired");
    }

    @Test
    void judge_clockIsHoursOff_doesNotCount() {
        assertThat(new TlsExpiredRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.EXPIRED,
                                        "",
                                        new CertificateFact(
                                                "CN=goproxy.acme.com",
                                                "CN=R11,O=Let's Encrypt",
                                                List.of("goproxy.acme.com"),
                                                List.of(),
                                                Instant.parse("2026-01-01T00:00:00Z"),
                                                Instant.parse("2026-04-01T00:00:00Z"),
                                                "SHA256withRSA",
                                                "1",
                                                false,
                                                "")))
                                .passed(
                                        "canary:https://proxy.golang.org",
                                        new ClockReading("proxy.golang.org", Duration.ofHours(-20)))
                                .symptom())
                        .orElseThrow()
                        .title())
                .startsWith("The certificate of");
    }

    @Test
    void judge_otherResult_isAnotherCause() {
        assertThat(new TlsExpiredRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.WRONG_HOST,
                                        "",
                                        new CertificateFact(
                                                "CN=goproxy.acme.com",
                                                "CN=R11,O=Let's Encrypt",
                                                List.of("goproxy.acme.com"),
                                                List.of(),
                                                Instant.parse("2026-01-01T00:00:00Z"),
                                                Instant.parse("2026-04-01T00:00:00Z"),
                                                "SHA256withRSA",
                                                "1",
                                                false,
                                                "")))
                                .symptom()))
                .isEmpty();
    }
}
