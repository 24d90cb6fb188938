package dev.goenv.sumdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.testkit.TextMutator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksumDatabaseFuzzTest {
    private static final String SECRET = "s3cr3t";
    private static final List<String> GO_WORDS = List.of("missing GOSUMDB", "invalid GOSUMDB", "invalid sumdb name");
    private static final List<String> PIECES = List.of(
            "sum.golang.org",
            "sum.golang.google.cn",
            "off",
            " ",
            "\u3000",
            "+",
            "033de0ae",
            "Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
            "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
            TestKeys.keyFor("u:" + SECRET + "@h"),
            TestKeys.keyFor("h/x"),
            TestKeys.keyFor("h?x"),
            TestKeys.keyFor("h%zz"),
            "https://u:" + SECRET + "@h/x",
            "http://[::1]",
            "=",
            "%2f");

    @FuzzTest
    void parse_anyText_isRefusedInGosWordsOnly(FuzzedDataProvider data) {
        check(data.consumeRemainingAsString());
    }

    @Test
    void parse_mutatedTexts_areRefusedInGosWordsOnly() {
        TextMutator texts = new TextMutator(7, PIECES);
        int accepted = 0;
        for (int i = Integer.getInteger("goenv.fuzz.runs", 50_000); i > 0; i--) {
            accepted += check(texts.next(5));
        }
        assertThat(accepted).isPositive();
    }

    private static int check(String text) {
        try {
            ChecksumDatabase database = ChecksumDatabase.parse(text);
            check(!database.toString().contains("//u:" + SECRET + "@"), text);
            return 1;
        } catch (GoSyntaxException e) {
            check(GO_WORDS.stream().anyMatch(e.getMessage()::startsWith), e.getMessage());
            check(!e.getMessage().contains("//u:" + SECRET + "@"), e.getMessage());
            return 0;
        }
    }

    /** Plain, as it runs millions of times. */
    private static void check(boolean holds, String evidence) {
        if (!holds) {
            throw new AssertionError(evidence);
        }
    }
}
