package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.DnsAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyUnknownHostRuleTest {
    private final ProxyUnknownHostRule rule = new ProxyUnknownHostRule();

    @Test
    void judge_nameOfProxyDoesNotExist_namesIt() {
        Diagnosis diagnosis =
                rule.judge(proxied("dns:proxy.corp", DnsAnswer.Result.NXDOMAIN)).orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The HTTP proxy proxy.corp is not known here");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "10.0.0.53:53 on proxy.corp (A): no such name (NXDOMAIN), after 20 ms.",
                        "HTTPS_PROXY=http://proxy.corp:3128");
        assertThat(Cases.actions(diagnosis))
                .containsExactly(
                        "join-network: Connect the VPN or join the network that the proxy proxy.corp belongs to, or correct"
                                + " a misspelt name.",
                        "reset-https-proxy: unset HTTPS_PROXY");
    }

    @ParameterizedTest
    @CsvSource({"NODATA, true", "TIMEOUT, false", "SERVFAIL, false", "CLOSED_PORT, false"})
    void judge_otherAnswers_onlyThoseThatSayNo(DnsAnswer.Result result, boolean named) {
        assertThat(rule.judge(proxied("dns:proxy.corp", result)).isPresent()).isEqualTo(named);
    }

    @Test
    void judge_nameOfTheTarget_isEmpty() {
        assertThat(rule.judge(Cases.https("proxy.golang.org")
                        .ends(
                                "dns:proxy.golang.org",
                                "no such host",
                                Cases.dns("proxy.golang.org", "A", "10.0.0.53:53", DnsAnswer.Result.NXDOMAIN))
                        .symptom()))
                .isEmpty();
    }

    private static Symptom proxied(String end, DnsAnswer.Result result) {
        return Cases.proxied("proxy.golang.org", "proxy.corp:3128", "HTTPS_PROXY")
                .variable("HTTPS_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                .ends(end, "no such host", Cases.dns("proxy.corp", "A", "10.0.0.53:53", result))
                .symptom();
    }
}
