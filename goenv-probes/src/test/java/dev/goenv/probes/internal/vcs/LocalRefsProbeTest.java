package dev.goenv.probes.internal.vcs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.kit.QuietContext;
import dev.goenv.testkit.FakeHost;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRefsProbeTest {
    private static final String URL = "https://github.com/acme/lib";
    private static final String HASH = "0123456789012345678901234567890123456789";

    private static LocalRefsProbe probe(String asked, String tag, FakeHost.Builder host) {
        return new LocalRefsProbe(URL, asked, Optional.ofNullable(tag), host.build());
    }

    private static FakeHost.Builder bare(String directory) {
        return FakeHost.linux()
                .file(directory + "/HEAD", "ref: refs/heads/main\n")
                .directory(directory + "/refs/tags");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/lib", "/srv/lib.git", "/srv/lib/.git"})
    void run_repository_isFoundWhereGitLooks(String directory) {
        assertThat(probe("file:///srv/lib", null, bare(directory)).run(new QuietContext()))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Passed("there is a repository in /srv/lib"),
                        new Note("git.insteadOf", "/srv/lib")));
    }

    @Test
    void run_nothing_failsInGitsWords() {
        String words = "'/srv/lib' does not appear to be a git repository";
        assertThat(probe("/srv/lib", null, FakeHost.linux().directory("/srv/lib"))
                        .run(new QuietContext()))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Failed(words), new Note("git.insteadOf", "/srv/lib"), new Note("git.none", words)));
    }

    @Test
    void run_tagPackedOrLoose_passes() {
        FakeHost.Builder loose = bare("/srv/lib").file("/srv/lib/refs/tags/v1.0.0", HASH + "\n");
        FakeHost.Builder packed = bare("/srv/lib").file("/srv/lib/packed-refs", HASH + " refs/tags/v1.0.0\n");
        for (FakeHost.Builder host : List.of(loose, packed)) {
            assertThat(probe("/srv/lib", "v1.0.0", host)
                            .run(new QuietContext())
                            .outcome()
                            .status())
                    .isEqualTo(Outcome.Status.PASSED);
        }
    }

    @Test
    void run_tagMissing_failsInGoWords() {
        FakeHost.Builder host = bare("/srv/lib").file("/srv/lib/packed-refs", HASH + " refs/tags/v1.0.0\n");
        LocalRefsProbe probe = probe("/srv/lib", "v1.9.9", host);
        assertThat(probe.id()).isEqualTo("vcs:https://github.com/acme/lib!v1.9.9");
        assertThat(probe.run(new QuietContext()))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Failed("invalid version: unknown revision v1.9.9"),
                        new Note("git.insteadOf", "/srv/lib"),
                        new Note("git.missing.tag", "v1.9.9")));
    }

    @Test
    void run_tagsKeptElsewhere_isNotJudged() {
        FakeHost.Builder link = FakeHost.linux().file("/srv/lib/.git", "gitdir: /srv/other\n");
        FakeHost.Builder table = bare("/srv/lib").directory("/srv/lib/reftable");
        for (FakeHost.Builder host : List.of(link, table)) {
            assertThat(probe("/srv/lib", "v1.9.9", host)
                            .run(new QuietContext())
                            .outcome()
                            .status())
                    .isEqualTo(Outcome.Status.PASSED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "file:///srv/lib, true",
        "/srv/lib, true",
        "C:/srv/lib, true",
        "C:\\srv\\lib, true",
        "https://h/lib, false",
        "git@h:lib, false",
        "ssh://h/lib, false"
    })
    void isLocal_urls_pathsAndFilesAre(String asked, boolean local) {
        assertThat(LocalRefsProbe.isLocal(asked)).isEqualTo(local);
    }
}
