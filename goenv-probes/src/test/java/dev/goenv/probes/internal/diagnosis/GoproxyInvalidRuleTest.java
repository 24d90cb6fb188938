package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.settingFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoproxyInvalidRuleTest {
    @Test
    void judge_inTheFile_named() {
        Cases cases = settingFails(
                        "GOPROXY",
                        new ConfigFinding(
                                "config.goproxy-invalid",
                                Severity.ERROR,
                                "GOPROXY",
                                "/home/me/.config/go/env:1",
                                Place.USER_FILE,
                                "invalid proxy URL scheme (must be https, http, file): htps://proxy.golang.org",
                                List.of(EnvChange.set("GOPROXY", "https://proxy.golang.org,direct"))))
                .variable("GOPROXY", "htps://proxy.golang.org,direct", Place.USER_FILE);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR config.goproxy-invalid (GOPROXY) [config:GOPROXY]
                        GOPROXY holds an entry that is no module proxy
                        invalid proxy URL scheme (must be https, http, file): htps://proxy.golang.org
                        - GOPROXY=htps://proxy.golang.org,direct (/home/me/.config/go/env:1)
                        * set-goproxy, USER: Set GOPROXY to https://proxy.golang.org,direct
                            go env -w GOPROXY=https://proxy.golang.org,direct
                        * reset-goproxy, USER: Remove GOPROXY from the go/env file
                            go env -u GOPROXY
                        * correct-goproxy, USER: Write each entry as https://HOST/PATH
                            Entries are URLs with https, http or file, or the words direct and off, with commas \
                        or bars between and without quotes: https://proxy.golang.org,direct
                        """);
    }

    @Test
    void judge_inTheOsEnvironment_changedThere() {
        assertThat(new GoproxyInvalidRule()
                        .judge(settingFails(
                                        "GOPROXY",
                                        new ConfigFinding(
                                                "config.goproxy-invalid",
                                                Severity.ERROR,
                                                "GOPROXY",
                                                "OS environment",
                                                Place.OS,
                                                "invalid proxy URL scheme (must be https, http, file): htps://proxy.golang.org",
                                                List.of()))
                                .variable("GOPROXY", "htps://proxy.golang.org,direct", Place.OS)
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
        assertThat(new GoproxyInvalidRule()
                        .judge(settingFails(
                                        "GOPROXY",
                                        new ConfigFinding(
                                                "config.goproxy-invalid",
                                                Severity.WARNING,
                                                "GOPROXY",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "invalid proxy URL scheme (must be https, http, file): htps://proxy.golang.org",
                                                List.of()))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_otherCode_isAnotherCause() {
        assertThat(new GoproxyInvalidRule()
                        .judge(settingFails(
                                        "GOPROXY",
                                        new ConfigFinding(
                                                "config.quotes",
                                                Severity.ERROR,
                                                "GOPROXY",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "invalid proxy URL scheme (must be https, http, file): htps://proxy.golang.org",
                                                List.of()))
                                .symptom()))
                .isEmpty();
    }
}
