package dev.goenv.probes.internal.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.local.ProjectFilesProbe.Replacement;
import dev.goenv.testkit.FakeHost;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProjectFilesProbeTest {
    private static ProbeResult run(FakeHost.Builder machine, Replacement... replacements) {
        ProjectFilesProbe probe =
                new ProjectFilesProbe(machine.build(), "/p/go.sum", Set.of("example.com/hello"), List.of(replacements));
        assertThat(probe.id()).isEqualTo("config:project");
        assertThat(probe.layer()).isEqualTo(Layer.CONFIG);
        return probe.run(new LocalContext());
    }

    @Test
    void run_goSum_tellsTheLinesOfTheModules() {
        String text = "example.com/hello v1.0.0 h1:a=\r\n\nexample.com/other v1.0.0 h1:b=\n"
                + "  example.com/hello\tv1.0.0/go.mod   h1:c=\n"
                + "example.com/hello v0.9.0/go.mod h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=\n";
        assertThat(run(FakeHost.linux().file("/p/go.sum", text)))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Passed("go.sum can be read"),
                        new Note("gosum.line", "example.com/hello v1.0.0 h1:a="),
                        new Note("gosum.line", "example.com/hello v1.0.0/go.mod h1:c=")));
    }

    @Test
    void run_noGoSum_passes() {
        assertThat(run(FakeHost.linux())).isEqualTo(ProbeResult.of(new Outcome.Passed("no go.sum")));
    }

    @Test
    void run_conflictMarks_failsInTheWordsOfGo() {
        String words = "malformed go.sum:\n/p/go.sum:2: wrong number of fields 2";
        assertThat(run(FakeHost.linux().file("/p/go.sum", "example.com/hello v1.0.0 h1:a=\n<<<<<<< HEAD\n")))
                .isEqualTo(ProbeResult.of(new Outcome.Failed(words), new Note("gosum.problem", words)));
    }

    @Test
    void run_replacementMissing_fails() {
        String words = "replacement directory ../x does not exist";
        assertThat(run(FakeHost.linux(), new Replacement("../x", "/x")))
                .isEqualTo(ProbeResult.of(new Outcome.Failed(words), new Note("project.problem", words)));
    }

    @Test
    void run_replacementThere_passes() {
        assertThat(run(FakeHost.linux().directory("/x"), new Replacement("../x", "/x"))
                        .outcome())
                .isEqualTo(new Outcome.Passed("no go.sum"));
    }

    @Test
    void run_noProject_isNotApplicable() {
        ProjectFilesProbe probe = new ProjectFilesProbe(FakeHost.linux().build(), "", Set.of(), List.of());
        assertThat(probe.run(new LocalContext()).outcome())
                .isEqualTo(new Outcome.NotApplicable("the working directory belongs to no module"));
    }
}
