package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.settingFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolchainSettingRuleTest {
    @Test
    void judge_inTheFile_recovers() {
        Cases cases = settingFails(
                        "GOTOOLCHAIN",
                        new ConfigFinding(
                                "config.toolchain",
                                Severity.ERROR,
                                "GOTOOLCHAIN",
                                "/home/me/.config/go/env:1",
                                Place.USER_FILE,
                                "invalid GOTOOLCHAIN nonsense",
                                List.of()))
                .variable("GOTOOLCHAIN", "nonsense", Place.USER_FILE);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR config.toolchain (GOTOOLCHAIN) [config:GOTOOLCHAIN]
                        GOTOOLCHAIN is invalid, which stops every go command
                        invalid GOTOOLCHAIN nonsense
                        - GOTOOLCHAIN=nonsense (/home/me/.config/go/env:1)
                        * recover-toolchain, USER: Remove GOTOOLCHAIN from the go/env file
                            POSIX GOTOOLCHAIN=local go env -u GOTOOLCHAIN
                        """);
    }

    @Test
    void judge_onWindows_recoversByPowerShell() {
        assertThat(new ToolchainSettingRule()
                        .judge(settingFails(
                                        "GOTOOLCHAIN",
                                        new ConfigFinding(
                                                "config.toolchain",
                                                Severity.ERROR,
                                                "GOTOOLCHAIN",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "invalid",
                                                List.of()))
                                .system("windows")
                                .variable("GOTOOLCHAIN", "nonsense", Place.USER_FILE)
                                .symptom())
                        .orElseThrow()
                        .remedies()
                        .get(0)
                        .action()
                        .lines())
                .containsExactly("$env:GOTOOLCHAIN='local'; go env -u GOTOOLCHAIN; Remove-Item Env:GOTOOLCHAIN");
    }

    @Test
    void judge_inTheOsEnvironment_isUnset() {
        assertThat(new ToolchainSettingRule()
                        .judge(settingFails(
                                        "GOTOOLCHAIN",
                                        new ConfigFinding(
                                                "config.toolchain",
                                                Severity.ERROR,
                                                "GOTOOLCHAIN",
                                                "OS environment",
                                                Place.OS,
                                                "invalid",
                                                List.of()))
                                .variable("GOTOOLCHAIN", "nonsense", Place.OS)
                                .symptom())
                        .orElseThrow()
                        .remedies())
                .singleElement()
                .satisfies(each -> assertThat(each.action().lines()).containsExactly("unset GOTOOLCHAIN"));
    }

    @Test
    void judge_otherVariable_isAnotherCause() {
        assertThat(new ToolchainSettingRule()
                        .judge(settingFails(
                                        "GOFLAGS",
                                        new ConfigFinding(
                                                "config.goflags",
                                                Severity.ERROR,
                                                "GOFLAGS",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "bad",
                                                List.of()))
                                .symptom()))
                .isEmpty();
    }
}
