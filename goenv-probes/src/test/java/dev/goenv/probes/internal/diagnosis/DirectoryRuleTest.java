package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.DirectoryFact;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectoryRuleTest {
    @Test
    void judge_belongsToAnother_named() {
        Cases cases = Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        Leg.OnFailure.END,
                        "dir:GOMODCACHE")
                .failed(
                        "dir:GOMODCACHE",
                        "mkdir /home/me/my go/mod/cache: permission denied",
                        new DirectoryFact(
                                "GOMODCACHE",
                                "/home/me/my go/mod",
                                true,
                                false,
                                Optional.of("root"),
                                Optional.empty()));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR config.cache-unusable (GOMODCACHE) [dir:GOMODCACHE]
                        go can't write to GOMODCACHE (/home/me/my go/mod)
                        The go command keeps what it downloads and builds in /home/me/my go/mod, where this user \
                        may not write. It belongs to root.
                        - mkdir /home/me/my go/mod/cache: permission denied
                        * take-directory, MACHINE: Give the directory to this user
                            POSIX sudo chown -R "$(id -u):$(id -g)" '/home/me/my go/mod'
                        * move-directory, USER: Or use another directory
                            Set GOMODCACHE to an absolute path that this user may write to and that is not \
                        read-only.
                        """);
    }

    @Test
    void judge_cannotBeMade_set() {
        assertThat(new DirectoryRule()
                        .judge(Cases.of()
                                .leg(
                                        Cases.MODULE,
                                        Leg.Kind.MODULE_PROXY,
                                        "https://proxy.golang.org",
                                        Leg.OnFailure.END,
                                        "dir:GOMODCACHE")
                                .failed(
                                        "dir:GOMODCACHE",
                                        "mkdir",
                                        new DirectoryFact(
                                                "GOMODCACHE",
                                                "/home/me/my go/mod",
                                                false,
                                                false,
                                                Optional.empty(),
                                                Optional.empty()))
                                .variable("GOMODCACHE", "/nowhere", Place.OS)
                                .symptom())
                        .orElseThrow()
                        .remedies())
                .extracting(Remedy::id)
                .containsExactly("reset-gomodcache", "move-directory");
    }

    @Test
    void judge_noFact_isAnotherCause() {
        assertThat(new DirectoryRule()
                        .judge(Cases.of()
                                .leg(
                                        Cases.MODULE,
                                        Leg.Kind.MODULE_PROXY,
                                        "https://proxy.golang.org",
                                        Leg.OnFailure.END,
                                        "dir:GOMODCACHE")
                                .failed("dir:GOMODCACHE", "mkdir")
                                .symptom()))
                .isEmpty();
    }
}
