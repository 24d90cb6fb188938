package dev.goenv.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goenv.module.GoSyntaxException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolchainSelectionTest {
    private static final Toolchain LOCAL = new Toolchain("go1.27.4");

    /** Follows cmd/go/testdata/script/gotoolchain_modcmds.txt and gotoolchain_path.txt. */
    @ParameterizedTest
    @CsvSource({
        "auto, 1.27, '', go1.27.4, 'go.mod asks for nothing newer, and GOTOOLCHAIN is auto'",
        "auto, 1.28, '', go1.28.0, 'the line \"go 1.28\" in go.mod asks for it, and GOTOOLCHAIN=auto allows it'",
        "auto, 1.28, go1.29.1, go1.29.1, 'the line \"toolchain go1.29.1\" in go.mod asks for it, and GOTOOLCHAIN=auto allows it'",
        "auto, 1.30, go1.29.1, go1.30.0, 'the line \"go 1.30\" in go.mod asks for it, and GOTOOLCHAIN=auto allows it'",
        "auto, 1.30, default, go1.27.4, 'the line \"toolchain default\" in go.mod leaves the choice to GOTOOLCHAIN=auto'",
        "local, 1.30, go1.29.1, go1.27.4, 'GOTOOLCHAIN=local says so'",
        "go1.22.1, 1.30, go1.29.1, go1.22.1, 'GOTOOLCHAIN=go1.22.1 says so'",
        "go1.27.4-x+path, 1.27, go1.27.4, go1.27.4-x, 'go.mod asks for nothing newer, and GOTOOLCHAIN is go1.27.4-x+path'",
        "'', 1.30, '', go1.27.4, 'GOTOOLCHAIN is not set'",
    })
    void select_linesAndSetting_nameOneToolchain(
            String setting, String go, String toolchain, String name, String reason) {
        ToolchainSelection selection = select(setting, new VersionLines(go, toolchain));

        assertThat(selection.toolchain()).hasToString(name);
        assertThat(selection.reason()).hasToString(reason);
    }

    @Test
    void select_namesThatAreNoGo1_areRefused() {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> select("auto", new VersionLines("2.1", "")))
                .withMessage("invalid GOTOOLCHAIN \"go2.1\"");
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> select("auto", new VersionLines("1.27", "gccgo")))
                .withMessage("invalid toolchain \"gccgo\" in go.mod");
    }

    @ParameterizedTest
    @CsvSource({
        "local, 1.99.0, '', 'go.mod requires go >= 1.99.0 (running go 1.27.4; GOTOOLCHAIN=local)'",
        "auto, 1.99.0, default, 'go.mod requires go >= 1.99.0 (running go 1.27.4; go.mod sets toolchain default)'",
        "local, 1.99.x, '', 'go.mod requires go >= 1.99 (running go 1.27.4; GOTOOLCHAIN=local)'",
        "go1.22.1, 1.27, '', 'go.mod requires go >= 1.27 (running go 1.22.1; GOTOOLCHAIN=go1.22.1)'",
        "go1.20.1, 1.27, '', ''",
        "local, 1.27.4, '', ''",
        "local, 1.99.0rc1, '', ''",
        "local, v1.99, '', ''",
    })
    void refusal_fileTooNew_hasTheMessageOfTheGoCommand(String setting, String go, String toolchain, String message) {
        VersionLines lines = new VersionLines(go, toolchain);

        assertThat(select(setting, lines).refusal(goMod(lines)).orElse("")).isEqualTo(message);
    }

    /** Follows cmd/go/internal/gover/gomod_test.go. */
    @ParameterizedTest
    @CsvSource({
        "'module m\ngo 1.21\n', 1.21, ''",
        "'  go\t1.21 // why\r\ntoolchain go1.22 //', 1.21, go1.22",
        "'go1.21\nGo 1.22\n', '', ''",
        "'go 1.21\ngo 1.22', 1.21, ''",
        "'go // nothing\ngo 1.22', '', ''",
        "'// go 1.20\nrequire (\ngo 1.22 h1\n)', 1.22 h1, ''",
        "'\u00a0go 1.22\u3000\n', 1.22, ''",
        "'toolchain\nxgo 1.2', '', ''",
    })
    void scan_text_findsTheFirstLines(String content, String go, String toolchain) {
        assertThat(VersionLines.scan(content)).isEqualTo(new VersionLines(go, toolchain));
    }

    private static ToolchainSelection select(String setting, VersionLines lines) {
        return ToolchainSelection.select(LOCAL, ToolchainSetting.parse(setting), Optional.of(goMod(lines)));
    }

    private static ModuleFile goMod(VersionLines lines) {
        return new ModuleFile(ModuleFile.Kind.MODULE, "/w/go.mod", "go.mod", lines);
    }
}
