package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.module.GoSyntaxException;
import java.util.List;
import java.util.Locale;

/** What the go command demands of {@code <?xml version="1.0" encoding="utf-8"?>}: that version, and UTF-8 or ASCII. */
final class XmlDeclaration {
    private XmlDeclaration() {}

    /**
     * Checks what stands between {@code <?xml} and {@code ?>}.
     *
     * @throws GoSyntaxException with Go's message, if the page can't be read
     */
    static void check(String content) {
        String version = value("version=", content);
        if (!version.isEmpty() && !version.equals("1.0")) {
            throw new GoSyntaxException(
                    "xml: unsupported version " + GoQuote.quote(version) + "; only version 1.0 is supported");
        }
        String encoding = value("encoding=", content);
        if (!encoding.isEmpty() && !List.of("utf-8", "ascii").contains(encoding.toLowerCase(Locale.ROOT))) {
            String charset = GoQuote.quote(encoding);
            throw new GoSyntaxException(
                    "xml: opening charset " + charset + ": can't decode XML document using charset " + charset);
        }
    }

    private static String value(String name, String content) {
        int at = content.indexOf(name);
        while (at >= 0 && at + name.length() < content.length()) {
            char quote = content.charAt(at + name.length());
            int start = at + name.length() + 1;
            if (quote == '"' || quote == '\'') {
                int end = content.indexOf(quote, start);
                return end < 0 ? "" : content.substring(start, end);
            }
            at = content.indexOf(name, start);
        }
        return "";
    }
}
