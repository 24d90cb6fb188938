package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.ShellCommand;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellLinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "linux; https://a,direct; export X=https://a,direct",
                "linux; a|b; export X='a|b'",
                "darwin; it's $HOME; export X='it'\\''s $HOME'",
                "windows; https://a,direct; $env:X='https://a,direct' / set X=https://a,direct",
                "windows; it's a|b; $env:X='it''s a|b' / set \"X=it's a|b\""
            })
    void set_text_quotedAsTheShellNeedsIt(String system, String text, String lines) {
        assertThat(String.join(
                        " / ",
                        ShellLines.set(system, "X", text, Optional.empty()).stream()
                                .map(ShellCommand::line)
                                .toList()))
                .isEqualTo(lines.replace("\"\"", "\""));
    }

    @Test
    void set_undo_bringsTheOldTextBack() {
        assertThat(ShellLines.set("windows", "X", "new", Optional.of("old")))
                .extracting(ShellCommand::undo)
                .containsExactly(Optional.of("$env:X='old'"), Optional.of("set X=old"));
        assertThat(ShellLines.set("windows", "X", "new", Optional.empty()))
                .extracting(ShellCommand::undo)
                .containsExactly(Optional.of("Remove-Item Env:X"), Optional.of("set X="));
    }

    @Test
    void unset_undo_onlyIfTheOldTextCanBeShown() {
        assertThat(ShellLines.unset("linux", "X", Optional.of("a b")))
                .extracting(ShellCommand::undo)
                .containsExactly(Optional.of("export X='a b'"));
        assertThat(ShellLines.unset("linux", "X", Optional.empty()))
                .extracting(ShellCommand::undo)
                .containsExactly(Optional.empty());
    }

    @Test
    void posixWord_empty_quoted() {
        assertThat(ShellLines.posixWord("")).isEqualTo("''");
    }
}
