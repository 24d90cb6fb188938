package dev.goenv.module;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goenv.secret.Redaction;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PseudoVersionFuzzTest {
    @FuzzTest
    void anyBytes_nothingButTheDocumentedException(byte[] bytes) {
        check(Fuzzing.text(bytes));
    }

    @Test
    void generatedTexts_nothingButTheDocumentedException() {
        Fuzzing.run(GeneratedTexts::pseudoVersion, PseudoVersionFuzzTest::check);
    }

    private static void check(String text) {
        PseudoVersion pseudo;
        try {
            pseudo = PseudoVersion.parse(text);
        } catch (GoSyntaxException e) {
            assertThat(Fuzzing.message(e)).containsAnyOf(Redaction.MASK, " invalid: syntax error");
            return;
        }
        try {
            Optional<Version> base = pseudo.base();
            Instant time = pseudo.time();
            assertThat(base.map(b -> b.compareTo(pseudo.version()) < 0).orElse(true))
                    .isTrue();
            PseudoVersion again = PseudoVersion.of(pseudo.version().major(), base, time, pseudo.revision());
            assertThat(again).isEqualTo(pseudo);
        } catch (GoSyntaxException e) {
            assertThat(Fuzzing.message(e))
                    .containsAnyOf(Redaction.MASK, "malformed time", "lacks base version", "negative patch number");
        }
    }
}
