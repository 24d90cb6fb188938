package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Action;
import dev.goenv.diagnosis.Remedy.Risk;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.diagnosis.ShellCommand.Shell;
import dev.goenv.env.EnvChange;
import dev.goenv.probe.ConfigFinding.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemediesTest {
    private static final List<String> VERIFY = List.of("dns:h");

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"USER_FILE", "GOROOT_FILE", "DEFAULT", "WHAT_IF"})
    void set_goVariableOfAFile_changesTheFile(Place place) {
        assertThat(remedies("linux", place).set("GOPROXY", "https://a,direct"))
                .isEqualTo(new Remedy(
                        "set-goproxy",
                        "Set GOPROXY to https://a,direct",
                        new Action.Environment(List.of(EnvChange.set("GOPROXY", "https://a,direct"))),
                        Scope.USER,
                        Risk.LOW,
                        VERIFY));
    }

    @Test
    void set_goVariableOfTheOs_changesTheShell() {
        assertThat(remedies("linux", Place.OS)
                        .set("GOPROXY", "https://a|direct")
                        .action())
                .isEqualTo(new Action.Commands(List.of(new ShellCommand(
                        Shell.POSIX, "export GOPROXY='https://a|direct'", Optional.of("export GOPROXY=off")))));
    }

    @Test
    void set_variableThatGoEnvRefuses_changesTheShell() {
        assertThat(remedies("linux", Place.DEFAULT)
                        .set("HTTPS_PROXY", "http://p:3128")
                        .action())
                .isEqualTo(new Action.Commands(List.of(new ShellCommand(
                        Shell.POSIX, "export HTTPS_PROXY=http://p:3128", Optional.of("unset HTTPS_PROXY")))));
    }

    @Test
    void set_maskedSecret_isLeftToAPerson() {
        Remedy remedy = remedies("linux", Place.USER_FILE).set("GOPROXY", "https://***@a");

        assertThat(remedy.action()).isInstanceOf(Action.Advice.class);
    }

    @Test
    void set_secretInClear_isNotShown() {
        Remedy remedy = remedies("linux", Place.USER_FILE).set("GOPROXY", "https://me:s3cr3t@a");

        assertThat(remedy.toString()).doesNotContain("s3cr3t");
        assertThat(remedy.action()).isInstanceOf(Action.Advice.class);
    }

    @Test
    void reset_ofTheOsOnWindows_forBothShells() {
        assertThat(remedies("windows", Place.OS)
                        .reset("GOPROXY")
                        .orElseThrow()
                        .action()
                        .lines())
                .containsExactly("Remove-Item Env:GOPROXY", "set GOPROXY=");
    }

    @Test
    void reset_ofTheFile_changesTheFile() {
        assertThat(remedies("linux", Place.USER_FILE).reset("GOPROXY").map(Remedy::action))
                .contains(new Action.Environment(List.of(EnvChange.unset("GOPROXY"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"GOROOT_FILE", "DEFAULT", "WHAT_IF"})
    void reset_whereThereIsNothingToRemove_empty(Place place) {
        assertThat(remedies("linux", place).reset("GOPROXY")).isEmpty();
    }

    @Test
    void corrections_noneOneAndSeveral() {
        Remedies remedies = remedies("linux", Place.USER_FILE);
        List<EnvChange> two = List.of(EnvChange.set("GOPROXY", "https://a"), EnvChange.unset("GOSUMDB"));

        assertThat(remedies.corrections(List.of())).isEmpty();
        assertThat(remedies.corrections(List.of(EnvChange.set("GOPROXY", "https://a"))))
                .contains(remedies.set("GOPROXY", "https://a"));
        assertThat(remedies.corrections(List.of(EnvChange.unset("GOPROXY")))).isEqualTo(remedies.reset("GOPROXY"));
        assertThat(remedies.corrections(two).map(Remedy::action)).contains(new Action.Environment(two));
    }

    @Test
    void lastResort_isAdviceOfRisk() {
        Remedy remedy = remedies("linux", Place.DEFAULT).lastResort("off", "Switch it off", "GOSUMDB=off");

        assertThat(remedy.risk()).isEqualTo(Risk.SECURITY);
        assertThat(remedy.action()).isEqualTo(new Action.Advice("GOSUMDB=off"));
    }

    private static Remedies remedies(String system, Place place) {
        return new Remedies(
                Cases.of().system(system).variable("GOPROXY", "off", place).examination(), VERIFY);
    }
}
