package dev.goenv.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.toolchain.ToolchainSetting.Upgrade;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolchainTest {
    @Test
    void of_languageVersion_isItsFirstRelease() {
        assertThat(Toolchain.of(GoVersion.parse("1.22"))).hasToString("go1.22.0");
        assertThat(Toolchain.of(GoVersion.parse("1.22rc1"))).hasToString("go1.22rc1");
        assertThat(Toolchain.of(GoVersion.parse("1.20"))).hasToString("go1.20");
    }

    @ParameterizedTest
    @CsvSource({
        "go1.27.4, go1.27.4",
        "go1.27.4 X:nodwarf5, go1.27.4 X:nodwarf5",
        "go1.28-devel_0123abcd Mon Nov 2, go1.28-devel_0123abcd Mon Nov 2",
        "devel go1.21-0123abcd Mon Nov 2, go1.21",
    })
    void ofInstallation_versionFile_isAToolchain(String text, String name) {
        assertThat(Toolchain.ofInstallation(text)).contains(new Toolchain(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "devel +0123abcd", "release", "gccgo"})
    void ofInstallation_noGoVersion_isEmpty(String text) {
        assertThat(Toolchain.ofInstallation(text)).isEmpty();
    }

    @Test
    void parse_noToolchain_hasTheWordsOfTheGoCommand() {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> Toolchain.parse("go1.2/x"))
                .withMessage("invalid toolchain \"go1.2/x\"");
    }

    @Test
    void module_ofAToolchain_roundTrips() {
        ToolchainModule module = new ToolchainModule(new Toolchain("go1.27.4-Big.corp"), "linux", "amd64");

        assertThat(module.version()).isEqualTo("v0.0.1-go1.27.4-Big.corp.linux-amd64");
        assertThat(module).hasToString("golang.org/toolchain@v0.0.1-go1.27.4-Big.corp.linux-amd64");
        assertThat(ToolchainModule.parse(module.version())).isEqualTo(module);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v0.0.1-",
                "v0.0.1-go1.2.3",
                "v0.0.1-.linux-amd64",
                "v0.0.1-go1.2.3.linux-",
                "v0.0.1-go1.2.3.-x",
                "v0.0.2-go1.2.3.linux-amd64",
                "v0.0.1-x.linux-amd64",
                "-",
                ".-"
            })
    void module_otherVersions_areRefused(String version) {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> ToolchainModule.parse(version))
                .withMessageStartingWith("invalid toolchain version \"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', NEVER",
        "local, '', NEVER",
        "auto, '', AUTO",
        "path, '', PATH",
        "local+auto, '', AUTO",
        "local+path, '', PATH",
        "go1.22, go1.22, NEVER",
        "go1.22.1-big corp+auto, go1.22.1-big corp, AUTO",
        "go1.22.1+path, go1.22.1, PATH",
    })
    void setting_valid_isTakenApart(String text, String minimum, Upgrade upgrade) {
        assertThat(ToolchainSetting.parse(text))
                .isEqualTo(new ToolchainSetting(
                        text, Optional.of(minimum).filter(m -> !m.isEmpty()).map(Toolchain::new), upgrade));
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, 'invalid GOTOOLCHAIN \"nonsense\"'",
        "bash+auto, 'invalid GOTOOLCHAIN \"bash+auto\": invalid minimum toolchain \"bash\"'",
        "go1.22+, 'invalid GOTOOLCHAIN \"go1.22+\": only version suffixes are +auto and +path'",
        "auto+path, 'invalid GOTOOLCHAIN \"auto+path\": invalid minimum toolchain \"auto\"'",
        "local+auto+path, 'invalid GOTOOLCHAIN \"local+auto+path\": only version suffixes are +auto and +path'",
        "'auto ', 'invalid GOTOOLCHAIN \"auto \"'",
    })
    void setting_invalid_hasTheMessageOfTheGoCommand(String text, String message) {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> ToolchainSetting.parse(text))
                .withMessage(message);
    }
}
