package dev.goenv.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goenv.testkit.TextMutator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionFuzzTest {
    private static final int RUNS = Integer.getInteger("goenv.fuzz.runs", 50_000);

    private static final List<String> PIECES = List.of(
            "http",
            "https://",
            "://",
            "//",
            "/",
            ":",
            ":",
            "@",
            "@",
            ",",
            "|",
            ";",
            " ",
            "\"",
            "'",
            "=",
            "&",
            "?",
            "#",
            "%20",
            "%zz",
            "user",
            "word",
            "host",
            "proxy.corp",
            "localhost",
            "8080",
            "v1.2.3",
            "@v1",
            "@latest",
            "***",
            "token=",
            "password: ",
            "Authorization: ",
            "Basic ",
            "Bearer ",
            "--token ",
            "-u ",
            "login ",
            "password ",
            "ghp_0123456789abcdef01",
            "eyJhbGciOiJI.eyJzdWIi.",
            "-----BEGIN PRIVATE KEY-----",
            "-----END PRIVATE KEY-----",
            "\n",
            "\\",
            "\\\"",
            "{",
            "}",
            "[",
            "]",
            "a",
            "é",
            "direct",
            "off",
            "git");

    /** Where a secret may stand; {@code §} is its place. */
    private static final List<String> CONTEXTS = List.of(
            "https://user:§@host",
            "https://user:§@proxy.corp:8080/x/@v/list",
            "http://§@host.corp/x",
            "https://§:x@host/",
            "https://u:§@h.io/go,direct",
            "https://proxy.golang.org|https://u:§@h.io",
            "user:§@proxy:3128",
            "HTTP_PROXY=u:§@h:1",
            "https_proxy='http://u:§@h'",
            "parse \"https://u:§@h/x\": bad",
            "https://proxy.golang.org,u:§@corp:8080",
            "https://h/?token=§",
            "https://h/?a=b&access_token=§&c=d",
            "GITHUB_TOKEN=§",
            "--password=§ x",
            "--api-key § x",
            "{\"secret\":\"§\"}",
            "Authorization: Bearer §",
            "Proxy-Authorization: Basic §",
            "login joe password §\n",
            "https://u:a@b§c@h",
            "https://u:pa/ss§/x@proxy.corp",
            "http://u:x#§@h",
            "http://u:x?§@h",
            "https://u%zz:§%@h",
            "password: §");

    @FuzzTest
    void anyBytes_nothingIsThrown(byte[] bytes) {
        check(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void generatedTexts_redactedTwice_isRedactedOnce() {
        TextMutator texts = new TextMutator(1, PIECES);
        for (int i = 0; i < RUNS; i++) {
            check(texts.next(12));
        }
    }

    @Test
    void plantedSecret_neverSurvives() {
        TextMutator around =
                new TextMutator(2, List.of(" ", "\n", "a ", "x=1 ", "direct ", "https://h.io ", "m@v1.2.3 ", "# "));
        TextMutator words = new TextMutator(
                3, List.of("S3", "cr", "_", "-", ".", "~", "!", "$", "*", "+", "(", ")", "Q", "9", "%40", "%2F"));
        for (int i = 0; i < RUNS; i++) {
            String secret = "zq" + words.plain(6) + "Qz7";
            String context = CONTEXTS.get(around.number(CONTEXTS.size()));
            String text = around.plain(3) + context.replace("§", secret) + " " + around.plain(3);
            assertThat(Redaction.redact(text)).as(text).doesNotContain(secret).doesNotContain("Qz7");
        }
    }

    private static void check(String text) {
        String once = Redaction.redact(text);
        assertThat(Redaction.redact(once)).as(text).isEqualTo(once);
    }
}
