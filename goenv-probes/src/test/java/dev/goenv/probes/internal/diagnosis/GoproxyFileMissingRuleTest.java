package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.http;
import static dev.goenv.probes.internal.diagnosis.Cases.settingFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Leg;
import dev.goenv.env.Finding.Severity;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoproxyFileMissingRuleTest {
    @Test
    void judge_atTheVariable_named() {
        Cases cases = settingFails(
                        "GOPROXY",
                        new ConfigFinding(
                                "config.goproxy-file-missing",
                                Severity.ERROR,
                                "GOPROXY",
                                "/home/me/.config/go/env:1",
                                Place.USER_FILE,
                                "There is no directory /srv/go, which GOPROXY names as a module proxy.",
                                List.of()))
                .variable("GOPROXY", "file:///srv/go", Place.USER_FILE);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR config.goproxy-file-missing (GOPROXY) [config:GOPROXY]
                        GOPROXY names a directory that does not exist
                        There is no directory /srv/go, which GOPROXY names as a module proxy.
                        - GOPROXY=file:///srv/go (/home/me/.config/go/env:1)
                        * correct-path, USER: Correct the path, or remove the entry
                            Let the file:// entry of GOPROXY name a directory with the layout of a module proxy, \
                        or remove it.
                        * reset-goproxy, USER: Remove GOPROXY from the go/env file
                            go env -u GOPROXY
                        """);
    }

    @Test
    void judge_atTheMissingFile_theDirectoryIsWhatIsMissing() {
        Cases cases = Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "file:///srv/go",
                        Leg.OnFailure.END,
                        "modproxy:file:///srv/go!" + Cases.MODULE)
                .failed(
                        "modproxy:file:///srv/go!" + Cases.MODULE,
                        "no such file",
                        http("list", "file:///srv/go/example.com/hello/@v/list", HttpAnswer.Result.ANSWERED, 404))
                .passed(
                        "config:env",
                        new ConfigFinding(
                                "config.goproxy-file-missing",
                                Severity.ERROR,
                                "GOPROXY",
                                "/home/me/.config/go/env:1",
                                Place.USER_FILE,
                                "There is no directory /srv/go, which GOPROXY names as a module proxy.",
                                List.of()));
        assertThat(CauseRules.judge(cases.symptom()).orElseThrow().code()).isEqualTo("config.goproxy-file-missing");
    }

    @Test
    void judge_directoryIsThere_isAnotherCause() {
        assertThat(new GoproxyFileMissingRule()
                        .judge(Cases.of()
                                .leg(
                                        Cases.MODULE,
                                        Leg.Kind.MODULE_PROXY,
                                        "file:///srv/go",
                                        Leg.OnFailure.END,
                                        "modproxy:file:///srv/go!" + Cases.MODULE)
                                .failed(
                                        "modproxy:file:///srv/go!" + Cases.MODULE,
                                        "no such file",
                                        http(
                                                "list",
                                                "file:///srv/go/example.com/hello/@v/list",
                                                HttpAnswer.Result.ANSWERED,
                                                404))
                                .symptom()))
                .isEmpty();
    }
}
