package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.TunnelAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyNoProxyGapRuleTest {
    private static final String PROXY = "proxy.corp:3128";

    private final ProxyNoProxyGapRule rule = new ProxyNoProxyGapRule();

    @Test
    void judge_internalHostAndTheProxysError_printsTheMissingEntry() {
        Diagnosis diagnosis = rule.judge(plain("goproxy.corp.example", 503)
                        .variable("NO_PROXY", "localhost,127.0.0.1", ConfigFinding.Place.OS)
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo("goproxy.corp.example is an internal host, but is asked through the HTTP proxy");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked http://goproxy.corp.example/x (info): 503 Service Unavailable, text/plain after 40 ms.",
                        "NO_PROXY=localhost,127.0.0.1");
        assertThat(Cases.actions(diagnosis))
                .containsExactly(
                        "set-no-proxy: export NO_PROXY=localhost,127.0.0.1,goproxy.corp.example",
                        "proxy-internal-route: Ask the owner of the proxy proxy.corp:3128 to let it reach"
                                + " goproxy.corp.example.");
    }

    @Test
    void judge_tunnelRefusedForInternalHost_isThis() {
        assertThat(rule.judge(Cases.proxied("goproxy.corp", PROXY, "HTTPS_PROXY")
                        .ends(
                                "tunnel:" + PROXY + ">goproxy.corp:443",
                                "no tunnel",
                                Cases.tunnel(PROXY, "goproxy.corp:443", TunnelAnswer.Result.REFUSED, 502))
                        .symptom()))
                .isPresent();
    }

    @Test
    void judge_nameWithPrivateAddress_isInternal() {
        Cases cases = plain("goproxy.example", 504);
        assertThat(rule.judge(cases.symptom())).isEmpty();

        cases.passed(
                "dns:goproxy.example",
                Cases.dns("goproxy.example", "A", "10.0.0.53:53", DnsAnswer.Result.ADDRESSES, "172.20.1.1"));
        assertThat(rule.judge(cases.symptom())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"goproxy.corp.example, 404", "goproxy.corp.example, 500", "proxy.golang.org, 503"})
    void judge_answerOfTheHostItselfOrPublicHost_isEmpty(String host, int status) {
        assertThat(rule.judge(plain(host, status).symptom())).isEmpty();
    }

    private static Cases plain(String host, int status) {
        return Cases.proxiedPlain(
                host, PROXY, Cases.http("info", "http://" + host + "/x", HttpAnswer.Result.ANSWERED, status));
    }
}
