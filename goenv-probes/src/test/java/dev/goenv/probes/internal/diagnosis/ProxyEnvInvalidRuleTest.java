package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.env.Finding;
import dev.goenv.probe.ConfigFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyEnvInvalidRuleTest {
    private final ProxyEnvInvalidRule rule = new ProxyEnvInvalidRule();

    @ParameterizedTest
    @CsvSource({
        "http//proxy.corp:3128, http://proxy.corp:3128",
        "http:/proxy.corp:3128, http://proxy.corp:3128",
        "https//proxy.corp:3128, https://proxy.corp:3128"
    })
    void judge_schemeTakenForHost_proposesTheUrlMeant(String text, String meant) {
        String host = text.startsWith("https") ? "https" : "http";
        Diagnosis diagnosis = rule.judge(Cases.proxied("proxy.golang.org", host + ":80", "HTTPS_PROXY")
                        .variable("HTTPS_PROXY", text, ConfigFinding.Place.OS)
                        .ends("dns:" + host, "lookup " + host + " on 127.0.0.1:53: no such host")
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo("HTTPS_PROXY is malformed: Go takes \"" + host + "\" for the proxy's host");
        assertThat(diagnosis.evidence())
                .containsExactly("HTTPS_PROXY=" + text, "lookup " + host + " on 127.0.0.1:53: no such host");
        assertThat(Cases.actions(diagnosis))
                .containsExactly(
                        "set-https-proxy: export HTTPS_PROXY=" + meant, "reset-https-proxy: unset HTTPS_PROXY");
    }

    @Test
    void judge_valueThatGoIgnores_isNamedWhereTheDirectWayFails() {
        Diagnosis diagnosis = rule.judge(direct().failed("config:HTTPS_PROXY", "ignored", finding())
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("Go ignores HTTPS_PROXY and goes direct, which does not work here");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Go ignores HTTPS_PROXY without a word and goes direct: invalid URL escape \"%zz\"",
                        "lookup proxy.golang.org: no such host");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("set-proxy");
    }

    @Test
    void judge_noFinding_isEmpty() {
        assertThat(rule.judge(direct().symptom())).isEmpty();
    }

    @Test
    void judge_properProxyThatIsNotKnown_isEmpty() {
        assertThat(rule.judge(Cases.proxied("proxy.golang.org", "proxy.corp:3128", "HTTPS_PROXY")
                        .ends("dns:proxy.corp", "no such host")
                        .symptom()))
                .isEmpty();
    }

    private static Cases direct() {
        return Cases.https("proxy.golang.org")
                .variable("HTTPS_PROXY", "http://proxy.corp%zz:3128", ConfigFinding.Place.OS)
                .ends("dns:proxy.golang.org", "lookup proxy.golang.org: no such host");
    }

    private static ConfigFinding finding() {
        return new ConfigFinding(
                "proxy.env-invalid",
                Finding.Severity.ERROR,
                "HTTPS_PROXY",
                "OS environment",
                ConfigFinding.Place.OS,
                "Go ignores HTTPS_PROXY without a word and goes direct: invalid URL escape \"%zz\"",
                List.of());
    }
}
