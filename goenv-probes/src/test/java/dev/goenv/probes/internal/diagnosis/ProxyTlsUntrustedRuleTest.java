package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.probe.TlsAttempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProxyTlsUntrustedRuleTest {
    private final ProxyTlsUntrustedRule rule = new ProxyTlsUntrustedRule();

    @Test
    void judge_unknownAuthority_proposesToTrustIt() {
        Diagnosis diagnosis =
                rule.judge(ends(TlsAttempt.Result.UNKNOWN_AUTHORITY)).orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("Go does not accept the certificate of the HTTP proxy proxy.corp:3129");
        assertThat(diagnosis.evidence()).containsExactly("TLS with proxy.corp:3129: unknown authority after 30 ms.");
        assertThat(Cases.actions(diagnosis))
                .containsExactly(
                        "trust-proxy: Get the root certificate that signs for proxy.corp:3129 from the proxy's owner, compare"
                                + " its fingerprint, and set SSL_CERT_FILE to a PEM file that holds it next to the system's"
                                + " roots.");
    }

    @Test
    void judge_expired_isForTheOwner() {
        Diagnosis diagnosis = rule.judge(ends(TlsAttempt.Result.EXPIRED)).orElseThrow();

        assertThat(diagnosis.remedies().get(0).scope()).isEqualTo(Scope.OTHERS);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN_HTTP", "NOT_TLS", "RESET", "TIMEOUT", "CLIENT_CERTIFICATE", "ALERT", "OTHER"})
    void judge_whatIsNoMatterOfTheCertificate_isEmpty(TlsAttempt.Result result) {
        assertThat(rule.judge(ends(result))).isEmpty();
    }

    @Test
    void judge_certificateOfTheTargetBehindTheTunnel_isEmpty() {
        assertThat(rule.judge(Cases.proxied("proxy.golang.org", "proxy.corp:3129", "HTTPS_PROXY")
                        .ends(
                                "tls:proxy.golang.org:443@proxy.corp:3129",
                                "unknown authority",
                                Cases.tls("proxy.golang.org", TlsAttempt.Result.UNKNOWN_AUTHORITY, ""))
                        .symptom()))
                .isEmpty();
    }

    private static Symptom ends(TlsAttempt.Result result) {
        return Cases.proxied("proxy.golang.org", "proxy.corp:3129", "HTTPS_PROXY")
                .ends("proxytls:proxy.corp:3129", "tls", Cases.proxyTls("proxy.corp", 3129, result))
                .symptom();
    }
}
