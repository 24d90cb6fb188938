package dev.goenv.internal.syntax;

import java.util.Arrays;

/**
 * The lexical shortening of one path: Clean, lazybuf and postClean of internal/filepathlite/path.go and path_windows.go,
 * and Join of path/filepath, Go 1.27.
 */
final class PathCleaner {
    private final HostPaths syntax;
    private final String path;
    private final char[] out;
    private int length;
    /** Whether the output ceased to be a prefix of the input, which matters for {@link #protectRelative}. */
    private boolean diverged;

    private PathCleaner(HostPaths syntax, String path) {
        this.syntax = syntax;
        this.path = path;
        // No element grows: "." for the empty path is the one char more.
        this.out = new char[path.length() + 1];
    }

    static String clean(HostPaths syntax, String original) {
        int volume = syntax.volumeLength(original);
        String path = original.substring(volume);
        if (path.isEmpty()) {
            boolean unc =
                    volume > 1 && syntax.isSeparator(original.charAt(0)) && syntax.isSeparator(original.charAt(1));
            return unc ? syntax.fromSlash(original) : original + ".";
        }
        PathCleaner cleaner = new PathCleaner(syntax, path);
        cleaner.clean();
        String cleaned = new String(cleaner.out, 0, cleaner.length);
        if (syntax == HostPaths.WINDOWS && volume == 0 && cleaner.diverged) {
            cleaned = cleaner.protectRelative() + cleaned;
        }
        return syntax.fromSlash(original.substring(0, volume) + cleaned);
    }

    private void clean() {
        boolean rooted = syntax.isSeparator(path.charAt(0));
        int floor = 0;
        if (rooted) {
            append(syntax.separator());
            floor = 1;
        }
        int start = floor;
        while (start < path.length()) {
            int end = start;
            while (end < path.length() && !syntax.isSeparator(path.charAt(end))) {
                end++;
            }
            if (isElement("..", start, end)) {
                if (length > floor) {
                    dropLast(floor);
                } else if (!rooted) {
                    appendElement(start, end, 0);
                    floor = length;
                }
            } else if (end > start && !isElement(".", start, end)) {
                appendElement(start, end, rooted ? 1 : 0);
            }
            start = end + 1;
        }
        if (length == 0) {
            append('.');
        }
    }

    private boolean isElement(String name, int start, int end) {
        return end - start == name.length() && path.startsWith(name, start);
    }

    private void dropLast(int floor) {
        length--;
        while (length > floor && !syntax.isSeparator(out[length])) {
            length--;
        }
    }

    private void appendElement(int start, int end, int lengthOfRoot) {
        if (length != lengthOfRoot) {
            append(syntax.separator());
        }
        for (int i = start; i < end; i++) {
            append(path.charAt(i));
        }
    }

    private void append(char c) {
        if (!diverged && (length >= path.length() || path.charAt(length) != c)) {
            diverged = true;
            Arrays.fill(out, length, out.length, '\0');
        }
        out[length++] = c;
    }

    /** What must stand before the result so that a relative path does not become one with a drive or a device. */
    private String protectRelative() {
        // Go looks at its whole buffer here, at stale chars behind the result too, and so do we.
        for (int i = 0; i < path.length() && !syntax.isSeparator(out[i]); i++) {
            if (out[i] == ':') {
                return ".\\";
            }
        }
        boolean device = path.length() >= 3 && syntax.isSeparator(out[0]) && out[1] == '?' && out[2] == '?';
        return device ? "\\." : "";
    }

    static String join(HostPaths syntax, String... elements) {
        String joined = syntax == HostPaths.UNIX ? joinUnix(elements) : joinWindows(syntax, elements);
        return joined.isEmpty() ? "" : clean(syntax, joined);
    }

    private static String joinUnix(String... elements) {
        StringBuilder out = new StringBuilder();
        for (String element : elements) {
            if (out.length() > 0) {
                out.append('/');
            }
            out.append(element);
        }
        return out.toString();
    }

    private static String joinWindows(HostPaths syntax, String... elements) {
        StringBuilder out = new StringBuilder();
        for (String element : elements) {
            String next = element;
            char last = out.length() == 0 ? 0 : out.charAt(out.length() - 1);
            if (out.length() > 0 && syntax.isSeparator(last)) {
                next = withoutLeadingSeparators(syntax, element);
                boolean device = next.equals("??") || next.startsWith("??") && syntax.isSeparator(next.charAt(2));
                if (out.length() == 1 && device) {
                    out.append(".\\");
                }
            } else if (out.length() > 0 && last != ':') {
                out.append('\\');
            }
            out.append(next);
        }
        return out.toString();
    }

    private static String withoutLeadingSeparators(HostPaths syntax, String element) {
        int start = 0;
        while (start < element.length() && syntax.isSeparator(element.charAt(start))) {
            start++;
        }
        return element.substring(start);
    }
}
