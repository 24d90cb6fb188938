package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Examination;
import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.TlsAttempt.Result;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateExpiresSoonRuleTest {
    @Test
    void judge_tenDaysLeft_warns() {
        Examination seen = Cases.of()
                .passed(
                        "tls:goproxy.acme.com:443",
                        tls(
                                "goproxy.acme.com",
                                Result.ACCEPTED,
                                "",
                                new CertificateFact(
                                        "CN=goproxy.acme.com",
                                        "CN=R11,O=Let's Encrypt",
                                        List.of("goproxy.acme.com"),
                                        List.of(),
                                        Instant.parse("2026-04-01T00:00:00Z"),
                                        Instant.parse("2026-07-11T12:00:00Z"),
                                        "SHA256withRSA",
                                        "1",
                                        false,
                                        "")))
                .examination();
        assertThat(Told.of(new CertificateExpiresSoonRule().judge(seen))).isEqualTo("""
                        WARNING tls.expires-soon (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        A certificate of goproxy.acme.com expires in 10 days
                        Go accepts it now and will refuse it after 2026-07-11T12:00:00Z.
                        - Certificate "CN=goproxy.acme.com", issued by "CN=R11,O=Let's Encrypt", valid from \
                        2026-04-01T00:00:00Z to 2026-07-11T12:00:00Z.
                        * renew-certificate, OTHERS: Have the certificate renewed
                            Remind the owner of goproxy.acme.com to renew it.
                        """);
    }

    @Test
    void judge_fifteenDaysLeft_isInOrder() {
        assertThat(new CertificateExpiresSoonRule()
                        .judge(Cases.of()
                                .passed(
                                        "tls:goproxy.acme.com:443",
                                        tls(
                                                "goproxy.acme.com",
                                                Result.ACCEPTED,
                                                "",
                                                new CertificateFact(
                                                        "CN=goproxy.acme.com",
                                                        "CN=R11,O=Let's Encrypt",
                                                        List.of("goproxy.acme.com"),
                                                        List.of(),
                                                        Instant.parse("2026-04-01T00:00:00Z"),
                                                        Instant.parse("2026-07-16T12:00:01Z"),
                                                        "SHA256withRSA",
                                                        "1",
                                                        false,
                                                        "")))
                                .examination()))
                .isEmpty();
    }

    @Test
    void judge_madeForAWeek_isInOrder() {
        assertThat(new CertificateExpiresSoonRule()
                        .judge(Cases.of()
                                .passed(
                                        "tls:goproxy.acme.com:443",
                                        tls(
                                                "goproxy.acme.com",
                                                Result.ACCEPTED,
                                                "",
                                                new CertificateFact(
                                                        "CN=goproxy.acme.com",
                                                        "CN=R11,O=Let's Encrypt",
                                                        List.of("goproxy.acme.com"),
                                                        List.of(),
                                                        Instant.parse("2026-06-28T00:00:00Z"),
                                                        Instant.parse("2026-07-05T00:00:00Z"),
                                                        "SHA256withRSA",
                                                        "1",
                                                        false,
                                                        "")))
                                .examination()))
                .isEmpty();
    }

    @Test
    void judge_expiredAlready_isACause() {
        assertThat(new CertificateExpiresSoonRule()
                        .judge(Cases.of()
                                .passed(
                                        "tls:goproxy.acme.com:443",
                                        tls(
                                                "goproxy.acme.com",
                                                Result.EXPIRED,
                                                "",
                                                new CertificateFact(
                                                        "CN=goproxy.acme.com",
                                                        "CN=R11,O=Let's Encrypt",
                                                        List.of("goproxy.acme.com"),
                                                        List.of(),
                                                        Instant.parse("2026-04-01T00:00:00Z"),
                                                        Instant.parse("2026-06-11T12:00:00Z"),
                                                        "SHA256withRSA",
                                                        "1",
                                                        false,
                                                        "")))
                                .examination()))
                .isEmpty();
    }
}
