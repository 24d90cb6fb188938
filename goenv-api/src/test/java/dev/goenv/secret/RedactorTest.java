package dev.goenv.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private static final String WORD = "corr+ct h\u00f6rse/\"battery\"";
    private static final Redactor REDACTOR = Redactor.of(List.of(Secret.of(WORD), Secret.of("abc")));

    @Test
    void redact_knownSecret_isMaskedAnywhere() {
        assertThat(REDACTOR.redact("a " + WORD + "b" + WORD)).isEqualTo("a ***b***");
    }

    @Test
    void redact_percentEscapes_areSeenThrough() {
        String escaped = URLEncoder.encode(WORD, StandardCharsets.UTF_8);
        assertThat(REDACTOR.redact("x" + escaped + "y")).isEqualTo("x***y");
        assertThat(REDACTOR.redact("x" + escaped.replace("+", "%20").toLowerCase(java.util.Locale.ROOT) + "y"))
                .isEqualTo("x***y");
        assertThat(REDACTOR.redact("x" + WORD.replace("c", "%63") + "y")).isEqualTo("x***y");
    }

    @Test
    void redact_backslashEscapes_areSeenThrough() {
        assertThat(REDACTOR.redact("{\"x\":\"" + WORD.replace("\"", "\\\"") + "\"}"))
                .isEqualTo("{\"x\":\"***\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u:", "us:", "user:"})
    void redact_base64_holdsNothingOfTheSecret(String before) {
        byte[] bytes = (before + WORD).getBytes(StandardCharsets.UTF_8);
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            String encoded = encoder.encodeToString(bytes);
            String shown = REDACTOR.redact("x " + encoded + " y");
            assertThat(shown)
                    .contains("***")
                    .hasSizeLessThan(20)
                    .startsWith("x ")
                    .endsWith(" y");
        }
    }

    @Test
    void redact_shortSecret_isNotLookedFor() {
        assertThat(REDACTOR.redact("abcdef")).isEqualTo("abcdef");
    }

    @Test
    void redact_unknownSecret_isRecognised() {
        assertThat(REDACTOR.redact("https://u:p@h")).isEqualTo("https://***@h");
        assertThat(Redactor.of(List.of()).redact("https://u:p@h")).isEqualTo("https://***@h");
    }

    @Test
    void toString_tellsNoSecret() {
        assertThat(REDACTOR).hasToString("Redactor[1 secrets]");
    }
}
