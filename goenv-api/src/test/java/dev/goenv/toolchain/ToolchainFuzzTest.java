package dev.goenv.toolchain;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goenv.internal.syntax.GoQuote;
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
        holds(toolchain.isPresent() == VirtualModule.TOOLCHAIN.isValid(text), text);
        toolchain.ifPresent(found -> {
            ToolchainModule module = new ToolchainModule(found, "linux", "amd64");
            holds(ToolchainModule.parse(module.version()).equals(module), text);
        });
        ToolchainModule.find(other).ifPresent(module -> holds(module.version().equals(other), other));
        Toolchain.ofInstallation(text)
                .ifPresent(found -> holds(Toolchain.find(found.name()).isPresent(), text));
        checkSelection(text, other);
    }

    private static void checkVersion(String text, String other) {
        int order = Integer.signum(GoVersion.compareTexts(text, other));
        holds(order == -Integer.signum(GoVersion.compareTexts(other, text)), text);
        GoVersion.find(text).ifPresent(found -> {
            holds(found.toString().equals(text), text);
            holds(Toolchain.of(found).version().compareTo(found) >= 0, text);
            String language = GoVersion.parse(found.language()).language();
            holds(language.equals(found.language()) && !found.previousLanguage().isEmpty(), text);
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
                holds(!selection.reason().toString().isEmpty(), setting);
                selection
                        .refusal(file)
                        .ifPresent(message -> holds(message.startsWith("go.mod requires go >= "), message));
            } catch (GoSyntaxException refused) {
                String message = String.valueOf(refused.getMessage());
                holds(message.startsWith("invalid GOTOOLCHAIN ") || message.startsWith("invalid toolchain "), message);
            }
        }
    }

    /** Cheaper than an assertion library, which would take most of the time of a million inputs. */
    private static void holds(boolean condition, String input) {
        if (!condition) {
            throw new AssertionError("does not hold for " + GoQuote.quote(input));
        }
    }
}
