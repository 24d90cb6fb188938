package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.TunnelAnswer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyUpstreamFailedRuleTest {
    private static final String PROXY = "proxy.corp:3128";

    private final ProxyUpstreamFailedRule rule = new ProxyUpstreamFailedRule();

    @Test
    void judge_503ToConnectForPublicHost_isTheProxysTrouble() {
        Diagnosis diagnosis = rule.judge(ends("proxy.golang.org", TunnelAnswer.Result.REFUSED, 503, ""))
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The HTTP proxy proxy.corp:3128 can't reach proxy.golang.org:443");
        assertThat(Cases.actions(diagnosis))
                .containsExactly("repair-proxy: Ask the owner of the proxy proxy.corp:3128 why it can't reach"
                        + " proxy.golang.org:443; try again later.");
    }

    @Test
    void judge_hostThatMayBeOnesOwn_mayBeReachedWithoutIt() {
        Diagnosis diagnosis = rule.judge(ends("goproxy.example", TunnelAnswer.Result.REFUSED, 502, ""))
                .orElseThrow();

        assertThat(Cases.actions(diagnosis)).contains("set-no-proxy: export NO_PROXY=localhost,goproxy.example");
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, 500, '', true",
        "SOCKS_REFUSED, 0, 'unknown error host unreachable', true",
        "SOCKS_REFUSED, 0, 'unknown error connection not allowed by ruleset', false",
        "REFUSED, 403, '', false",
        "OPEN, 200, '', false"
    })
    void judge_answers_onlyFailuresBehindTheProxy(
            TunnelAnswer.Result result, int status, String detail, boolean named) {
        assertThat(rule.judge(ends("proxy.golang.org", result, status, detail)).isPresent())
                .isEqualTo(named);
    }

    private static Symptom ends(String host, TunnelAnswer.Result result, int status, String detail) {
        return Cases.proxied(host, PROXY, "HTTPS_PROXY")
                .variable("NO_PROXY", "localhost", ConfigFinding.Place.OS)
                .ends(
                        "tunnel:" + PROXY + ">" + host + ":443",
                        "no tunnel",
                        Cases.tunnel(PROXY, host + ":443", result, status, Map.of(), "", detail, false))
                .symptom();
    }
}
