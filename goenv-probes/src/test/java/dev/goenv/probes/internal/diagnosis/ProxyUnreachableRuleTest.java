package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TunnelAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyUnreachableRuleTest {
    private static final String PROXY = "proxy.corp:3128";
    private static final String TARGET = "proxy.golang.org:443";

    private final ProxyUnreachableRule rule = new ProxyUnreachableRule();

    @Test
    void judge_packetsDropped_saysHowLongGoWaits() {
        Diagnosis diagnosis = rule.judge(proxied()
                        .ends(
                                "tcp:" + PROXY,
                                "dial tcp 10.0.0.1:3128: i/o timeout",
                                Cases.connect("proxy.corp", "10.0.0.1", 3128, ConnectAttempt.Result.TIMEOUT))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The HTTP proxy proxy.corp:3128 can't be reached");
        assertThat(diagnosis.explanation())
                .isEqualTo(
                        "Go sends this request through the HTTP proxy proxy.corp:3128 (HTTPS_PROXY), gets no answer there"
                                + " and gives up after up to 30 s. It does not try to go direct.");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "1 of 1 address did not answer: 10.0.0.1:3128 after 1 ms.",
                        "dial tcp 10.0.0.1:3128: i/o timeout",
                        "HTTPS_PROXY=http://proxy.corp:3128");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("join-network", "reset-https-proxy");
    }

    @Test
    void judge_dnsServerSilentAboutTheProxy_isThis() {
        assertThat(rule.judge(proxied()
                        .ends(
                                "dns:proxy.corp",
                                "i/o timeout",
                                Cases.dns("proxy.corp", "A", "10.0.0.53:53", DnsAnswer.Result.TIMEOUT))
                        .symptom()))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT, true", "NOT_CONNECTED, true", "CLOSED, false", "OPEN, false"})
    void judge_tunnel_onlySilence(TunnelAnswer.Result result, boolean named) {
        assertThat(rule.judge(proxied()
                                .ends(
                                        "tunnel:" + PROXY + ">" + TARGET,
                                        "no tunnel",
                                        Cases.tunnel(PROXY, TARGET, result, 0))
                                .symptom())
                        .isPresent())
                .isEqualTo(named);
    }

    @Test
    void judge_targetBehindTheProxy_isEmpty() {
        assertThat(rule.judge(proxied()
                        .ends(
                                "tls:" + TARGET + "@" + PROXY,
                                "timeout",
                                Cases.tls("proxy.golang.org", TlsAttempt.Result.TIMEOUT, ""))
                        .symptom()))
                .isEmpty();
    }

    private static Cases proxied() {
        return Cases.proxied("proxy.golang.org", PROXY, "HTTPS_PROXY")
                .variable("HTTPS_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS);
    }
}
