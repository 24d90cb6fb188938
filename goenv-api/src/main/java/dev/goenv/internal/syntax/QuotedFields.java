package dev.goenv.internal.syntax;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists of words with blanks between them and optional quotes around them, as CC, CGO_CFLAGS and GOFLAGS hold: Split and
 * Join of cmd/internal/quoted/quoted.go, Go 1.27.
 *
 * <p>A quote counts only at the start of a word, and nothing inside quotes is unescaped. Pure functions, thread-safe.
 */
public final class QuotedFields {
    private QuotedFields() {}

    /**
     * {@return the words of {@code text}, quotes removed}
     *
     * @throws GoSyntaxException {@code unterminated ' string} or {@code unterminated " string}
     */
    public static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (true) {
            while (i < text.length() && isBlank(text.charAt(i))) {
                i++;
            }
            if (i == text.length()) {
                return List.copyOf(words);
            }
            char first = text.charAt(i);
            if (first == '"' || first == '\'') {
                int end = text.indexOf(first, i + 1);
                if (end < 0) {
                    throw new GoSyntaxException("unterminated " + first + " string");
                }
                words.add(text.substring(i + 1, end));
                i = end + 1;
            } else {
                int start = i;
                while (i < text.length() && !isBlank(text.charAt(i))) {
                    i++;
                }
                words.add(text.substring(start, i));
            }
        }
    }

    /**
     * {@return the text that {@link #split} takes apart into {@code words} again} Empty words get no quotes, in Go as
     * here, and so are lost.
     *
     * @throws GoSyntaxException if a word holds quotes of both kinds
     */
    public static String join(List<String> words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                out.append(' ');
            }
            out.append(quote(words.get(i)));
        }
        return out.toString();
    }

    private static String quote(String word) {
        boolean single = word.indexOf('\'') >= 0;
        boolean twofold = word.indexOf('"') >= 0;
        if (single && twofold) {
            throw new GoSyntaxException("argument " + GoQuote.quote(Redaction.redact(word))
                    + " contains both single and double quotes and cannot be quoted");
        }
        if (!single && !twofold && word.chars().noneMatch(c -> isBlank((char) c))) {
            return word;
        }
        return single ? '"' + word + '"' : '\'' + word + '\'';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
