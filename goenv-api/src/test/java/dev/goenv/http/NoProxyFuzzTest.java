package dev.goenv.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.module.GoSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoProxyFuzzTest {
    private static final int RUNS = Integer.getInteger("goenv.fuzz.runs", 50_000);

    @FuzzTest
    void anyBytes_nothingButTheDocumentedException(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        check(text, Map.of("HTTP_PROXY", "corp.test", "NO_PROXY", text));
        check("http://x.test/", Map.of("HTTP_PROXY", text, "NO_PROXY", text));
    }

    @Test
    void generatedEnvironments_nothingButTheDocumentedException() {
        HttpQuestions questions = new HttpQuestions();
        for (int round = 0; round < RUNS / 1000; round++) {
            for (JsonElement question : questions.next(1000)) {
                JsonArray row = question.getAsJsonArray();
                Map<String, String> env = new HashMap<>();
                for (int i = 1; i < row.size(); i += 2) {
                    env.put(
                            row.get(i).getAsString(),
                            GoBytes.decode(row.get(i + 1).getAsString()));
                }
                check(GoBytes.decode(row.get(0).getAsString()), env);
            }
        }
    }

    private static void check(String url, Map<String, String> env) {
        HttpProxies proxies = HttpProxies.of(env);
        assertThat(proxies.toString()).doesNotContain("user:word@");
        assertThat(proxies.noProxyEntries()).noneMatch(entry -> entry.text().isEmpty());
        try {
            assertThat(proxies.decide(url).toString())
                    .matches("(?s)(direct|via|refused).*")
                    .doesNotContain("user:word@");
        } catch (GoSyntaxException e) {
            assertThat(e).hasMessageStartingWith("parse \"");
        }
    }
}
