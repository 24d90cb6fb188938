package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.settingFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoflagsRuleTest {
    @Test
    void judge_inTheFile_named() {
        Cases cases = settingFails(
                        "GOFLAGS",
                        new ConfigFinding(
                                "config.goflags",
                                Severity.ERROR,
                                "GOFLAGS",
                                "/home/me/.config/go/env:1",
                                Place.USER_FILE,
                                "go: parsing $GOFLAGS: non-flag mod=mod",
                                List.of(EnvChange.set("GOFLAGS", "-mod=mod"))))
                .variable("GOFLAGS", "mod=mod", Place.USER_FILE);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR config.goflags (GOFLAGS) [config:GOFLAGS]
                        GOFLAGS holds something that is no flag
                        go: parsing $GOFLAGS: non-flag mod=mod
                        - GOFLAGS=mod=mod (/home/me/.config/go/env:1)
                        * set-goflags, USER: Set GOFLAGS to -mod=mod
                            go env -w GOFLAGS=-mod=mod
                        * reset-goflags, USER: Remove GOFLAGS from the go/env file
                            go env -u GOFLAGS
                        * correct-goflags, USER: Write each flag with its dash
                            GOFLAGS is a list of flags with blanks between, such as: -mod=mod -modcacherw
                        """);
    }

    @Test
    void judge_inTheOsEnvironment_changedThere() {
        assertThat(new GoflagsRule()
                        .judge(settingFails(
                                        "GOFLAGS",
                                        new ConfigFinding(
                                                "config.goflags",
                                                Severity.ERROR,
                                                "GOFLAGS",
                                                "OS environment",
                                                Place.OS,
                                                "go: parsing $GOFLAGS: non-flag mod=mod",
                                                List.of()))
                                .variable("GOFLAGS", "mod=mod", Place.OS)
                                .symptom())
                        .orElseThrow()
                        .remedies()
                        .get(0)
                        .action()
                        .lines())
                .containsExactly("unset GOFLAGS");
    }

    @Test
    void judge_warningOnly_isNotTheCause() {
        assertThat(new GoflagsRule()
                        .judge(settingFails(
                                        "GOFLAGS",
                                        new ConfigFinding(
                                                "config.goflags",
                                                Severity.WARNING,
                                                "GOFLAGS",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "go: parsing $GOFLAGS: non-flag mod=mod",
                                                List.of()))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_otherCode_isAnotherCause() {
        assertThat(new GoflagsRule()
                        .judge(settingFails(
                                        "GOFLAGS",
                                        new ConfigFinding(
                                                "config.quotes",
                                                Severity.ERROR,
                                                "GOFLAGS",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "go: parsing $GOFLAGS: non-flag mod=mod",
                                                List.of()))
                                .symptom()))
                .isEmpty();
    }
}
