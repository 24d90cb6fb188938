package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TunnelAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxySchemeMismatchRuleTest {
    private final ProxySchemeMismatchRule rule = new ProxySchemeMismatchRule();

    @Test
    void judge_proxyAnswersTlsInPlainHttp_proposesHttp() {
        Diagnosis diagnosis = rule.judge(handshake("proxy.corp:3128", TlsAttempt.Result.PLAIN_HTTP))
                .orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo("The HTTP proxy proxy.corp:3128 speaks no TLS, against the scheme in HTTPS_PROXY");
        assertThat(diagnosis.evidence()).containsExactly("TLS with proxy.corp:3128: plain http after 30 ms.");
        assertThat(Cases.actions(diagnosis))
                .containsExactly("set-https-proxy: export HTTPS_PROXY=http://proxy.corp:3128");
    }

    @ParameterizedTest
    @CsvSource({
        "proxy.corp:3128, NOT_TLS, true",
        "proxy.corp:3128, CLOSED, true",
        "proxy.corp:3128, RESET, true",
        "proxy.corp:443, RESET, false",
        "proxy.corp:8443, CLOSED, false",
        "proxy.corp:3128, UNKNOWN_AUTHORITY, false",
        "proxy.corp:3128, TIMEOUT, false"
    })
    void judge_handshakeThatFails_isThisOnlyIfNoTlsIsSpoken(String proxy, TlsAttempt.Result result, boolean named) {
        assertThat(rule.judge(handshake(proxy, result)).isPresent()).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({
        "proxy.corp:3128, MALFORMED, 0, '', 'malformed HTTP response \"\\x15\\x03\\x01\\x00\\x02\\x02F\"', true",
        "proxy.corp:3128, MALFORMED, 0, '', 'malformed HTTP response \"SSH-2.0-OpenSSH\"', false",
        "proxy.corp:3128, REFUSED, 400, 'Client sent an HTTP request to an HTTPS server.', '', true",
        "proxy.corp:3128, REFUSED, 400, 'bad request', '', false",
        "proxy.corp:8443, RESET, 0, '', 'read: connection reset by peer', true",
        "proxy.corp:3128, RESET, 0, '', 'read: connection reset by peer', false",
        "proxy.corp:8443, TIMEOUT, 0, '', '', false"
    })
    void judge_plainRequestToPortOfTls_proposesHttps(
            String proxy, TunnelAnswer.Result result, int status, String body, String detail, boolean named) {
        String target = "proxy.golang.org:443";
        Optional<Diagnosis> diagnosis = rule.judge(Cases.proxied("proxy.golang.org", proxy, "HTTPS_PROXY")
                .ends(
                        "tunnel:" + proxy + ">" + target,
                        "no tunnel",
                        Cases.tunnel(proxy, target, result, status, Map.of(), body, detail, false))
                .symptom());

        assertThat(diagnosis.map(Cases::actions))
                .isEqualTo(
                        named
                                ? Optional.of(List.of("set-https-proxy: export HTTPS_PROXY=https://" + proxy))
                                : Optional.empty());
    }

    private static Symptom handshake(String proxy, TlsAttempt.Result result) {
        String host = proxy.substring(0, proxy.indexOf(':'));
        int port = Integer.parseInt(proxy.substring(proxy.indexOf(':') + 1));
        return Cases.proxied("proxy.golang.org", proxy, "HTTPS_PROXY")
                .ends("proxytls:" + proxy, "tls", Cases.proxyTls(host, port, result))
                .symptom();
    }
}
