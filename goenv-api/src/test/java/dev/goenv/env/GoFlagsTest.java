package dev.goenv.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goenv.module.GoSyntaxException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoFlagsTest {
    @Test
    void parse_severalFlags_keepsNamesAndValues() {
        assertThat(GoFlags.parse("-mod=mod --x '-ldflags=-s -w' -tags=\"a"))
                .isEqualTo(new GoFlags(List.of(
                        new GoFlag("mod", Optional.of("mod")),
                        new GoFlag("x", Optional.empty()),
                        new GoFlag("ldflags", Optional.of("-s -w")),
                        new GoFlag("tags", Optional.of("\"a")))));
    }

    /** As testdata/script/goflags.txt. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "mod=mod, parsing $GOFLAGS: non-flag \"mod=mod\"",
                "-mod mod, parsing $GOFLAGS: non-flag \"mod\"",
                "-, parsing $GOFLAGS: non-flag \"-\"",
                "--, parsing $GOFLAGS: non-flag \"--\"",
                "---mod, parsing $GOFLAGS: non-flag \"---mod\"",
                "-=x, parsing $GOFLAGS: non-flag \"-=x\"",
                "--=x, parsing $GOFLAGS: non-flag \"--=x\"",
                "''-x, parsing $GOFLAGS: non-flag \"\"",
                "-typoed-flag, parsing $GOFLAGS: unknown flag -typoed-flag",
                "-modmode=mod x, parsing $GOFLAGS: unknown flag -modmode",
                "x -modmode=mod, parsing $GOFLAGS: non-flag \"x\"",
                "'-mod=mod, parsing $GOFLAGS: unterminated ' string",
                "https://u:p@h/, parsing $GOFLAGS: non-flag \"https://***@h/\"",
            })
    void parse_malformed_saysWhatGoSays(String text, String message) {
        assertThatThrownBy(() -> GoFlags.parse(text))
                .isInstanceOf(GoSyntaxException.class)
                .hasMessage(message);
    }

    @Test
    void lookups_lastOfSeveral_wins() {
        GoFlags flags = GoFlags.parse("-mod=vendor --mod=mod -modfile=go.alt.mod -x -x=0 -modcacherw=T -insecure=yes");
        assertThat(flags.mod()).hasValue("mod");
        assertThat(flags.modfile()).hasValue("go.alt.mod");
        assertThat(flags.x()).isFalse();
        assertThat(flags.modcacherw()).isTrue();
        assertThat(flags.insecure()).isFalse();
        assertThat(flags.last("v")).isEmpty();
    }

    @Test
    void parse_blanksOnly_isEmpty() {
        assertThat(GoFlags.parse(" \t").flags()).isEmpty();
        assertThat(GoFlags.parse("").mod()).isEmpty();
    }

    @Test
    void toString_userInfo_isHidden() {
        assertThat(GoFlags.parse("-toolexec=https://u:p@h")).hasToString("-toolexec=https://***@h");
    }

    @Test
    void moduleMode_words_areThoseOfGo() {
        assertThat(List.of(
                        ModuleMode.parse(""),
                        ModuleMode.parse("on"),
                        ModuleMode.parse("auto"),
                        ModuleMode.parse("off")))
                .containsExactly(ModuleMode.ON, ModuleMode.ON, ModuleMode.AUTO, ModuleMode.OFF);
        assertThatThrownBy(() -> ModuleMode.parse("ON "))
                .isInstanceOf(GoSyntaxException.class)
                .hasMessage("unknown environment setting GO111MODULE=ON ");
    }
}
