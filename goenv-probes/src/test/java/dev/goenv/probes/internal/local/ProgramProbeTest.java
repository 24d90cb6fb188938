package dev.goenv.probes.internal.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probe.ProgramFact;
import dev.goenv.probes.internal.local.ProgramProbe.Need;
import dev.goenv.testkit.FakeHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramProbeTest {
    private static ProbeResult run(FakeHost machine, Need need) throws InterruptedException {
        return new ProgramProbe("git", need, machine, Optional.empty()).run(new LocalContext());
    }

    @Test
    void run_programOnPath_isFoundWithItsVersion() throws InterruptedException {
        FakeHost machine = FakeHost.linux()
                .env("PATH", "/nope:/opt/bin:/usr/bin")
                .executable("/usr/bin/git")
                .build();
        List<List<String>> commands = new ArrayList<>();
        ProgramRunner runner = (command, context) -> {
            commands.add(command);
            return Optional.of("git version 2.39.2\nbuilt by somebody\n");
        };
        ProgramProbe probe = new ProgramProbe("git", Need.REQUIRED, machine, Optional.of(runner));

        assertThat(probe.run(new LocalContext()))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Passed("git version 2.39.2 at /usr/bin/git"),
                        new ProgramFact("git", Optional.of("/usr/bin/git"), Optional.of("git version 2.39.2"))));
        assertThat(commands).containsExactly(List.of("/usr/bin/git", "--version"));
        assertThat(probe.id()).isEqualTo("program:git");
        assertThat(probe.layer()).isEqualTo(Layer.LOCAL);
    }

    @Test
    void run_programOfAnotherMachine_isNotRun() throws InterruptedException {
        FakeHost machine = FakeHost.linux()
                .env("PATH", "/usr/bin")
                .executable("/usr/bin/git")
                .build();

        assertThat(run(machine, Need.OPTIONAL))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Passed("/usr/bin/git"),
                        new ProgramFact("git", Optional.of("/usr/bin/git"), Optional.empty())));
    }

    @Test
    void run_requiredAndMissing_failsInTheWordsOfGo() throws InterruptedException {
        FakeHost machine = FakeHost.linux()
                .env("PATH", "/usr/bin")
                .file("/usr/bin/git", "not executable")
                .build();

        assertThat(run(machine, Need.REQUIRED))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Failed("exec: \"git\": executable file not found in $PATH"),
                        new ProgramFact("git", Optional.empty(), Optional.empty())));
        assertThat(run(machine, Need.OPTIONAL).outcome())
                .isEqualTo(new Outcome.NotApplicable(
                        "not needed, and not there: exec: \"git\": executable file not found in $PATH"));
    }

    @ParameterizedTest
    @CsvSource({
        // The first hit decides, as in lp_unix.go; one in the working directory is refused.
        "bin:/usr/bin, bin/git",
        "'', ''",
        ":/usr/bin, git",
        ".:/usr/bin, git",
        "/usr/bin:bin, /usr/bin/git",
    })
    void find_unix_firstElementWins(String path, String found) {
        FakeHost machine = FakeHost.linux()
                .env("PATH", path)
                .executable("/usr/bin/git")
                .executable("/project/bin/git")
                .executable("/project/git")
                .build();

        assertThat(new ProgramSearch(new HostVariables(machine)).find("git").orElse(""))
                .isEqualTo(found);
    }

    @Test
    void run_relativeHit_isRefusedAsGoDoes() throws InterruptedException {
        FakeHost machine = FakeHost.linux()
                .env("PATH", "bin:/usr/bin")
                .executable("/usr/bin/git")
                .executable("/project/bin/git")
                .build();

        assertThat(run(machine, Need.REQUIRED).outcome())
                .isEqualTo(new Outcome.Failed(
                        "exec: \"bin/git\": cannot run executable found relative to current directory"));
    }

    @Test
    void find_windows_triesExtensionsAndTheCurrentDirectoryFirst() {
        FakeHost.Builder builder =
                FakeHost.windows().env("Path", "C:\\git\\cmd").executable("C:\\git\\cmd\\git.exe");

        assertThat(new ProgramSearch(new HostVariables(builder.build())).find("git"))
                .hasValue("C:\\git\\cmd\\git.exe");
        builder.executable("C:\\work\\git.bat");
        assertThat(new ProgramSearch(new HostVariables(builder.build())).find("git"))
                .hasValue("git.bat");
        builder.env("NoDefaultCurrentDirectoryInExePath", "1").env("PATHEXT", ".PY;EXE");
        assertThat(new ProgramSearch(new HostVariables(builder.build())).find("git"))
                .hasValue("C:\\git\\cmd\\git.exe");
    }

    @Test
    void run_windowsMissing_namesItsPathVariable() throws InterruptedException {
        assertThat(run(FakeHost.windows().build(), Need.REQUIRED).outcome())
                .isEqualTo(new Outcome.Failed("exec: \"git\": executable file not found in %PATH%"));
    }
}
