package dev.goenv.module;

import dev.goenv.internal.text.GoText;
import dev.goenv.internal.text.UnicodeTables;
import java.util.Optional;

/**
 * Which characters and elements a path may have (x/mod/module/module.go, {@code checkPath}, {@code checkElem}, Go 1.27).
 *
 * <p>Each check answers with Go's reason for refusing, or empty if there is none, and asks in Go's order: the first reason
 * found is the one that the go command prints.
 */
final class PathChecks {
    /** What kind of path is checked; file paths allow most, module paths least. */
    enum Kind {
        MODULE,
        IMPORT,
        FILE;

        private boolean allows(int rune) {
            return switch (this) {
                case MODULE -> inModulePath(rune);
                case IMPORT -> inModulePath(rune) || rune == '+';
                case FILE -> inFileName(rune);
            };
        }
    }

    private static final String FILE_NAME_PUNCTUATION = "!#$%&()+,-.=@[]^_{}~ ";

    private PathChecks() {}

    /** The full message for a path that is refused. */
    static GoSyntaxException malformed(String kind, String path, String reason) {
        return new GoSyntaxException(message(kind, path, reason));
    }

    static String message(String kind, String path, String reason) {
        return "malformed " + kind + " path " + GoText.quote(path) + ": " + reason;
    }

    static Optional<String> checkPath(String path, Kind kind) {
        if (!GoText.isValidUtf8(path)) {
            return Optional.of("invalid UTF-8");
        } else if (path.isEmpty()) {
            return Optional.of("empty string");
        } else if (path.charAt(0) == '-' && kind != Kind.FILE) {
            return Optional.of("leading dash");
        } else if (path.contains("//")) {
            return Optional.of("double slash");
        } else if (path.endsWith("/")) {
            return Optional.of("trailing slash");
        }
        int start = 0;
        while (true) {
            int slash = path.indexOf('/', start);
            Optional<String> reason = checkElement(path.substring(start, slash < 0 ? path.length() : slash), kind);
            if (reason.isPresent() || slash < 0) {
                return reason;
            }
            start = slash + 1;
        }
    }

    static Optional<String> checkElement(String element, Kind kind) {
        if (element.isEmpty()) {
            return Optional.of("empty path element");
        } else if (element.chars().allMatch(c -> c == '.')) {
            return Optional.of("invalid path element " + GoText.quote(element));
        } else if (element.charAt(0) == '.' && kind == Kind.MODULE) {
            return Optional.of("leading dot in path element");
        } else if (element.endsWith(".")) {
            return Optional.of("trailing dot in path element");
        }
        for (int i = 0; i < element.length(); ) {
            int rune = element.codePointAt(i);
            if (!kind.allows(rune)) {
                return Optional.of("invalid char " + GoText.quoteRune(rune));
            }
            i += Character.charCount(rune);
        }
        int dot = element.indexOf('.');
        String shortName = dot < 0 ? element : element.substring(0, dot);
        if (isWindowsDevice(shortName)) {
            return Optional.of(GoText.quote(shortName) + " disallowed as path element component on Windows");
        } else if (kind != Kind.FILE && looksLikeWindowsShortName(shortName)) {
            return Optional.of("trailing tilde and digits in path element");
        }
        return Optional.empty();
    }

    /** The extra demands on a module path, once {@link #checkPath} has passed ({@code CheckPath}). */
    static Optional<String> checkModulePath(String path) {
        Optional<String> reason = checkPath(path, Kind.MODULE);
        if (reason.isPresent()) {
            return reason;
        }
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        if (first.indexOf('.') < 0) {
            return Optional.of("missing dot in first path element");
        }
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            if (!(c == '-' || c == '.' || isDigit(c) || ('a' <= c && c <= 'z'))) {
                return Optional.of("invalid char " + GoText.quoteRune(c) + " in first path element");
            }
        }
        return PathMajor.split(path).isPresent() ? Optional.empty() : Optional.of("invalid version");
    }

    static boolean isDigit(int rune) {
        return '0' <= rune && rune <= '9';
    }

    static boolean isLetterOrDigit(int rune) {
        return isDigit(rune) || ('a' <= rune && rune <= 'z') || ('A' <= rune && rune <= 'Z');
    }

    private static boolean inModulePath(int rune) {
        return isLetterOrDigit(rune) || rune == '-' || rune == '.' || rune == '_' || rune == '~';
    }

    private static boolean inFileName(int rune) {
        if (rune < 0x80) {
            return isLetterOrDigit(rune) || FILE_NAME_PUNCTUATION.indexOf(rune) >= 0;
        }
        return UnicodeTables.isLetter(rune);
    }

    /** CON, PRN, AUX, NUL, COM1 to COM9 and LPT1 to LPT9, in any case, are devices on Windows whatever follows a dot. */
    private static boolean isWindowsDevice(String name) {
        return switch (upper(name)) {
            case "CON", "PRN", "AUX", "NUL" -> true;
            case "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9" -> true;
            case "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9" -> true;
            default -> false;
        };
    }

    /** ASCII only: no letter of these names has another case than its two, so Go's folding finds no more. */
    private static String upper(String name) {
        if (name.length() > 4) {
            return "";
        }
        StringBuilder upper = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ('a' <= c && c <= 'z') {
                upper.setCharAt(i, (char) (c - 'a' + 'A'));
            }
        }
        return upper.toString();
    }

    /** Windows gives long names a second, short one, such as {@code GOENV-~1}. */
    private static boolean looksLikeWindowsShortName(String name) {
        int tilde = name.lastIndexOf('~');
        return tilde >= 0
                && tilde < name.length() - 1
                && name.chars().skip(tilde + 1L).allMatch(PathChecks::isDigit);
    }
}
