package dev.goenv.config.internal.envfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two grammars side by side: readEnvFile (cmd/go/internal/cfg/cfg.go) and lineToKey (envcmd/env.go). */
class EnvLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // line | what a reader sees | the writer's key
                "GOPROXY=off|GOPROXY -> off|GOPROXY",
                "GOPROXY= off # why|GOPROXY ->  off # why|GOPROXY",
                "GOPROXY=|GOPROXY -> |GOPROXY",
                "GOPROXY=\"a=b\"|GOPROXY -> \"a=b\"|GOPROXY",
                "GO PROXY =x|GO PROXY  -> x|GO PROXY ",
                "A#B=x|A#B -> x|''",
                "Z=1|Z -> 1|Z",
                " GOPROXY=off|nothing| GOPROXY",
                "export GOPROXY=off|nothing|export GOPROXY",
                "[X=1|nothing|[X",
                "a=1|nothing|a",
                "#GOPROXY=off|nothing|''",
                "=x|nothing|''",
                "GOPROXY|nothing|''",
                "''|nothing|''",
            })
    void line_readerAndWriter_seeWhatGoSees(String line, String read, String key) {
        EnvLine parsed = new EnvLine(1, line);
        assertThat(parsed.assignment().map(a -> a.name() + " -> " + a.text()).orElse("nothing"))
                .isEqualTo(read);
        assertThat(parsed.writerKey()).isEqualTo(key);
    }

    @Test
    void parse_linesOfAllKinds_numbersFromOneAndKeepsBytes() {
        byte[] content = "A=1\r\n\n# c\nB=\u00ff\u00e9\nC=3".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(EnvLine.parse(content))
                .containsExactly(
                        new EnvLine(1, "A=1\r"),
                        new EnvLine(2, ""),
                        new EnvLine(3, "# c"),
                        new EnvLine(4, "B=\u00ff\u00e9"),
                        new EnvLine(5, "C=3"));
        assertThat(EnvLine.assignments(content))
                .containsExactly(
                        new EnvLine.Assignment("A", "1\r", 1),
                        new EnvLine.Assignment("B", "\udcff\udce9", 4),
                        new EnvLine.Assignment("C", "3", 5));
        assertThat(EnvLine.parse(new byte[0])).isEmpty();
        assertThat(EnvLine.parse("A=1\n".getBytes(StandardCharsets.UTF_8))).containsExactly(new EnvLine(1, "A=1"));
    }

    @Test
    void assignments_utf8_isDecoded() {
        assertThat(EnvLine.assignments("GOBIN=/é\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new EnvLine.Assignment("GOBIN", "/é", 1));
    }
}
