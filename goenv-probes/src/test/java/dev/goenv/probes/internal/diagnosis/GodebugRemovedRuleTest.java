package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.settingFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding.Severity;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class GodebugRemovedRuleTest {
    @Test
    void judge_oneOfTwoSettings_keepsTheOther() {
        Cases cases = settingFails(
                        "GODEBUG",
                        new ConfigFinding(
                                "config.godebug-removed",
                                Severity.ERROR,
                                "GODEBUG",
                                "OS environment",
                                Place.OS,
                                "fatal error: removed GODEBUG x509sha1",
                                List.of(EnvChange.set("GODEBUG", "netdns=go"))))
                .variable("GODEBUG", "x509sha1=1,netdns=go", Place.OS);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR config.godebug-removed (GODEBUG) [config:GODEBUG]
                        GODEBUG asks for behaviour that Go no longer has
                        fatal error: removed GODEBUG x509sha1
                        - GODEBUG=x509sha1=1,netdns=go (OS environment)
                        * set-godebug, PROCESS: Set GODEBUG to netdns=go
                            POSIX export GODEBUG=netdns=go [undo: export GODEBUG=x509sha1=1,netdns=go]
                        * reset-godebug, PROCESS: Remove GODEBUG from the OS environment, here and where it is \
                        set (profile, IDE, CI job)
                            POSIX unset GODEBUG [undo: export GODEBUG=x509sha1=1,netdns=go]
                        """);
    }

    @Test
    void judge_theOnlySetting_isRemoved() {
        assertThat(new GodebugRemovedRule()
                        .judge(settingFails(
                                        "GODEBUG",
                                        new ConfigFinding(
                                                "config.godebug-removed",
                                                Severity.ERROR,
                                                "GODEBUG",
                                                "OS environment",
                                                Place.OS,
                                                "gone",
                                                List.of()))
                                .variable("GODEBUG", "x509sha1=1", Place.OS)
                                .symptom())
                        .orElseThrow()
                        .remedies())
                .singleElement()
                .satisfies(each -> assertThat(each.action().lines()).containsExactly("unset GODEBUG"));
    }

    @Test
    void judge_otherCode_isAnotherCause() {
        assertThat(new GodebugRemovedRule()
                        .judge(settingFails(
                                        "GODEBUG",
                                        new ConfigFinding(
                                                "config.quotes",
                                                Severity.ERROR,
                                                "GODEBUG",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "quotes",
                                                List.of()))
                                .symptom()))
                .isEmpty();
    }
}
