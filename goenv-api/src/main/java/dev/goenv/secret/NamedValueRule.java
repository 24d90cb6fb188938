package dev.goenv.secret;

import java.util.Locale;
import java.util.Set;

/**
 * Finds secrets by the name before them: {@code name=secret}, {@code "name": "secret"}, {@code --name secret}, headers,
 * {@code login x password secret}.
 */
final class NamedValueRule {
    private static final Set<String> SCHEMES = Set.of("basic", "bearer", "digest", "negotiate", "ntlm", "token");

    private final String text;
    private final Spans secrets;
    /** The end of a word {@code login} after which the word {@code password} is still to come, or -1. */
    private int loginEnd = -1;

    private NamedValueRule(String text, Spans secrets) {
        this.text = text;
        this.secrets = secrets;
    }

    static void find(String text, Spans secrets) {
        new NamedValueRule(text, secrets).find();
    }

    private void find() {
        int i = 0;
        while (i < text.length()) {
            if (isNameChar(text.charAt(i))) {
                int end = i;
                while (end < text.length() && isNameChar(text.charAt(end))) {
                    end++;
                }
                i = Math.max(end, afterName(i, end));
            } else {
                i++;
            }
        }
    }

    private static boolean isNameChar(char c) {
        return Chars.isAlphanumeric(c) || c == '_' || c == '-' || c == '.';
    }

    /** Looks at what follows the name; returns where to go on. */
    private int afterName(int start, int end) {
        String name = text.substring(start, end);
        int close = closingQuote(start, end);
        int sign = skipBlanks(close);
        if (isEquals(sign) && (sign == close || close > end)) {
            int value = skipBlanks(sign + (text.charAt(sign) == '%' ? 3 : 1));
            boolean spaced = value > sign + 1 && close == end && text.charAt(sign) == '=';
            return SecretName.matches(name) && !spaced ? maskAssigned(name, start, value) : end;
        }
        if (startsWith(sign, ':') && !text.startsWith("://", sign)) {
            return afterColon(name, start, close > end, skipBlanks(sign + 1));
        }
        if (sign > end && close == end) {
            return afterBlank(name, start, end, sign);
        }
        return end;
    }

    private int closingQuote(int start, int end) {
        int quote = startsWith(end, '\\') ? end + 1 : end;
        boolean quoted = start > 0 && quote < text.length() && Chars.isQuote(text.charAt(quote));
        return quoted && text.charAt(start - 1) == text.charAt(quote) ? quote + 1 : end;
    }

    private boolean isEquals(int at) {
        return startsWith(at, '=') || Chars.startsWithIgnoreCase(text, at, "%3d");
    }

    private boolean startsWith(int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private int maskAssigned(String name, int start, int value) {
        boolean header = SecretName.isAuthorization(name) && (startsWithScheme(value) || startsWithScheme(value + 1));
        return header ? maskHeader(start, value) : mask(value, ValueEnd.of(text, value));
    }

    private boolean startsWithScheme(int value) {
        return SCHEMES.stream().anyMatch(scheme -> Chars.startsWithIgnoreCase(text, value, scheme + " "));
    }

    private int afterColon(String name, int start, boolean quotedName, int value) {
        if (SecretName.isAuthorization(name)) {
            return maskHeader(start, value);
        }
        if (quotedName && SecretName.matches(name)) {
            return mask(value, ValueEnd.of(text, value));
        }
        if (SecretName.matchesBeforeColon(name)) {
            boolean quotedValue = value < text.length() && Chars.isQuote(text.charAt(value));
            return mask(value, quotedValue ? ValueEnd.of(text, value) : headerEnd(start, value));
        }
        return value;
    }

    /** A header's value reaches to the end of the line, or of the quotes that the header stands in. */
    private int headerEnd(int nameStart, int value) {
        int end = Chars.lineEnd(text, value, text.length());
        if (nameStart > 0 && Chars.isQuote(text.charAt(nameStart - 1))) {
            int close = Chars.indexOf(text, text.charAt(nameStart - 1), value, end);
            return close < 0 ? end : close;
        }
        return end;
    }

    private int maskHeader(int nameStart, int value) {
        boolean quoted = value < text.length() && Chars.isQuote(text.charAt(value));
        int end = quoted ? ValueEnd.of(text, value) : headerEnd(nameStart, value);
        int credentials = quoted ? value + 1 : value;
        int word = credentials;
        while (word < end && Chars.isLetter(text.charAt(word))) {
            word++;
        }
        boolean scheme = word > credentials && word < end && Chars.isBlank(text.charAt(word));
        return mask(scheme ? Math.min(end, skipBlanks(word)) : value, end);
    }

    private int afterBlank(String name, int start, int end, int value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.startsWith("-")) {
            boolean userFlag = lower.equals("-u") || lower.equals("--user") || lower.equals("--proxy-user");
            boolean secret = SecretName.matches(name) || userFlag && hasColon(value);
            return secret && !text.startsWith("--", value) ? mask(value, ValueEnd.of(text, value)) : end;
        }
        if (lower.equals("login")) {
            loginEnd = end;
        } else if (lower.equals("password") && followsLogin(start)) {
            return mask(value, ValueEnd.ofWord(text, value));
        } else if (lower.equals("bearer") || lower.equals("basic")) {
            int word = ValueEnd.ofCredentials(text, value);
            return word > value ? mask(value, word) : end;
        }
        return end;
    }

    private boolean hasColon(int value) {
        return Chars.indexOf(text, ':', value, ValueEnd.of(text, value)) >= 0;
    }

    /** Whether exactly one word stands between {@code login} and {@code password}, and not "login failed:". */
    private boolean followsLogin(int passwordStart) {
        if (loginEnd < 0) {
            return false;
        }
        int user = skipBlanks(loginEnd);
        int userEnd = ValueEnd.ofWord(text, user);
        loginEnd = -1;
        return skipBlanks(userEnd) == passwordStart && text.charAt(userEnd - 1) != ':';
    }

    /** Masks a value, but not the quotes around it, so that JSON stays JSON. */
    private int mask(int start, int end) {
        int quote = startsWith(start, '\\') ? start + 1 : start;
        boolean quoted = quote + 1 < end && Chars.isQuote(text.charAt(quote));
        if (!quoted) {
            secrets.add(start, end);
            return end;
        }
        boolean closed = end > quote + 1 && text.charAt(end - 1) == text.charAt(quote);
        int close = closed ? end - 1 : end;
        boolean escaped = closed && quote > start && text.charAt(close - 1) == '\\';
        secrets.add(quote + 1, escaped ? close - 1 : close);
        return end;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < text.length() && Chars.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
