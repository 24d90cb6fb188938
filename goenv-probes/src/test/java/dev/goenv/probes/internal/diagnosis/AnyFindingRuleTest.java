package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.settingFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnyFindingRuleTest {
    @Test
    void judge_errorWithoutOwnRule_keepsItsCode() {
        Cases cases = settingFails(
                        "GOFLAGS",
                        new ConfigFinding(
                                "config.quotes",
                                Severity.ERROR,
                                "GOFLAGS",
                                "/home/me/.config/go/env:1",
                                Place.USER_FILE,
                                "GOFLAGS begins with a quote.",
                                List.of(EnvChange.set("GOFLAGS", "-mod=mod"))))
                .variable("GOFLAGS", "x", Place.USER_FILE);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR config.quotes (GOFLAGS) [config:GOFLAGS]
                        GOFLAGS stops the go command
                        GOFLAGS begins with a quote.
                        - GOFLAGS=x (/home/me/.config/go/env:1)
                        * set-goflags, USER: Set GOFLAGS to -mod=mod
                            go env -w GOFLAGS=-mod=mod
                        * reset-goflags, USER: Remove GOFLAGS from the go/env file
                            go env -u GOFLAGS
                        """);
    }

    @Test
    void judge_ownRule_comesFirst() {
        assertThat(CauseRules.judge(settingFails(
                                        "GOFLAGS",
                                        new ConfigFinding(
                                                "config.goflags",
                                                Severity.ERROR,
                                                "GOFLAGS",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "bad",
                                                List.of()))
                                .symptom())
                        .orElseThrow()
                        .title())
                .isEqualTo("GOFLAGS holds something that is no flag");
    }

    @Test
    void judge_noError_isAnotherCause() {
        assertThat(new AnyFindingRule()
                        .judge(settingFails(
                                        "GOFLAGS",
                                        new ConfigFinding(
                                                "config.quotes",
                                                Severity.WARNING,
                                                "GOFLAGS",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "bad",
                                                List.of()))
                                .symptom()))
                .isEmpty();
    }
}
