package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.TlsAttempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyNoProxyExcludesRuleTest {
    private final ProxyNoProxyExcludesRule rule = new ProxyNoProxyExcludesRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ".golang.org; unset NO_PROXY",
                "*.golang.org; unset NO_PROXY",
                "golang.org; unset NO_PROXY",
                "*; unset NO_PROXY",
                "localhost, proxy.golang.org:443,10.0.0.0/8; export NO_PROXY=localhost,10.0.0.0/8"
            })
    void judge_entryMatches_proposesToRemoveIt(String entries, String line) {
        Diagnosis diagnosis = rule.judge(unknown(entries).symptom()).orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("NO_PROXY keeps requests to proxy.golang.org from the HTTP proxy");
        assertThat(diagnosis.evidence())
                .startsWith(
                        "NO_PROXY=" + entries,
                        "HTTPS_PROXY=http://proxy.corp:3128",
                        "dns.nxdomain: The name proxy.golang.org does not exist in DNS.");
        assertThat(Cases.actions(diagnosis).get(0)).endsWith(": " + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*golang.org", "proxy.golang.org:8443", "golang.org;x", "10.0.0.0/8", "xgolang.org", ""})
    void judge_entryThatGoDoesNotMatch_isEmpty(String entries) {
        assertThat(rule.judge(unknown(entries).symptom())).isEmpty();
    }

    @Test
    void judge_withoutProxyVariable_isEmpty() {
        assertThat(rule.judge(Cases.https("proxy.golang.org")
                        .variable("NO_PROXY", "*", ConfigFinding.Place.OS)
                        .ends("dns:proxy.golang.org", "no such host")
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_certificateIsNotTrusted_isEmpty() {
        assertThat(rule.judge(Cases.https("proxy.golang.org")
                        .variable("HTTPS_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                        .variable("NO_PROXY", "*", ConfigFinding.Place.OS)
                        .ends(
                                "tls:proxy.golang.org:443",
                                "unknown authority",
                                Cases.tls("proxy.golang.org", TlsAttempt.Result.UNKNOWN_AUTHORITY, ""))
                        .symptom()))
                .isEmpty();
    }

    private static Cases unknown(String entries) {
        return Cases.https("proxy.golang.org")
                .variable("HTTPS_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                .variable("NO_PROXY", entries, ConfigFinding.Place.OS)
                .ends(
                        "dns:proxy.golang.org",
                        "lookup proxy.golang.org: no such host",
                        Cases.resolvers("10.0.0.53:53"),
                        Cases.dns("proxy.golang.org", "A", "10.0.0.53:53", DnsAnswer.Result.NXDOMAIN));
    }
}
