package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.TunnelAnswer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyNotAProxyRuleTest {
    private static final String PROXY = "proxy.corp:8080";
    private static final String TARGET = "proxy.golang.org:443";

    private final ProxyNotAProxyRule rule = new ProxyNotAProxyRule();

    @Test
    void judge_webServerAnswers404_isNoProxy() {
        Diagnosis diagnosis = rule.judge(ends(Cases.tunnel(
                        PROXY, TARGET, TunnelAnswer.Result.REFUSED, 404, Map.of(), "404 page not found", "", false)))
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("What answers at proxy.corp:8080 is no HTTP proxy");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked the proxy proxy.corp:8080 (HTTPS_PROXY) for a tunnel to proxy.golang.org:443: 404 Not Found"
                                + " after 5 ms.",
                        "The proxy's own words: 404 page not found");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("correct-proxy");
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, 400, true",
        "REFUSED, 405, true",
        "REFUSED, 501, true",
        "REFUSED, 204, true",
        "MALFORMED, 0, true",
        "CLOSED, 0, true",
        "RESET, 0, true",
        "REFUSED, 403, false",
        "REFUSED, 407, false",
        "REFUSED, 502, false",
        "TIMEOUT, 0, false",
        "SOCKS_REFUSED, 0, false"
    })
    void judge_answers_onlyThoseThatNoProxyGives(TunnelAnswer.Result result, int status, boolean named) {
        assertThat(rule.judge(ends(Cases.tunnel(PROXY, TARGET, result, status))).isPresent())
                .isEqualTo(named);
    }

    private static Symptom ends(TunnelAnswer answer) {
        return Cases.proxied("proxy.golang.org", PROXY, "HTTPS_PROXY")
                .ends("tunnel:" + PROXY + ">" + TARGET, "no tunnel", answer)
                .symptom();
    }
}
