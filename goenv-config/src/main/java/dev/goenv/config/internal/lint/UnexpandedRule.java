package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.secret.Redaction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** References to variables that no shell has replaced, in a file or a tool that knows none. */
final class UnexpandedRule implements LintRule {
    static final String CODE = "config.unexpanded";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "`${NAME}`, `$NAME`, `%NAME%` or `~` stands in a value unreplaced";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.texts().stream()
                .filter(value -> !Repairs.isCommand(value.name()))
                .flatMap(value -> reference(value).stream()
                        .map(reference -> context.error(
                                CODE,
                                value,
                                "\"" + context.shown(reference)
                                        + "\" is taken as it stands: neither the go command nor its file"
                                        + " replaces it.",
                                Remedy.none())))
                .toList();
    }

    private static Optional<String> reference(GoValue value) {
        // What is hidden is a password, in which anything may stand.
        String text = Redaction.redact(value.text());
        if (Repairs.isPath(value.name())
                && Arrays.stream(text.split("[:;]", -1)).anyMatch(UnexpandedRule::isHome)) {
            return Optional.of("~");
        }
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '$' ? dollar(text, i) : text.charAt(i) == '%' ? percent(text, i) : i;
            if (end > i) {
                return Optional.of(text.substring(i, end));
            }
        }
        return Optional.empty();
    }

    private static boolean isHome(String path) {
        return path.equals("~") || path.startsWith("~/") || path.startsWith("~\\");
    }

    /** {@return the end of <code>${NAME}</code>, {@code $(command)}, {@code $env:NAME} or {@code $NAME}; or the start} */
    private static int dollar(String text, int start) {
        char next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        if (next == '{' || next == '(') {
            int close = text.indexOf(next == '{' ? '}' : ')', start);
            return close < 0 ? text.length() : close + 1;
        }
        int end = start + 1;
        while (end < text.length() && isNameChar(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start + 1, end);
        boolean capitals = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT)) && !Character.isDigit(next);
        return capitals || name.equals("env") ? end : start;
    }

    /** {@return the end of {@code %NAME%}; the start if it may as well be an escape such as {@code %2F}} */
    private static int percent(String text, int start) {
        int end = start + 1;
        while (end < text.length() && isNameChar(text.charAt(end))) {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == '%' && end - start > 3;
        return closed && !isHex(text.charAt(start + 1), text.charAt(start + 2)) ? end + 1 : start;
    }

    private static boolean isHex(char first, char second) {
        return Character.digit(first, 16) >= 0 && Character.digit(second, 16) >= 0;
    }

    private static boolean isNameChar(char c) {
        return c == '_' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
