package dev.goenv.module;

import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.secret.Redaction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the fuzz targets of this package share. */
final class Fuzzing {
    private Fuzzing() {}

    /** The text that Go would hold for any bytes, valid or not. */
    static String text(byte[] bytes) {
        return GoBytes.decode(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** The message, or {@code ***} if a part is masked: then some of Go's words may be gone too. */
    static String message(GoSyntaxException e) {
        return e.getMessage().contains(Redaction.MASK) ? Redaction.MASK : e.getMessage();
    }

    /** Runs {@code check} on texts near the grammar: {@code -Dgoenv.fuzz.runs} of them. */
    static void run(Function<GeneratedTexts, String> near, Consumer<String> check) {
        GeneratedTexts texts = new GeneratedTexts(1);
        int runs = Integer.getInteger("goenv.fuzz.runs", 25_000);
        for (int i = 0; i < runs; i++) {
            String text = texts.damaged(near.apply(texts), 6);
            try {
                check.accept(text);
            } catch (GoSyntaxException e) {
                throw new AssertionError("undocumented exception for " + GoBytes.encode(text), e);
            }
        }
    }
}
