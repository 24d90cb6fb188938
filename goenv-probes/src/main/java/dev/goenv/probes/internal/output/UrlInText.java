package dev.goenv.probes.internal.output;

import java.util.Optional;
import java.util.Set;

/**
 * A URL in a message.
 *
 * @param start where it begins
 * @param text the URL
 * @param after where what follows it begins, behind a closing quote
 */
record UrlInText(int start, String text, int after) {
    private static final String SCHEME = "://";
    /** Pages that messages point the reader to; nothing was asked of them. */
    private static final Set<String> FURTHER_READING = Set.of(
            "https://golang.org/doc",
            "https://go.dev/doc",
            "https://golang.org/s/",
            "https://go.dev/s/",
            "https://go.dev/issue",
            "https://golang.org/issue");

    /** {@return the first URL that something was asked of} */
    static Optional<UrlInText> first(String said) {
        for (int colon = said.indexOf(SCHEME); colon >= 0; colon = said.indexOf(SCHEME, colon + 1)) {
            int start = colon;
            while (start > 0 && isLetter(said.charAt(start - 1))) {
                start--;
            }
            UrlInText found = at(said, start);
            if (start < colon && FURTHER_READING.stream().noneMatch(found.text()::startsWith)) {
                return Optional.of(found);
            }
        }
        return relative(said);
    }

    /** {@return what a redirect error names: Go prints the path alone then, without the host} */
    private static Optional<UrlInText> relative(String said) {
        int get = said.indexOf("Get \"/");
        return get < 0 ? Optional.empty() : Optional.of(at(said, get + 5));
    }

    private static UrlInText at(String said, int start) {
        int end = start;
        while (end < said.length() && Ascii.inUrl(said.charAt(end))) {
            end++;
        }
        int after = end < said.length() && (said.charAt(end) == '"' || said.charAt(end) == '\'') ? end + 1 : end;
        boolean quoted = after > end;
        int last = end;
        while (!quoted && last > start && ":,;.".indexOf(said.charAt(last - 1)) >= 0) {
            last--;
        }
        return new UrlInText(start, said.substring(start, last), quoted ? after : last);
    }

    /** {@return the words before it: {@code Get}, {@code reading}, {@code git ls-remote}} */
    Optional<String> operation(String said) {
        int end = start;
        while (end > 0 && (said.charAt(end - 1) <= ' ' || "\"'(".indexOf(said.charAt(end - 1)) >= 0)) {
            end--;
        }
        int begin = end;
        while (begin > 0 && isLetter(said.charAt(begin - 1))) {
            begin--;
        }
        String line = said.substring(said.lastIndexOf('\n', start) + 1, start);
        int git = line.indexOf("git ");
        if (git >= 0) {
            return Optional.of("git " + Ascii.word(line, git + 4));
        }
        return begin == end ? Optional.empty() : Optional.of(said.substring(begin, end));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
