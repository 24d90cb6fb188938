package dev.goenv.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonElement;
import dev.goenv.module.GoSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxFuzzTest {
    private static final int RUNS = Integer.getInteger("goenv.fuzz.runs", 50_000);

    @FuzzTest
    void anyBytes_nothingButTheDocumentedException(byte[] bytes) {
        check(GoBytes.decode(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void generatedTexts_nothingButTheDocumentedException() {
        for (String kind : List.of("url", "ip", "windows", "windowsfile", "fields")) {
            for (JsonElement question : SyntaxQuestions.of(kind, RUNS / 5)) {
                check(GoBytes.decode(question.getAsJsonArray().get(1).getAsString()));
            }
        }
    }

    private static void check(String text) {
        assertThat(GoBytes.encode(GoBytes.decode(GoBytes.encode(text)))).isEqualTo(GoBytes.encode(text));
        assertThat(GoQuote.quote(text)).startsWith("\"").endsWith("\"");
        try {
            GoUrl url = GoUrl.parse(text);
            assertThat(url.text()).isNotNull();
            assertThat(url.toString()).isNotNull();
            for (HostPaths syntax : HostPaths.values()) {
                toPath(url, syntax);
            }
        } catch (GoSyntaxException e) {
            assertThat(e).hasMessageStartingWith("parse \"");
        }
        try {
            IpAddress.parse(text);
        } catch (GoSyntaxException e) {
            assertThat(e).hasMessageStartingWith("ParseAddr(\"");
        }
        try {
            assertThat(QuotedFields.split(text)).doesNotContainNull();
        } catch (GoSyntaxException e) {
            assertThat(e.getMessage()).isIn("unterminated \" string", "unterminated ' string");
        }
        for (HostPaths syntax : HostPaths.values()) {
            String clean = syntax.clean(text);
            // On Windows Go's own Clean is not idempotent: "/??/.." becomes "\\.\\".
            assertThat(syntax == HostPaths.WINDOWS || syntax.clean(clean).equals(clean))
                    .isTrue();
            assertThat(syntax.dir(text) + syntax.base(text)).isNotEmpty();
            assertThat(String.join("", syntax.splitList(text))).hasSizeLessThanOrEqualTo(text.length());
        }
    }

    private static void toPath(GoUrl url, HostPaths syntax) {
        try {
            String path = FileUrl.toPath(url, syntax);
            assertThat(syntax.isAbs(path)).isTrue();
            assertThat(FileUrl.fromPath(path, syntax).scheme()).isEqualTo("file");
        } catch (GoSyntaxException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }
}
