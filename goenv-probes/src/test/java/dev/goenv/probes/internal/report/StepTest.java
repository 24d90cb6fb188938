package dev.goenv.probes.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Action;
import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.diagnosis.ShellCommand.Shell;
import dev.goenv.env.EnvChange;
import dev.goenv.probes.internal.report.Step.Command;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "linux; https://a,direct; `go env -w GOPROXY=https://a,direct`",
                "linux; https://a|direct; `go env -w 'GOPROXY=https://a|direct'`",
                "linux; a'b; `go env -w 'GOPROXY=a'\\''b'`",
                "darwin; $HOME; `go env -w 'GOPROXY=$HOME'`",
                "windows; off; `go env -w GOPROXY=off`",
                "windows; https://a,direct; `go env -w \"GOPROXY=https://a,direct\"`",
                "windows; https://a|direct; `go env -w \"GOPROXY=https://a|direct\"`",
            })
    void of_change_isACommandTheShellTakes(String system, String text, String line) {
        Step step = Step.of(remedy(new Action.Environment(List.of(EnvChange.set("GOPROXY", text)))), system);

        assertThat(step.commands()).containsExactly(new Command("", line, Optional.empty()));
    }

    @Test
    void of_removal_isGoEnvU() {
        Step step = Step.of(remedy(new Action.Environment(List.of(EnvChange.unset("GOFLAGS")))), "linux");

        assertThat(step)
                .isEqualTo(new Step(
                        "Do it", "for this user", "", List.of(new Command("", "go env -u GOFLAGS", Optional.empty()))));
    }

    @Test
    void of_commands_areThoseForTheSystem() {
        Action action = new Action.Commands(List.of(
                new ShellCommand(Shell.POSIX, "unset X", Optional.of("export X=1")),
                new ShellCommand(Shell.POWERSHELL, "Remove-Item Env:X", Optional.empty()),
                new ShellCommand(Shell.CMD, "set X=", Optional.empty()),
                new ShellCommand(Shell.ANY, "go version", Optional.empty())));

        assertThat(Step.of(remedy(action), "freebsd").commands())
                .containsExactly(
                        new Command("", "unset X", Optional.of("export X=1")),
                        new Command("", "go version", Optional.empty()));
        assertThat(Step.of(remedy(action), "windows").commands())
                .containsExactly(
                        new Command("PowerShell", "Remove-Item Env:X", Optional.empty()),
                        new Command("cmd", "set X=", Optional.empty()),
                        new Command("", "go version", Optional.empty()));
    }

    @Test
    void of_commandsForOtherSystemsAlone_areShownWithTheirShell() {
        Action action = new Action.Commands(List.of(new ShellCommand(Shell.CMD, "set X=", Optional.empty())));

        assertThat(Step.of(remedy(action), "linux").commands())
                .containsExactly(new Command("cmd", "set X=", Optional.empty()));
    }

    private static Remedy remedy(Action action) {
        return new Remedy("id", "Do it", action, Remedy.Scope.USER, Remedy.Risk.LOW, List.of());
    }
}
