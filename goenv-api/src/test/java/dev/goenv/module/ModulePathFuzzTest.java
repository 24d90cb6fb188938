package dev.goenv.module;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goenv.secret.Redaction;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ModulePathFuzzTest {
    @FuzzTest
    void anyBytes_nothingButTheDocumentedException(byte[] bytes) {
        check(Fuzzing.text(bytes));
    }

    @Test
    void generatedTexts_nothingButTheDocumentedException() {
        Fuzzing.run(GeneratedTexts::path, ModulePathFuzzTest::check);
        Fuzzing.run(texts -> texts.escaped(texts.path()), ModulePathFuzzTest::check);
    }

    private static void check(String text) {
        try {
            ModulePath path = ModulePath.parse(text);
            assertThat(ModulePath.unescape(path.escaped())).isEqualTo(path);
            assertThat(path.escaped()).isEqualTo(path.escaped().toLowerCase(Locale.ROOT));
            assertThat(path.prefix() + path.pathMajor()).isEqualTo(text);
            assertThat(ImportPath.isValid(text)).isTrue();
            assertThat(FilePath.isValid(text) || text.indexOf('~') >= 0).isTrue();
        } catch (GoSyntaxException e) {
            assertThat(Fuzzing.message(e)).containsAnyOf(Redaction.MASK, "malformed module path \"");
            assertThat(ModulePath.isValid(text)).isFalse();
        }
        try {
            assertThat(ModulePath.unescape(text).escaped()).isEqualTo(text);
        } catch (GoSyntaxException e) {
            assertThat(Fuzzing.message(e)).containsAnyOf(Redaction.MASK, "invalid escaped module path \"");
        }
        try {
            assertThat(ImportPath.parse(text)).hasToString(text);
        } catch (GoSyntaxException e) {
            assertThat(Fuzzing.message(e)).containsAnyOf(Redaction.MASK, "malformed import path \"");
        }
        try {
            assertThat(FilePath.parse(text)).hasToString(text);
        } catch (GoSyntaxException e) {
            assertThat(Fuzzing.message(e)).containsAnyOf(Redaction.MASK, "malformed file path \"");
        }
        try {
            assertThat(ModuleVersion.parse(text)).hasToString(text);
        } catch (GoSyntaxException e) {
            assertThat(Fuzzing.message(e))
                    .containsAnyOf(
                            Redaction.MASK,
                            "malformed module path",
                            ": invalid version: ",
                            "invalid module version ",
                            ": need path@version");
        }
        PathMajor.split(text).ifPresent(major -> assertThat(text).endsWith(major.text()));
    }
}
