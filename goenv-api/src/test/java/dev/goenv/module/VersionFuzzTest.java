package dev.goenv.module;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goenv.secret.Redaction;
import org.junit.jupiter.api.Test;

class VersionFuzzTest {
    @FuzzTest
    void anyBytes_nothingButTheDocumentedException(byte[] bytes) {
        check(Fuzzing.text(bytes));
    }

    @Test
    void generatedTexts_nothingButTheDocumentedException() {
        Fuzzing.run(GeneratedTexts::version, VersionFuzzTest::check);
        Fuzzing.run(GeneratedTexts::canonicalVersion, VersionFuzzTest::check);
    }

    private static void check(String text) {
        try {
            Version version = Version.parse(text);
            assertThat(version.canonical().canonical()).isEqualTo(version.canonical());
            assertThat(version.comparePrecedence(version.canonicalForModule())).isZero();
            assertThat(Version.unescape(version.escaped())).isEqualTo(text);
            assertThat(version.canonical().text())
                    .startsWith(version.majorMinor())
                    .startsWith(version.major() + ".")
                    .endsWith(version.prerelease());
            assertThat(text).endsWith(version.build());
        } catch (GoSyntaxException e) {
            assertThat(Fuzzing.message(e)).containsAnyOf(Redaction.MASK, " invalid: not a semantic version");
            assertThat(Version.compareTexts(text, "v0.0.0-0")).isNegative();
        }
        try {
            assertThat(Version.unescape(Version.escape(text))).isEqualTo(text);
        } catch (GoSyntaxException e) {
            assertThat(Fuzzing.message(e))
                    .containsAnyOf(Redaction.MASK, "disallowed version string", "inconsistency in EscapePath");
        }
        try {
            assertThat(Version.escape(Version.unescape(text))).isEqualTo(text);
        } catch (GoSyntaxException e) {
            assertThat(Fuzzing.message(e)).containsAnyOf(Redaction.MASK, "invalid escaped version \"");
        }
    }
}
