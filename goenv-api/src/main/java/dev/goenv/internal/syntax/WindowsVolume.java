package dev.goenv.internal.syntax;

import java.util.ArrayList;
import java.util.List;

/** Volumes and path lists of Windows: volumeNameLen and its helpers of internal/filepathlite/path_windows.go, Go 1.27. */
final class WindowsVolume {
    private WindowsVolume() {}

    /** {@return the length of the volume at the start of {@code path}} */
    static int length(String path) {
        if (path.length() >= 2 && path.charAt(1) == ':' && isOneByte(path.charAt(0))) {
            return 2;
        }
        if (path.isEmpty() || !isSeparator(path.charAt(0))) {
            return 0;
        }
        if (hasPrefix(path, "\\\\.") || hasPrefix(path, "\\\\?") || hasPrefix(path, "\\??")) {
            return deviceLength(path);
        }
        return path.length() >= 2 && isSeparator(path.charAt(1)) ? unlessClimbing(path, uncLength(path, 2)) : 0;
    }

    /** Go looks at bytes: a letter beyond ASCII has two or more and is no drive. */
    private static boolean isOneByte(char c) {
        return c < 0x80 || GoBytes.isInvalidByte(c);
    }

    private static int deviceLength(String path) {
        if (path.length() == 3) {
            return 3;
        }
        String name = path.substring(4);
        if (hasPrefix(name, "UNC")) {
            return unlessClimbing(path, uncLength(path, 8));
        }
        int end = indexOfSeparator(path, 4);
        return unlessClimbing(path, end < 0 ? path.length() : end);
    }

    /** The length {@code n}, or 0 if an element of that prefix is {@code ..}. */
    private static int unlessClimbing(String path, int n) {
        int start = 0;
        while (start < n) {
            int end = indexOfSeparator(path, start);
            end = end < 0 || end > n ? n : end;
            if (end - start == 2 && path.startsWith("..", start)) {
                return 0;
            }
            start = end + 1;
        }
        return n;
    }

    /** Whether {@code path} is {@code prefix}, or goes on after it with a separator; case and kind of slash aside. */
    private static boolean hasPrefix(String path, String prefix) {
        if (path.length() < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            char want = prefix.charAt(i);
            char have = path.charAt(i);
            if (want == '\\' ? !isSeparator(have) : want != upper(have)) {
                return false;
            }
        }
        return path.length() == prefix.length() || isSeparator(path.charAt(prefix.length()));
    }

    private static char upper(char c) {
        return 'a' <= c && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }

    /** The end of host and share in a UNC path whose host begins at {@code hostStart}. */
    private static int uncLength(String path, int hostStart) {
        int host = indexOfSeparator(path, hostStart);
        int share = host < 0 ? -1 : indexOfSeparator(path, host + 1);
        return share < 0 ? path.length() : share;
    }

    private static int indexOfSeparator(String path, int from) {
        for (int i = from; i < path.length(); i++) {
            if (isSeparator(path.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSeparator(char c) {
        return c == '\\' || c == '/';
    }

    /** {@return the paths of a list, by splitList of path/filepath/path_windows.go} */
    static List<String> splitList(String list) {
        List<String> paths = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        boolean quoted = false;
        for (char c : list.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                paths.add(path.toString());
                path.setLength(0);
            } else {
                path.append(c);
            }
        }
        paths.add(path.toString());
        return List.copyOf(paths);
    }
}
