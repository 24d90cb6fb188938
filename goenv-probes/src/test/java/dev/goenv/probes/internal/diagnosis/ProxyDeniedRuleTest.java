package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.TunnelAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyDeniedRuleTest {
    private static final String PROXY = "proxy.corp:3128";
    private static final String TARGET = "proxy.golang.org:443";

    private final ProxyDeniedRule rule = new ProxyDeniedRule();

    @Test
    void judge_403ToConnect_namesHostToBeAllowed() {
        Diagnosis diagnosis =
                rule.judge(ends(TunnelAnswer.Result.REFUSED, 403, "")).orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo("The HTTP proxy proxy.corp:3128 does not let requests to proxy.golang.org:443 pass");
        assertThat(Cases.actions(diagnosis))
                .containsExactly(
                        "allow-host: Ask the owner of the proxy proxy.corp:3128 to allow proxy.golang.org:443. Module proxies"
                                + " redirect large files to storage hosts: those are needed as well.",
                        "use-internal-module-proxy: If your organisation runs a module proxy (Artifactory, Nexus, Athens), set"
                                + " GOPROXY to its URL.");
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, 302, '', true",
        "REFUSED, 451, '', true",
        "SOCKS_REFUSED, 0, 'unknown error connection not allowed by ruleset', true",
        "SOCKS_REFUSED, 0, 'unknown error host unreachable', false",
        "REFUSED, 502, '', false",
        "TIMEOUT, 0, '', false"
    })
    void judge_answers_onlyRefusals(TunnelAnswer.Result result, int status, String detail, boolean named) {
        assertThat(rule.judge(ends(result, status, detail)).isPresent()).isEqualTo(named);
    }

    @Test
    void judge_plainHttp_onlyIfAHeaderTellsThatItIsTheProxy() {
        assertThat(rule.judge(plain(Map.of("x-squid-error", "ERR_ACCESS_DENIED 0")))
                        .map(Diagnosis::evidence))
                .contains(List.of(
                        "Asked http://goproxy.example/x (info): 403 Forbidden, text/plain after 40 ms.",
                        "The proxy says X-Squid-Error: ERR_ACCESS_DENIED 0."));
        assertThat(rule.judge(plain(Map.of("x-squid-error", "ERR_DNS_FAIL 0")))).isEmpty();
        assertThat(rule.judge(plain(Map.of()))).isEmpty();
    }

    private static Symptom plain(Map<String, String> headers) {
        HttpAnswer answer = Cases.http(
                "info",
                "http://goproxy.example/x",
                HttpAnswer.Result.ANSWERED,
                403,
                headers,
                "text/plain",
                "",
                Optional.empty());
        return Cases.proxiedPlain("goproxy.example", PROXY, answer).symptom();
    }

    private static Symptom ends(TunnelAnswer.Result result, int status, String detail) {
        return Cases.proxied("proxy.golang.org", PROXY, "HTTPS_PROXY")
                .ends(
                        "tunnel:" + PROXY + ">" + TARGET,
                        "no tunnel",
                        Cases.tunnel(PROXY, TARGET, result, status, Map.of(), "", detail, false))
                .symptom();
    }
}
