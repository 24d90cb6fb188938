package dev.goenv.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goenv.module.GoSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ToolchainFuzzTest {
    private static final List<String> PIECES = List.of(
            "go",
            "1",
            "0",
            ".",
            "21",
            "22",
            "rc",
            "beta",
            "-",
            "+",
            "auto",
            "path",
            "local",
            "default",
            " ",
            "\t",
            "\n",
            "//",
            "toolchain ",
            "go ",
            "devel ",
            "v0.0.1-",
            ".linux-amd64",
            "/",
            "\\",
            "\"",
            "\ud800",
            "\u00a0",
            "é",
            "x",
            "A",
            "999");
    private static final Toolchain LOCAL = new Toolchain("go1.27.4");

    @FuzzTest
    void anyBytes_onlyTheDocumentedException(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int cut = Math.max(0, text.indexOf('\n'));
        check(text.substring(0, cut), text.substring(cut));
    }

    @Test
    void generatedTexts_onlyTheDocumentedException() {
        Random random = new Random(7);
        int runs = Integer.getInteger("goenv.fuzz.runs", 50_000);
        for (int i = 0; i < runs; i++) {
            check(text(random), text(random));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static void check(String text, String other) {
        checkVersion(text, other);
        Optional<Toolchain> toolchain = Toolchain.find(text);
        assertThat(toolchain.isPresent()).isEqualTo(VirtualModule.TOOLCHAIN.isValid(text));
        toolchain.ifPresent(found -> {
            ToolchainModule module = new ToolchainModule(found, "linux", "amd64");
            assertThat(ToolchainModule.parse(module.version())).isEqualTo(module);
        });
        ToolchainModule.find(other)
                .ifPresent(module -> assertThat(module.version()).isEqualTo(other));
        ToolchainModule.find(text);
        Toolchain.ofInstallation(text)
                .ifPresent(found -> assertThat(Toolchain.find(found.name())).contains(found));
        checkSelection(text, other);
    }

    private static void checkVersion(String text, String other) {
        Optional<GoVersion> version = GoVersion.find(text);
        int order = GoVersion.compareTexts(text, other);
        assertThat(Integer.signum(order)).isEqualTo(-Integer.signum(GoVersion.compareTexts(other, text)));
        version.ifPresent(found -> {
            assertThat(found).hasToString(text);
            assertThat(GoVersion.compareTexts(found.language(), text))
                    .isLessThanOrEqualTo(found.isPrerelease() ? 1 : 0);
            assertThat(found.previousLanguage()).isNotNull();
            assertThat(Toolchain.of(found).version()).isGreaterThanOrEqualTo(found);
        });
    }

    private static void checkSelection(String setting, String content) {
        VersionLines lines = VersionLines.scan(content);
        for (ModuleFile.Kind kind : ModuleFile.Kind.values()) {
            ModuleFile file = new ModuleFile(kind, "/w/go.mod", "go.mod", lines);
            file.required();
            try {
                ToolchainSelection selection =
                        ToolchainSelection.select(LOCAL, ToolchainSetting.parse(setting), Optional.of(file));
                assertThat(selection.reason().toString()).isNotEmpty();
                selection.refusal(file).ifPresent(message -> assertThat(message).startsWith("go.mod requires go >= "));
            } catch (GoSyntaxException refused) {
                assertThat(refused).hasMessageMatching("(?s)invalid (GOTOOLCHAIN|toolchain) .*");
            }
        }
    }
}
