package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.settingFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Leg;
import dev.goenv.env.Finding.Severity;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoproxyOffRuleTest {
    @Test
    void judge_offAloneInTheOs_unset() {
        Cases cases = Cases.of()
                .leg(Cases.MODULE, Leg.Kind.OFF, "off", Leg.OnFailure.END)
                .variable("GOPROXY", "off", Place.OS);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR config.goproxy-off (GOPROXY) [config:GOPROXY]
                        GOPROXY=off forbids every download
                        The go command prints "module lookup disabled by GOPROXY=off" and asks nobody. Only what \
                        is in the module cache can be used.
                        - GOPROXY=off (OS environment)
                        * reset-goproxy, PROCESS: Remove GOPROXY from the OS environment, here and where it is \
                        set (profile, IDE, CI job)
                            POSIX unset GOPROXY [undo: export GOPROXY=off]
                        * set-goproxy, PROCESS: Set GOPROXY to https://proxy.golang.org,direct
                            POSIX export GOPROXY=https://proxy.golang.org,direct [undo: export GOPROXY=off]
                        * stay-offline, USER: Or stay offline with what is in the cache
                            If this is on purpose, fill the module cache where there is a network (go mod \
                        download), and keep GOPROXY=off, or set it to file://GOMODCACHE/cache/download.
                        """);
    }

    @Test
    void judge_offAloneInTheFile_reset() {
        assertThat(new GoproxyOffRule()
                        .judge(Cases.of()
                                .leg(Cases.MODULE, Leg.Kind.OFF, "off", Leg.OnFailure.END)
                                .variable("GOPROXY", "off", Place.USER_FILE)
                                .symptom())
                        .orElseThrow()
                        .remedies())
                .extracting(each -> each.action().lines().get(0))
                .startsWith("go env -u GOPROXY", "go env -w GOPROXY=https://proxy.golang.org,direct");
    }

    @Test
    void judge_listEndsInOff_directInstead() {
        Cases cases = Cases.of()
                .leg(Cases.MODULE, Leg.Kind.OFF, "off", Leg.OnFailure.END)
                .variable("GOPROXY", "https://goproxy.acme.com,off", Place.USER_FILE);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR config.goproxy-off (GOPROXY) [config:GOPROXY]
                        GOPROXY ends in off, and no proxy before it has the module
                        The go command prints "module lookup disabled by GOPROXY=off" and hides what the proxies \
                        before it said.
                        - GOPROXY=https://goproxy.acme.com,off (/home/me/.config/go/env:1)
                        * serve-module, OTHERS: Have the module served by the proxies before off
                            Check the module path and version, and ask the owner of the proxies in GOPROXY to \
                        serve the module.
                        * set-goproxy, USER: Set GOPROXY to https://goproxy.acme.com,direct
                            go env -w GOPROXY=https://goproxy.acme.com,direct
                        * stay-offline, USER: Or stay offline with what is in the cache
                            If this is on purpose, fill the module cache where there is a network (go mod \
                        download), and keep GOPROXY=off, or set it to file://GOMODCACHE/cache/download.
                        """);
    }

    @Test
    void judge_toolchain_isAnotherCause() {
        assertThat(new GoproxyOffRule()
                        .judge(Cases.of()
                                .leg("golang.org/toolchain", Leg.Kind.OFF, "off", Leg.OnFailure.END)
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_proxy_isAnotherCause() {
        assertThat(new GoproxyOffRule()
                        .judge(settingFails(
                                        "GOPROXY",
                                        new ConfigFinding(
                                                "config.goproxy-file-missing",
                                                Severity.ERROR,
                                                "GOPROXY",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "There is no directory /srv/go, which GOPROXY names as a module proxy.",
                                                List.of()))
                                .symptom()))
                .isEmpty();
    }
}
