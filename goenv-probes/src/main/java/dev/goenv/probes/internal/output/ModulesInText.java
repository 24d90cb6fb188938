package dev.goenv.probes.internal.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The module that failed, and what leads to it. */
final class ModulesInText {
    /** What stands before a path without a version; with a version it is known by its at sign. */
    private static final List<String> BEFORE = List.of(
            "unrecognized import path \"",
            "providing package ",
            "does not contain package ",
            "for public ",
            "for private ",
            ": module ",
            "go: module ",
            "import \"");

    private static final List<String> LEADS = List.of(" imports", " requires", " tested by");

    private ModulesInText() {}

    static Optional<String> module(String said) {
        return firstVersioned(lastLine(said)).or(() -> firstVersioned(said)).or(() -> plain(said));
    }

    private static Optional<String> firstVersioned(String text) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && text.charAt(start - 1) > ' ') {
                start--;
            }
            String word = Ascii.word(text, start);
            Optional<String> found = versioned(word);
            if (found.isPresent()) {
                return found;
            }
            at = start + word.length() - 1;
        }
        return Optional.empty();
    }

    /** {@return the first line that is no link of the chain: the one that tells the failure} */
    private static String lastLine(String said) {
        for (String line : said.split("\n", -1)) {
            if (!leads(line)) {
                return inner(line);
            }
        }
        return said;
    }

    /** {@return what follows {@code a requires b} on one line} */
    private static String inner(String line) {
        int requires = line.indexOf(" requires ");
        return requires < 0 || line.contains("requires go ") ? line : line.substring(requires + 10);
    }

    private static boolean leads(String line) {
        for (String lead : LEADS) {
            if (line.endsWith(lead)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> plain(String said) {
        for (String before : BEFORE) {
            int at = said.indexOf(before);
            if (at >= 0) {
                Optional<String> path = path(Ascii.word(said, at + before.length()));
                if (path.isPresent()) {
                    return path;
                }
            }
        }
        for (String line : said.split("\n", 60)) {
            for (String word : line.strip().split("\\s+", 6)) {
                Optional<String> path = word.endsWith(":") ? path(word) : Optional.empty();
                if (path.isPresent()) {
                    return path;
                }
            }
        }
        return Optional.empty();
    }

    /** {@return the modules of lines that end in "imports" or "requires", and those in the middle of a line} */
    static List<String> chain(String said) {
        List<String> chain = new ArrayList<>();
        for (String line : said.split("\n", 200)) {
            boolean leads = leads(line);
            int requires = line.indexOf(" requires ");
            if (leads || requires > 0 && !line.contains("requires go ")) {
                String before = line.substring(0, leads ? line.lastIndexOf(' ') : requires);
                String word = before.substring(before.lastIndexOf(' ') + 1).strip();
                versioned(word).or(() -> path(word)).ifPresent(chain::add);
            }
        }
        return chain;
    }

    /** {@return the module of a URL of the module proxy protocol} */
    static Optional<String> fromUrl(String url) {
        int at = url.indexOf("/@");
        int host = url.indexOf("://");
        if (at < 0 || host < 0) {
            return Optional.empty();
        }
        int slash = url.indexOf('/', host + 3);
        if (slash < 0 || slash >= at) {
            return Optional.empty();
        }
        String path = url.substring(slash + 1, at);
        return path(unescaped(path));
    }

    private static Optional<String> versioned(String quotedWord) {
        String word = bare(quotedWord);
        int at = word.indexOf('@');
        if (at <= 0 || at == word.length() - 1 || word.contains("://") || word.startsWith("git@")) {
            return Optional.empty();
        }
        String version = word.substring(at + 1);
        boolean file = word.charAt(0) == '/' || word.indexOf('\\') >= 0 || word.startsWith("file:");
        if (file || version.indexOf(':') >= 0 || path(word.substring(0, at)).isEmpty()) {
            return Optional.empty();
        }
        int slash = version.indexOf('/');
        return Optional.of(
                unescaped(word.substring(0, at)) + "@" + (slash < 0 ? version : version.substring(0, slash)));
    }

    /** {@return the word as a path, if it looks like one with a host: a dot before the first slash} */
    private static Optional<String> path(String quotedWord) {
        String word = bare(quotedWord);
        int slash = word.indexOf('/');
        String host = slash < 0 ? word : word.substring(0, slash);
        boolean dotted = host.indexOf('.') > 0 && !host.endsWith(".");
        boolean file = word.endsWith(".go") || word.endsWith(".mod") || word.endsWith(".sum");
        return dotted && !file && isPlain(word) && host.chars().anyMatch(Character::isLetter)
                ? Optional.of(unescaped(word))
                : Optional.empty();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetterOrDigit(c) && "-._~/+!%".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && "\"'(`<".indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "\"'):,;.`>".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(start, end);
    }

    /** {@return the path without the escaping of capitals: {@code !a} and, in URLs, {@code %21a} are {@code A}} */
    static String unescaped(String escaped) {
        if (escaped.indexOf('!') < 0 && escaped.indexOf('%') < 0) {
            return escaped;
        }
        String path = escaped.replace("%21", "!");
        StringBuilder plain = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean capital =
                    c == '!' && i + 1 < path.length() && path.charAt(i + 1) >= 'a' && path.charAt(i + 1) <= 'z';
            plain.append(capital ? Character.toUpperCase(path.charAt(++i)) : c);
        }
        return plain.toString();
    }
}
