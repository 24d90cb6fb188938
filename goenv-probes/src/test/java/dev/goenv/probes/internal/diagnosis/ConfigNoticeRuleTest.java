package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigNoticeRuleTest {
    @Test
    void judge_warning_keepsItsCode() {
        Cases cases = Cases.of()
                .passed(
                        "config:env",
                        new ConfigFinding(
                                "config.pattern-blanks",
                                Severity.WARNING,
                                "GOPRIVATE",
                                "/home/me/.config/go/env:1",
                                Place.USER_FILE,
                                "An entry begins with a blank. It matches nothing.",
                                List.of(EnvChange.set("GOPRIVATE", "a.com,b.com"))));
        assertThat(Told.of(new ConfigNoticeRule().judge(cases.examination()))).isEqualTo("""
                        WARNING config.pattern-blanks (GOPRIVATE) [config:env]
                        GOPRIVATE: An entry begins with a blank
                        An entry begins with a blank. It matches nothing.
                        * set-goprivate, USER: Set GOPRIVATE to a.com,b.com
                            go env -w GOPRIVATE=a.com,b.com
                        """);
    }

    @Test
    void judge_note_staysANote() {
        assertThat(new ConfigNoticeRule()
                        .judge(Cases.of()
                                .passed(
                                        "config:env",
                                        new ConfigFinding(
                                                "config.goproxy-implicit-https",
                                                Severity.NOTE,
                                                "GOPROXY",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "An entry of GOPROXY has no scheme.",
                                                List.of()))
                                .examination()))
                .singleElement()
                .satisfies(each -> assertThat(each.toString())
                        .isEqualTo("NOTE An entry of GOPROXY has no scheme. [config.goproxy-implicit-https]"));
    }

    @Test
    void judge_errorBesideTheWay_isAWarning() {
        assertThat(new ConfigNoticeRule()
                        .judge(Cases.of()
                                .passed(
                                        "config:env",
                                        new ConfigFinding(
                                                "config.goauth-invalid",
                                                Severity.ERROR,
                                                "GOAUTH",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "GOAUTH is bad.",
                                                List.of()))
                                .examination()))
                .singleElement()
                .satisfies(each -> assertThat(each.severity()).isEqualTo(Diagnosis.Severity.WARNING));
    }

    @Test
    void judge_findingsWithTheirOwnRule_areLeftToIt() {
        assertThat(new ConfigNoticeRule()
                        .judge(Cases.of()
                                .passed(
                                        "config:env",
                                        new ConfigFinding(
                                                "config.env-shadowed",
                                                Severity.WARNING,
                                                "GOPROXY",
                                                "OS environment",
                                                Place.OS,
                                                "The OS environment sets GOPROXY.",
                                                List.of()),
                                        new ConfigFinding(
                                                "config.secret-exposed",
                                                Severity.WARNING,
                                                "GOPROXY",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "GOPROXY holds a secret in clear text: https://***@goproxy.acme.com.",
                                                List.of()))
                                .examination()))
                .isEmpty();
    }
}
