package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.TlsAttempt.Result;
import org.junit.jupiter.api.Test;

class GoproxyImplicitHttpsRuleTest {
    @Test
    void judge_plainHttp_putsHttpBefore() {
        Cases cases = Cases.https("localhost")
                .ends(
                        "tls:localhost:443",
                        "tls: failed",
                        Cases.trust(),
                        tls("localhost", Result.PLAIN_HTTP, "http: server gave HTTP response to HTTPS client"))
                .variable("GOPROXY", "https://a.example|localhost:443/go,direct", Place.USER_FILE);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR config.goproxy-implicit-https (GOPROXY) [tls:localhost:443]
                        GOPROXY names localhost:443 without http://, so go speaks TLS to it
                        An entry without scheme means https://. localhost:443 does not speak TLS, but plain HTTP.
                        - GOPROXY=https://a.example|localhost:443/go,direct (/home/me/.config/go/env:1)
                        - Go says: http: server gave HTTP response to HTTPS client
                        * set-goproxy, USER: Set GOPROXY to https://a.example|http://localhost:443/go,direct
                            go env -w GOPROXY=https://a.example|http://localhost:443/go,direct
                        """);
    }

    @Test
    void judge_notTls_named() {
        assertThat(CauseRules.judge(Cases.https("localhost")
                                .ends(
                                        "tls:localhost:443",
                                        "tls: failed",
                                        Cases.trust(),
                                        tls(
                                                "localhost",
                                                Result.NOT_TLS,
                                                "http: server gave HTTP response to HTTPS client"))
                                .variable("GOPROXY", "localhost:443", Place.USER_FILE)
                                .symptom())
                        .orElseThrow()
                        .code())
                .isEqualTo("config.goproxy-implicit-https");
    }

    @Test
    void judge_schemeWritten_isAnotherCause() {
        assertThat(new GoproxyImplicitHttpsRule()
                        .judge(Cases.https("localhost")
                                .ends(
                                        "tls:localhost:443",
                                        "tls: failed",
                                        Cases.trust(),
                                        tls(
                                                "localhost",
                                                Result.PLAIN_HTTP,
                                                "http: server gave HTTP response to HTTPS client"))
                                .variable("GOPROXY", "https://localhost:443,direct", Place.USER_FILE)
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_otherHostWithoutScheme_isAnotherCause() {
        assertThat(new GoproxyImplicitHttpsRule()
                        .judge(Cases.https("localhost")
                                .ends(
                                        "tls:localhost:443",
                                        "tls: failed",
                                        Cases.trust(),
                                        tls(
                                                "localhost",
                                                Result.PLAIN_HTTP,
                                                "http: server gave HTTP response to HTTPS client"))
                                .variable("GOPROXY", "localhost2:443,https://localhost", Place.USER_FILE)
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_certificate_isAnotherCause() {
        assertThat(new GoproxyImplicitHttpsRule()
                        .judge(Cases.https("localhost")
                                .ends(
                                        "tls:localhost:443",
                                        "tls: failed",
                                        Cases.trust(),
                                        tls(
                                                "localhost",
                                                Result.UNKNOWN_AUTHORITY,
                                                "http: server gave HTTP response to HTTPS client"))
                                .variable("GOPROXY", "localhost:443", Place.USER_FILE)
                                .symptom()))
                .isEmpty();
    }
}
