package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConnectAttempt;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyRefusedRuleTest {
    private final ProxyRefusedRule rule = new ProxyRefusedRule();

    @Test
    void judge_everyAddressRefuses_namesProxyAndWhereItIsSet() {
        Diagnosis diagnosis = rule.judge(proxied(attempt("127.0.0.1", ConnectAttempt.Result.REFUSED))
                        .variable("HTTPS_PROXY", "http://127.0.0.1:13128", ConfigFinding.Place.OS)
                        .variable("https_proxy", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.severity()).isEqualTo(Diagnosis.Severity.ERROR);
        assertThat(diagnosis.title()).isEqualTo("The HTTP proxy 127.0.0.1:13128 refuses connections");
        assertThat(diagnosis.probes()).containsExactly("tcp:127.0.0.1:13128");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "1 of 1 address refused: 127.0.0.1:13128 in 1 ms.",
                        "HTTPS_PROXY=http://127.0.0.1:13128",
                        "HTTPS_PROXY wins over https_proxy=http://proxy.corp:3128, which curl and git follow.");
        assertThat(Cases.actions(diagnosis))
                .containsExactly(
                        "set-https-proxy: export HTTPS_PROXY=http://proxy.corp:3128",
                        "start-proxy: Start the proxy at 127.0.0.1:13128, or set HTTPS_PROXY to the address where it"
                                + " listens.",
                        "reset-https-proxy: unset HTTPS_PROXY",
                        "reset-https-proxy-lower-case: unset https_proxy");
    }

    @Test
    void judge_noRouteForOneFamilyOnly_isRefused() {
        assertThat(rule.judge(proxied(
                                attempt("fd00::1", ConnectAttempt.Result.NETWORK_UNREACHABLE),
                                attempt("127.0.0.1", ConnectAttempt.Result.REFUSED))
                        .symptom()))
                .isPresent();
    }

    @Test
    void judge_oneAddressIsSilent_isEmpty() {
        assertThat(rule.judge(proxied(
                                attempt("10.0.0.1", ConnectAttempt.Result.TIMEOUT),
                                attempt("10.0.0.2", ConnectAttempt.Result.REFUSED))
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_targetRefusesWithoutProxy_isEmpty() {
        assertThat(rule.judge(Cases.https("proxy.golang.org")
                        .ends(
                                "tcp:proxy.golang.org:443",
                                "connection refused",
                                Cases.connect("proxy.golang.org", "127.0.0.1", 443, ConnectAttempt.Result.REFUSED))
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_proxyToldAsUrl_isTheSame() {
        Cases cases = proxied(attempt("127.0.0.1", ConnectAttempt.Result.REFUSED));
        Leg leg = cases.examination().legs().get(0);
        Symptom symptom = cases.symptom();
        Leg told = new Leg(
                leg.module(),
                leg.kind(),
                leg.place(),
                leg.host(),
                leg.onFailure(),
                Optional.of("http://127.0.0.1:13128 (HTTPS_PROXY)"),
                leg.probes(),
                leg.reason());

        assertThat(rule.judge(new Symptom(told, symptom.end(), symptom.examination())))
                .isEqualTo(rule.judge(symptom));
    }

    private static Cases proxied(ConnectAttempt... attempts) {
        return Cases.proxied("proxy.golang.org", "127.0.0.1:13128", "HTTPS_PROXY")
                .ends("tcp:127.0.0.1:13128", "dial tcp: connect: connection refused", attempts);
    }

    private static ConnectAttempt attempt(String address, ConnectAttempt.Result result) {
        return Cases.connect("127.0.0.1", address, 13128, result);
    }
}
