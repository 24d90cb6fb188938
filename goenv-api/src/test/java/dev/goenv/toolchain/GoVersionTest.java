package dev.goenv.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goenv.module.GoSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoVersionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1.",
                "1.21.",
                "1.021",
                "01",
                "1.21.3rc1",
                "1.21.x",
                "1.21RC1",
                "1.21rc1.2",
                "1.21rc01",
                "1.21-rc1",
                "v1.21",
                "go1.21",
                " 1.21",
                "1.21 ",
                "1.٢"
            })
    void find_malformed_isEmpty(String text) {
        assertThat(GoVersion.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, false, false",
        "1.2.3, 1.2, 1.1, false, false",
        "1.20, 1.20, 1.19, false, false",
        "1.21, 1.21, 1.20, true, false",
        "1.21rc2, 1.21, 1.20, false, true",
        "1.21rc, 1.21, 1.20, false, true",
        "1.100.0, 1.100, 1.99, false, false",
        "1.10, 1.10, 1.9, false, false",
        "2.0.1, 2.0, 2, false, false",
    })
    void parse_version_knowsItsPlace(
            String text, String language, String previous, boolean isLanguage, boolean prerelease) {
        GoVersion version = GoVersion.parse(text);

        assertThat(version).hasToString(text);
        assertThat(version.language()).isEqualTo(language);
        assertThat(version.previousLanguage()).isEqualTo(previous);
        assertThat(version.isLanguage()).isEqualTo(isLanguage);
        assertThat(version.isPrerelease()).isEqualTo(prerelease);
    }

    @Test
    void parse_malformed_hasTheWordsOfAGoLine() {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> GoVersion.parse("1.21.x"))
                .withMessage("invalid go version '1.21.x': must match format 1.23.0");
    }

    @Test
    void equals_sameReleaseWrittenTwice_areEqual() {
        assertThat(GoVersion.parse("1.20"))
                .isEqualTo(GoVersion.parse("1.20.0"))
                .hasSameHashCodeAs(GoVersion.parse("1.20.0"));
        assertThat(GoVersion.parse("1.21"))
                .isNotEqualTo(GoVersion.parse("1.21.0"))
                .isLessThan(GoVersion.parse("1.21rc1"));
        assertThat(GoVersion.parse("1.21rc1")).isLessThan(GoVersion.parse("1.21.0"));
    }
}
