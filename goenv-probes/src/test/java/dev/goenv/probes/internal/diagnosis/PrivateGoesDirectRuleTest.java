package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.DnsAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateGoesDirectRuleTest {
    private final PrivateGoesDirectRule rule = new PrivateGoesDirectRule();

    @Test
    void judge_privateModuleAndUnknownOrigin_proposesToAskTheProxy() {
        Diagnosis diagnosis = rule.judge(
                        unknown("https://goproxy.corp,direct", "example.com").symptom())
                .orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo("example.com/hello is private, so go asks its origin directly, which can't be reached");
        assertThat(diagnosis.evidence())
                .startsWith(
                        "GOPRIVATE=example.com (pattern example.com)",
                        "GOPROXY=https://goproxy.corp,direct",
                        "dns.nxdomain: The name example.com does not exist in DNS.");
        assertThat(diagnosis.remedies().get(0).title())
                .isEqualTo("If your module proxy serves private modules: ask it for them too (GONOPROXY=none)");
        assertThat(Cases.actions(diagnosis).get(0)).isEqualTo("set-gonoproxy: go env -w GONOPROXY=none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://proxy.golang.org,direct",
                "https://***@proxy.golang.org,direct",
                "https://me@PROXY.golang.org:443/|direct",
                "https://goproxy.corp,https://goproxy.cn"
            })
    void judge_publicProxyInTheList_isNotToldThePath(String goproxy) {
        Diagnosis diagnosis =
                rule.judge(unknown(goproxy, "example.com").symptom()).orElseThrow();

        assertThat(Cases.remedyIds(diagnosis)).doesNotContain("set-gonoproxy").endsWith("reach-origin");
    }

    @Test
    void judge_goproxyOff_hasNoProxyToAsk() {
        Diagnosis diagnosis =
                rule.judge(unknown("off", "example.com").symptom()).orElseThrow();

        assertThat(Cases.remedyIds(diagnosis)).doesNotContain("set-gonoproxy").endsWith("reach-origin");
    }

    @ParameterizedTest
    @CsvSource({
        "'direct', example.com",
        "'direct,https://goproxy.corp', example.com",
        "'https://goproxy.corp', other.example",
        "'https://goproxy.corp', ''"
    })
    void judge_directForAnotherReason_isEmpty(String goproxy, String goprivate) {
        assertThat(rule.judge(unknown(goproxy, goprivate).symptom())).isEmpty();
    }

    @Test
    void judge_gonoproxyNone_isEmpty() {
        assertThat(rule.judge(unknown("https://goproxy.corp", "example.com")
                        .variable("GONOPROXY", "none", ConfigFinding.Place.USER_FILE)
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_behindAProxyInTheList_isEmpty() {
        Cases cases = Cases.of()
                .leg(
                        "example.com/hello",
                        Leg.Kind.MODULE_PROXY,
                        "https://goproxy.corp",
                        Leg.OnFailure.NOT_FOUND_ONLY,
                        "dns:goproxy.corp");
        Cases direct = unknown("https://goproxy.corp,direct", "example.com");
        cases.leg(direct.examination().legs().get(0));
        Symptom symptom = direct.symptom();
        assertThat(rule.judge(new Symptom(
                        symptom.leg(),
                        symptom.end(),
                        new Examination(
                                Cases.NOW,
                                Cases.MS,
                                "linux",
                                symptom.examination().environment(),
                                cases.examination().legs(),
                                symptom.examination().probes(),
                                List.of()))))
                .isEmpty();
    }

    @Test
    void judge_noDnsServerAnswers_isEmpty() {
        assertThat(rule.judge(ends(
                                "https://goproxy.corp",
                                "example.com",
                                Cases.dns("example.com", "A", "10.0.0.53:53", DnsAnswer.Result.TIMEOUT))
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_pageReached_isEmpty() {
        assertThat(rule.judge(Cases.direct("example.com/hello", "example.com", "origin:example.com/hello")
                        .variable("GOPROXY", "https://goproxy.corp", ConfigFinding.Place.USER_FILE)
                        .variable("GOPRIVATE", "example.com", ConfigFinding.Place.USER_FILE)
                        .ends("origin:example.com/hello", "no go-import meta tags ()")
                        .symptom()))
                .isEmpty();
    }

    private static Cases unknown(String goproxy, String goprivate) {
        return ends(goproxy, goprivate, Cases.dns("example.com", "A", "10.0.0.53:53", DnsAnswer.Result.NXDOMAIN));
    }

    private static Cases ends(String goproxy, String goprivate, DnsAnswer answer) {
        return Cases.direct("example.com/hello", "example.com", "origin:example.com/hello")
                .variable("GOPROXY", goproxy, ConfigFinding.Place.USER_FILE)
                .variable("GOPRIVATE", goprivate, ConfigFinding.Place.USER_FILE)
                .ends("dns:example.com", "lookup example.com: no such host", Cases.resolvers("10.0.0.53:53"), answer);
    }
}
