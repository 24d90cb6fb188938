package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.settingFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoproxyEmptyListRuleTest {
    @Test
    void judge_inTheFile_named() {
        Cases cases = settingFails(
                        "GOPROXY",
                        new ConfigFinding(
                                "config.goproxy-empty-list",
                                Severity.ERROR,
                                "GOPROXY",
                                "/home/me/.config/go/env:1",
                                Place.USER_FILE,
                                "GOPROXY list is not the empty string, but contains no entries",
                                List.of()))
                .variable("GOPROXY", ",", Place.USER_FILE);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR config.goproxy-empty-list (GOPROXY) [config:GOPROXY]
                        GOPROXY is set, but holds no entry
                        GOPROXY list is not the empty string, but contains no entries
                        - GOPROXY=, (/home/me/.config/go/env:1)
                        * reset-goproxy, USER: Remove GOPROXY from the go/env file
                            go env -u GOPROXY
                        * set-goproxy, USER: Set GOPROXY to https://proxy.golang.org,direct
                            go env -w GOPROXY=https://proxy.golang.org,direct
                        """);
    }

    @Test
    void judge_inTheOsEnvironment_changedThere() {
        assertThat(new GoproxyEmptyListRule()
                        .judge(settingFails(
                                        "GOPROXY",
                                        new ConfigFinding(
                                                "config.goproxy-empty-list",
                                                Severity.ERROR,
                                                "GOPROXY",
                                                "OS environment",
                                                Place.OS,
                                                "GOPROXY list is not the empty string, but contains no entries",
                                                List.of()))
                                .variable("GOPROXY", ",", Place.OS)
                                .symptom())
                        .orElseThrow()
                        .remedies()
                        .get(0)
                        .action()
                        .lines())
                .containsExactly("unset GOPROXY");
    }

    @Test
    void judge_warningOnly_isNotTheCause() {
        assertThat(new GoproxyEmptyListRule()
                        .judge(settingFails(
                                        "GOPROXY",
                                        new ConfigFinding(
                                                "config.goproxy-empty-list",
                                                Severity.WARNING,
                                                "GOPROXY",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "GOPROXY list is not the empty string, but contains no entries",
                                                List.of()))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_otherCode_isAnotherCause() {
        assertThat(new GoproxyEmptyListRule()
                        .judge(settingFails(
                                        "GOPROXY",
                                        new ConfigFinding(
                                                "config.quotes",
                                                Severity.ERROR,
                                                "GOPROXY",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "GOPROXY list is not the empty string, but contains no entries",
                                                List.of()))
                                .symptom()))
                .isEmpty();
    }
}
