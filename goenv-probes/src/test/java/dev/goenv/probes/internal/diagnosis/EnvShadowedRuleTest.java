package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvShadowedRuleTest {
    @Test
    void judge_shadowed_unsets() {
        Cases cases = Cases.of()
                .passed(
                        "config:env",
                        new ConfigFinding(
                                "config.env-shadowed",
                                Severity.WARNING,
                                "GOPROXY",
                                "OS environment",
                                Place.OS,
                                "The OS environment sets GOPROXY.",
                                List.of()))
                .variable("GOPROXY", "off", Place.OS);
        assertThat(Told.of(new EnvShadowedRule().judge(cases.examination()))).isEqualTo("""
                        WARNING config.env-shadowed (GOPROXY) [config:env]
                        The OS environment hides another value of GOPROXY
                        The OS environment sets GOPROXY.
                        - GOPROXY=off (OS environment)
                        * reset-goproxy, PROCESS: Remove GOPROXY from the OS environment, here and where it is \
                        set (profile, IDE, CI job)
                            POSIX unset GOPROXY [undo: export GOPROXY=off]
                        """);
    }

    @Test
    void judge_otherFinding_isSilent() {
        assertThat(new EnvShadowedRule()
                        .judge(Cases.of()
                                .passed(
                                        "config:env",
                                        new ConfigFinding(
                                                "config.quotes",
                                                Severity.WARNING,
                                                "GOPROXY",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "quotes",
                                                List.of()))
                                .examination()))
                .isEmpty();
    }
}
