package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.DirectoryFact;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LowDiskRuleTest {
    @Test
    void judge_littleLeft_warns() {
        Cases cases = Cases.of()
                .passed(
                        "dir:GOCACHE",
                        new DirectoryFact(
                                "GOCACHE", "/home/me/.cache", true, true, Optional.empty(), Optional.of(12582912L)));
        assertThat(Told.of(new LowDiskRule().judge(cases.examination()))).isEqualTo("""
                        WARNING local.low-disk-space (GOCACHE) [dir:GOCACHE]
                        Only 12 MiB are left for GOCACHE
                        Downloads and builds in /home/me/.cache may end with "no space left on device"; \
                        half-written files are the next error.
                        - /home/me/.cache: 12 MiB free.
                        * free-space, USER: Free some space
                            Free space on that disk; go clean -cache removes the build cache, go clean -modcache \
                        the module cache.
                        """);
    }

    @Test
    void judge_fiftyMebibytes_isInOrder() {
        assertThat(new LowDiskRule()
                        .judge(Cases.of()
                                .passed(
                                        "dir:GOCACHE",
                                        new DirectoryFact(
                                                "GOCACHE",
                                                "/home/me/.cache",
                                                true,
                                                true,
                                                Optional.empty(),
                                                Optional.of(52428800L)))
                                .examination()))
                .isEmpty();
    }

    @Test
    void judge_notKnown_isInOrder() {
        assertThat(new LowDiskRule()
                        .judge(Cases.of()
                                .passed(
                                        "dir:GOCACHE",
                                        new DirectoryFact(
                                                "GOCACHE", "/x", true, true, Optional.empty(), Optional.empty()))
                                .examination()))
                .isEmpty();
    }
}
