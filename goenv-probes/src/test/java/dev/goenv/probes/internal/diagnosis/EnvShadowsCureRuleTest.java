package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Leg.OnFailure;
import dev.goenv.env.Finding.Severity;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvShadowsCureRuleTest {
    private static final String GOOD = "https://proxy.example (/home/me/.config/go/env:1)";

    private static ConfigFinding finding(String code, Severity severity) {
        return new ConfigFinding(code, severity, "GOPROXY", "OS environment", Place.OS, code + ".", List.of());
    }

    private static Optional<Diagnosis> off(String text, String hidden) {
        return new EnvShadowsCureRule()
                .judge(Cases.of()
                        .leg(Cases.MODULE, Leg.Kind.OFF, "off", OnFailure.END)
                        .passed("config:GOPROXY", finding(EnvShadowedRule.CODE, Severity.WARNING))
                        .hiding("GOPROXY", text, hidden)
                        .symptom());
    }

    @Test
    void judge_offHidesAProxy_isThatTheFileHasNoEffect() {
        Diagnosis told = off("off", GOOD).orElseThrow();
        assertThat(told.code()).isEqualTo("config.env-shadowed");
        assertThat(told.severity()).isEqualTo(Diagnosis.Severity.ERROR);
        assertThat(told.title()).isEqualTo("The OS environment hides the value of GOPROXY that go env -w has set");
        assertThat(told.explanation())
                .isEqualTo("config.env-shadowed. The value in force stops go: config.goproxy-off, The go command prints"
                        + " \"module lookup disabled by GOPROXY=off\" and asks nobody. Only what is in the module cache can"
                        + " be used.");
        assertThat(told.evidence()).containsExactly("GOPROXY=off (OS environment)", "It hides " + GOOD + ".");
        assertThat(Cases.remedyIds(told)).startsWith("reset-goproxy");
    }

    @ParameterizedTest
    @CsvSource({
        // A list that ends in off was thought about.
        "'https://a.example,off', 'https://proxy.example (file:1)'",
        "'https://a.example|off ', 'https://proxy.example (file:1)'",
        // And another off cures nothing.
        "'off', 'off (file:1)'"
    })
    void judge_fileThatCuresNothing_isSilent(String text, String hidden) {
        assertThat(off(text, hidden)).isEmpty();
    }

    @Test
    void judge_invalidValueHidesAnother_isThatTheFileHasNoEffect() {
        Cases cases = Cases.settingFails(
                        "GOPROXY",
                        finding("config.goproxy-invalid", Severity.ERROR),
                        finding(EnvShadowedRule.CODE, Severity.WARNING))
                .hiding("GOPROXY", "htps://x", GOOD);
        assertThat(new EnvShadowsCureRule().judge(cases.symptom()))
                .map(Diagnosis::explanation)
                .contains("config.env-shadowed. The value in force stops go: config.goproxy-invalid,"
                        + " config.goproxy-invalid.");
    }

    @Test
    void judge_nothingHidden_isSilent() {
        Cases cases = Cases.settingFails("GOPROXY", finding("config.goproxy-invalid", Severity.ERROR));
        assertThat(new EnvShadowsCureRule().judge(cases.symptom())).isEmpty();
    }
}
