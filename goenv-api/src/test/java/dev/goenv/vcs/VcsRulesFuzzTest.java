package dev.goenv.vcs;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.testkit.TextMutator;
import org.junit.jupiter.api.Test;

/** No text makes the parser of GOVCS throw anything but its documented exception. */
class VcsRulesFuzzTest {
    @FuzzTest
    void parse_anyText_throwsOnlyGoSyntaxException(byte[] bytes) {
        check(new String(bytes, java.nio.charset.StandardCharsets.UTF_16BE));
    }

    @Test
    void parse_generatedTexts_throwOnlyGoSyntaxException() {
        TextMutator mutator = new TextMutator(47, VcsOracleTest.PIECES);
        for (int i = Integer.getInteger("goenv.fuzz.runs", 50_000); i > 0; i--) {
            check(mutator.next(8));
        }
    }

    private static void check(String text) {
        try {
            VcsRules rules = VcsRules.parse(text);
            rules.decide(text, Visibility.PUBLIC, "git").toString();
            rules.decide("a/b", Visibility.PRIVATE, text).refusal();
        } catch (GoSyntaxException expected) {
            // What malformed text is answered with.
        }
    }
}
