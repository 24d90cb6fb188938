package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.TlsAttempt;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyEnvNotAppliedRuleTest {
    private final ProxyEnvNotAppliedRule rule = new ProxyEnvNotAppliedRule();

    @Test
    void judge_onlyAllProxyAndUnknownHost_proposesHttpsProxy() {
        Diagnosis diagnosis = rule.judge(unknown("proxy.golang.org")
                        .variable("ALL_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo("A proxy is set in ALL_PROXY, which Go does not use for https:// requests");
        assertThat(diagnosis.evidence())
                .startsWith(
                        "ALL_PROXY=http://proxy.corp:3128 (OS environment)",
                        "HTTPS_PROXY is not set.",
                        "dns.nxdomain: The name proxy.golang.org does not exist in DNS.");
        assertThat(Cases.actions(diagnosis))
                .containsExactly("set-https-proxy: export HTTPS_PROXY=http://proxy.corp:3128");
    }

    @Test
    void judge_onlyHttpProxyForHttpsUrl_isThis() {
        assertThat(rule.judge(unknown("proxy.golang.org")
                                .variable("http_proxy", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                                .symptom())
                        .map(Diagnosis::title))
                .contains("A proxy is set in http_proxy, which Go does not use for https:// requests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goproxy.corp", "localhost", "127.0.0.1", "short"})
    void judge_hostThatNeedsNoProxy_isEmpty(String host) {
        assertThat(rule.judge(unknown(host)
                        .variable("ALL_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_misspeltHost_isEmpty() {
        assertThat(rule.judge(unknown("proxy.goland.org")
                        .variable("ALL_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_proxyIsSetProperly_isEmpty() {
        assertThat(rule.judge(unknown("proxy.golang.org")
                        .variable("ALL_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                        .variable("https_proxy", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_excludedByNoProxy_isEmpty() {
        assertThat(rule.judge(unknown("proxy.golang.org")
                        .variable("ALL_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                        .variable("NO_PROXY", ".golang.org", ConfigFinding.Place.OS)
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_noProxyVariableAtAll_isEmpty() {
        assertThat(rule.judge(unknown("proxy.golang.org").symptom())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT, true", "RESET, true", "UNKNOWN_AUTHORITY, false", "EXPIRED, false"})
    void judge_tls_onlyIfItIsCut(TlsAttempt.Result result, boolean named) {
        assertThat(rule.judge(Cases.https("proxy.golang.org")
                                .variable("ALL_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                                .ends("tls:proxy.golang.org:443", "tls", Cases.tls("proxy.golang.org", result, ""))
                                .symptom())
                        .isPresent())
                .isEqualTo(named);
    }

    @Test
    void judge_cgiRefusal_removesRequestMethod() {
        HttpAnswer refused = Cases.http(
                "info",
                "http://goproxy.corp/x",
                HttpAnswer.Result.REFUSED_TO_SEND,
                0,
                Map.of(),
                "",
                "",
                Optional.of("refusing to use HTTP_PROXY value in CGI environment; see golang.org/s/cgihttpproxy"));
        Diagnosis diagnosis = rule.judge(Cases.proxiedPlain("goproxy.corp", "proxy.corp:3128", refused)
                        .variable("REQUEST_METHOD", "GET", ConfigFinding.Place.OS)
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("REQUEST_METHOD keeps Go from using HTTP_PROXY");
        assertThat(Cases.actions(diagnosis)).startsWith("reset-request-method: unset REQUEST_METHOD");
    }

    private static Cases unknown(String host) {
        return Cases.https(host)
                .ends(
                        "dns:" + host,
                        "lookup " + host + ": no such host",
                        Cases.resolvers("10.0.0.53:53"),
                        Cases.dns(host, "A", "10.0.0.53:53", DnsAnswer.Result.NXDOMAIN));
    }
}
