package dev.goenv.env;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.testkit.TextMutator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** No text makes the parsers of GOFLAGS and GO111MODULE throw anything but their documented exception. */
class GoFlagsFuzzTest {
    @FuzzTest
    void parse_anyText_throwsOnlyGoSyntaxException(byte[] bytes) {
        check(new String(bytes, StandardCharsets.UTF_16BE));
    }

    @Test
    void parse_generatedTexts_throwOnlyGoSyntaxException() {
        TextMutator mutator = new TextMutator(61, GoFlagsOracleTest.PIECES);
        for (int i = Integer.getInteger("goenv.fuzz.runs", 50_000); i > 0; i--) {
            check(mutator.next(8));
        }
    }

    private static void check(String text) {
        try {
            GoFlags flags = GoFlags.parse(text);
            flags.mod();
            flags.isOn("x");
            flags.toString();
        } catch (GoSyntaxException expected) {
            // What malformed text is answered with.
        }
        try {
            ModuleMode.parse(text);
        } catch (GoSyntaxException expected) {
            // What malformed text is answered with.
        }
    }
}
