package dev.goenv.module;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goenv.secret.Redaction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModulePatternsFuzzTest {
    @FuzzTest
    void anyBytes_noException(byte[] bytes) {
        String text = Fuzzing.text(bytes);
        int cut = text.indexOf('\n');
        check(text.substring(0, Math.max(0, cut)), text.substring(cut + 1));
    }

    @Test
    void generatedTexts_noException() {
        GeneratedTexts targets = new GeneratedTexts(2);
        Fuzzing.run(texts -> texts.patterns(targets.path()), text -> check(text, targets.path()));
        Fuzzing.run(GeneratedTexts::path, text -> check(targets.patterns(text), text));
    }

    private static void check(String text, String path) {
        ModulePatterns patterns = ModulePatterns.parse(text);
        assertThat(patterns).hasToString(Redaction.redact(text));
        Optional<ModulePattern> match = patterns.match(path);
        assertThat(patterns.matches(path)).isEqualTo(match.isPresent());
        List<String> entries = List.of(text.split(",", -1));
        for (ModulePattern pattern : patterns.patterns()) {
            assertThat(entries.get(pattern.index())).isEqualTo(pattern.text());
        }
        match.ifPresent(found -> {
            assertThat(ModulePatterns.parse(found.text()).matches(path)).isTrue();
            assertThat(patterns.patterns()).contains(found);
        });
        for (ModulePattern.Malformed malformed : patterns.malformed()) {
            assertThat(malformed.reason()).startsWith("syntax error in pattern: ");
            assertThat(ModulePatterns.parse(malformed.pattern().text()).matches(path))
                    .isFalse();
        }
    }
}
