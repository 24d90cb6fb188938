package dev.goenv.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.ModulePath;
import dev.goenv.module.ModulePatterns;
import dev.goenv.testkit.TextMutator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProxyChainFuzzTest {
    private static final String SECRET = "s3cr3t";
    private static final ModulePath MODULE = ModulePath.parse("git.example.com/X/y/v2");
    private static final List<String> GO_WORDS =
            List.of("GOPROXY list is not the empty string", "invalid proxy URL", "invalid file:", "parse \"");
    private static final List<String> PIECES = List.of(
            "direct",
            "off",
            ",",
            "|",
            ",",
            " ",
            "\u3000",
            "proxy.golang.org",
            "https://proxy.golang.org",
            "http://u:" + SECRET + "@h/x",
            "https://u:" + SECRET + "@h:80",
            "file:///x",
            "file://",
            "c:\\x",
            "[::1]:80",
            "/",
            "%2f",
            "?q",
            "#f",
            ":",
            "@");

    @FuzzTest
    void parse_anyText_isRefusedInGosWordsOnly(FuzzedDataProvider data) {
        check(data.consumeRemainingAsString());
    }

    @Test
    void parse_mutatedTexts_areRefusedInGosWordsOnly() {
        TextMutator texts = new TextMutator(5, PIECES);
        int accepted = 0;
        for (int i = Integer.getInteger("goenv.fuzz.runs", 20_000); i > 0; i--) {
            accepted += check(texts.next(8));
        }
        assertThat(accepted).isPositive();
    }

    private static int check(String text) {
        try {
            ProxyChain chain = ProxyChain.parse(text)
                    .withNoProxy(new PrivatePatterns("GOPRIVATE", "OS environment", ModulePatterns.parse(text)));
            Route route = chain.routeFor(MODULE);
            Walk<Hop> walk = route.walk(hop -> Answer.NOT_FOUND);
            check(walk.reported().isPresent(), text);
            check(walk.contacted().size() <= route.hops().size(), text);
            for (ProxyEntry entry : chain.entries()) {
                check(",| ".indexOf(text.charAt(entry.position())) < 0, text);
            }
            assertSecretFree(chain + "\n" + route + "\n" + chain.entries() + chain.ignored() + chain.noProxy());
            return 1;
        } catch (GoSyntaxException e) {
            check(GO_WORDS.stream().anyMatch(e.getMessage()::startsWith), e.getMessage());
            assertSecretFree(e.getMessage());
            return 0;
        }
    }

    /** Only user info of something that looks like a URL can be told from other text. */
    private static void assertSecretFree(String shown) {
        check(!shown.contains("//u:" + SECRET + "@"), shown);
    }

    /** Plain, as it runs millions of times. */
    private static void check(boolean holds, String evidence) {
        if (!holds) {
            throw new AssertionError(evidence);
        }
    }
}
