package dev.goenv.internal.syntax;

import java.util.List;

/**
 * File paths of an operating system as texts, by the rules of Go's {@code path/filepath} (path/filepath and
 * internal/filepathlite, Go 1.27). A {@link java.nio.file.Path} can express those of the running machine only.
 *
 * <p>Nothing here looks at a disk. Pure functions, thread-safe.
 */
public enum HostPaths {
    /** Slashes; lists with colons. Linux, macOS and their kin. */
    UNIX('/', ':'),
    /** Drive letters, UNC and device paths; slashes of both kinds; lists with semicolons. */
    WINDOWS('\\', ';');

    private final char separator;
    private final char listSeparator;

    HostPaths(char separator, char listSeparator) {
        this.separator = separator;
        this.listSeparator = listSeparator;
    }

    /** {@return the character that Go puts between the elements of a path} */
    public char separator() {
        return separator;
    }

    /** {@return the character between the paths of a list such as GOPATH} */
    public char listSeparator() {
        return listSeparator;
    }

    /** {@return whether {@code c} separates elements; on Windows both slashes do} */
    public boolean isSeparator(char c) {
        return c == separator || c == '/';
    }

    /** {@return {@code path} with slashes turned into separators} */
    public String fromSlash(String path) {
        return path.replace('/', separator);
    }

    /** {@return {@code path} with separators turned into slashes} */
    public String toSlash(String path) {
        return path.replace(separator, '/');
    }

    /** The length of the volume at the start of {@code path}. */
    int volumeLength(String path) {
        return this == UNIX ? 0 : WindowsVolume.length(path);
    }

    /** {@return the volume at the start of {@code path}, such as <code>C:</code>; empty on Unix} */
    public String volumeName(String path) {
        return fromSlash(path.substring(0, volumeLength(path)));
    }

    /** {@return whether {@code path} is absolute; on Windows that takes a volume and, for a drive, a separator} */
    public boolean isAbs(String path) {
        if (this == UNIX) {
            return path.startsWith("/");
        }
        int volume = volumeLength(path);
        if (volume == 0) {
            return false;
        }
        if (path.length() > 1 && isSeparator(path.charAt(0)) && isSeparator(path.charAt(1))) {
            return true;
        }
        return path.length() > volume && isSeparator(path.charAt(volume));
    }

    /** {@return the shortest path that is lexically the same; {@code .} for the empty one} */
    public String clean(String path) {
        return PathCleaner.clean(this, path);
    }

    /** {@return the elements joined by separators and cleaned; empty ones do not count} */
    public String join(String... elements) {
        return PathCleaner.join(this, elements);
    }

    /** {@return all but the last element, cleaned; {@code .} if that is nothing} */
    public String dir(String path) {
        String volume = volumeName(path);
        String dir = clean(path.substring(volume.length(), lastElement(path, volume.length())));
        return dir.equals(".") && volume.length() > 2 ? volume : volume + dir;
    }

    /** {@return the last element, trailing separators removed} */
    public String base(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        int end = path.length();
        while (end > 0 && isSeparator(path.charAt(end - 1))) {
            end--;
        }
        String rest = path.substring(0, end);
        rest = rest.substring(volumeLength(rest));
        rest = rest.substring(lastElement(rest, 0));
        return rest.isEmpty() ? String.valueOf(separator) : rest;
    }

    private int lastElement(String path, int from) {
        int i = path.length();
        while (i > from && !isSeparator(path.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** {@return the paths of a list; none for an empty list; on Windows quotes protect separators and are removed} */
    public List<String> splitList(String list) {
        if (list.isEmpty()) {
            return List.of();
        }
        return this == UNIX ? List.of(list.split(":", -1)) : WindowsVolume.splitList(list);
    }
}
