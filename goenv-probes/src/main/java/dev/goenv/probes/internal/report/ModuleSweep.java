package dev.goenv.probes.internal.report;

import dev.goenv.probes.internal.report.Placeholders.Kind;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces private module paths, alone or within URLs and ids of probes, with the packages below them. */
final class ModuleSweep {
    /** What a module path can consist of, and {@code !}, which escapes capitals and separates the parts of an id. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.~!+/-]+");

    private final PrivateNames names;
    private final Placeholders placeholders;
    private final int longest;

    ModuleSweep(PrivateNames names, Placeholders placeholders) {
        this.names = names;
        this.placeholders = placeholders;
        // Escaped, each capital letter takes two characters.
        this.longest =
                2 * names.modules().stream().mapToInt(String::length).max().orElse(0);
    }

    String apply(String text) {
        return longest == 0 ? text : WORD.matcher(text).replaceAll(this::word);
    }

    private String word(MatchResult match) {
        String word = match.group();
        StringBuilder swept = new StringBuilder();
        int done = 0;
        int from = 0;
        while (from < word.length()) {
            Optional<Integer> found = longest(word, from);
            if (found.isPresent()) {
                int end = found.get();
                String module = names.module(word.substring(from, end)).orElseThrow();
                swept.append(word, done, from).append(placeholders.of(Kind.MODULE, module));
                done = packagesEnd(word, end);
                from = done;
            } else {
                from = nextStart(word, from);
            }
        }
        return Matcher.quoteReplacement(swept.append(word, done, word.length()).toString());
    }

    /** Where the longest module path that begins at {@code from} ends. */
    private Optional<Integer> longest(String word, int from) {
        int dots = word.length();
        while (dots > from && word.charAt(dots - 1) == '.') {
            dots--;
        }
        for (int end = Math.min(word.length(), from + longest); end > from; end--) {
            boolean boundary = end >= dots || word.charAt(end) == '/' || word.charAt(end) == '!';
            if (boundary && names.module(word.substring(from, end)).isPresent()) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    /** A package below a private module is as private; the operations of a module proxy ({@code /@v/list}) are not. */
    private static int packagesEnd(String word, int moduleEnd) {
        int end = moduleEnd;
        if (word.startsWith("/", end) && end + 1 < word.length()) {
            int stop = word.indexOf('!', end);
            end = stop < 0 ? word.length() : stop;
        }
        return end;
    }

    private static int nextStart(String word, int from) {
        for (int i = from + 1; i < word.length(); i++) {
            if (word.charAt(i - 1) == '/' || word.charAt(i - 1) == '!') {
                return i;
            }
        }
        return word.length();
    }
}
