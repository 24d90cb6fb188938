package dev.goenv.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleVersionTest {
    @Test
    void parse_pathAndVersion_holdsBoth() {
        ModuleVersion quote = ModuleVersion.parse("rsc.io/quote/v3@v3.1.0");
        assertThat(quote).isEqualTo(new ModuleVersion(ModulePath.parse("rsc.io/quote/v3"), Version.parse("v3.1.0")));
        assertThat(quote).hasToString("rsc.io/quote/v3@v3.1.0");
        assertThat(quote.path().prefix()).isEqualTo("rsc.io/quote");
        assertThat(quote.path().pathMajor().major()).contains("v3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rsc.io/quote | \"rsc.io/quote\": need path@version",
                "rsc.io/quote@-x | invalid module version \"-x\"",
                "rsc.io/quote@/x | invalid module version \"/x\"",
                "rsc.io/quote@latest | rsc.io/quote@latest: invalid version: not a semantic version",
                "rsc.io/quote@v2.0.0 | rsc.io/quote@v2.0.0: invalid version: should be v0 or v1, not v2",
                "quote@v1.0.0 | malformed module path \"quote\": missing dot in first path element",
            })
    void parse_wrong_saysWhatGoSays(String text, String message) {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> ModuleVersion.parse(text))
                .withMessage(message);
    }

    @Test
    void parse_urlWithPassword_isNotQuoted() {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> ModulePath.parse("https://alice:s3cr3t@example.com/x"))
                .withMessage("malformed module path \"https://***@example.com/x\": double slash");
    }

    @Test
    void compareTo_sortsByPathThenPrecedenceThenText() {
        List<ModuleVersion> sorted = Stream.of(
                        "b.c/x@v1.0.0", "a.b/x@v1.10.0", "a.b/x@v1.9.0", "a.b/x@v1.9.0-rc.1", "a.b/x@v1.9.0+meta")
                .map(ModuleVersion::parse)
                .sorted()
                .toList();
        assertThat(sorted)
                .extracting(ModuleVersion::toString)
                .containsExactly(
                        "a.b/x@v1.9.0-rc.1", "a.b/x@v1.9.0", "a.b/x@v1.9.0+meta", "a.b/x@v1.10.0", "b.c/x@v1.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2", "/v1", "/v0", "/v02", ".v", "/v2.0", "x/v2", "/v", ".v01", ".v2-", "/v2-unstable"})
    void pathMajor_noModulePathEndsSo_isRefused(String text) {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> PathMajor.parse(text))
                .withMessage("malformed path major version \"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"/v2,v2", ".v0,v0", ".v1-unstable,v1", "/v10,v10"})
    void pathMajor_major_isWhatTheTagMustHave(String text, String major) {
        assertThat(PathMajor.parse(text).major()).contains(major);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".v-unstable"})
    void pathMajor_major_noSingleOne(String text) {
        assertThat(PathMajor.parse(text).major()).isEmpty();
    }

    /** gopkg.in/yaml.v2@v2.2.1 requires such a version of gopkg.in/check.v1. */
    @Test
    void pathMajor_oldPseudoVersionOfGopkgIn_matches() {
        assertThat(PathMajor.parse(".v1").matches(Version.parse("v0.0.0-20161208181325-20d25e280405")))
                .isTrue();
        assertThat(PathMajor.parse(".v1").matches(Version.parse("v0.0.0"))).isFalse();
    }

    @Test
    void zero_isZero() {
        PseudoVersion zero = PseudoVersion.zero("v2");
        assertThat(zero).hasToString("v2.0.0-00010101000000-000000000000");
        assertThat(zero.isZero()).isTrue();
        assertThat(PseudoVersion.parse("v0.0.0-20191109021931-daa7c04131f5").isZero())
                .isFalse();
    }

    @Test
    void pseudoVersion_yearOfFiveDigits_isRefused() {
        for (Instant time : List.of(Instant.MAX, Instant.MIN, Instant.parse("+10000-01-01T00:00:00Z"))) {
            assertThatExceptionOfType(GoSyntaxException.class)
                    .isThrownBy(() -> PseudoVersion.of("v1", Optional.empty(), time, "daa7c04131f5"));
        }
    }

    /** Two letters new in Unicode 17, which no JDK up to 25 knows, and one new in 16, which 17 does not know. */
    @ParameterizedTest
    @ValueSource(strings = {"\u088f", "\ud807\uddb0", "\u1c89", "Ärger", "日本語"})
    void filePath_letterOfUnicode17_isGood(String text) {
        assertThat(FilePath.isValid(text)).isTrue();
        assertThat(ImportPath.isValid(text)).isFalse();
    }
}
