package dev.goenv.module;

import dev.goenv.internal.text.GoText;
import dev.goenv.secret.Redaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comma-separated list of globs for module paths: the value of {@code GOPRIVATE}, {@code GONOPROXY}, {@code GONOSUMDB} or
 * {@code GOINSECURE}.
 *
 * <p>A glob with N slashes is matched against the first N+1 elements of the path, so {@code example.com/team} covers
 * everything below that name, and {@code *.example.com} covers {@code git.example.com/x}, but not {@code example.com/x}
 * (x/mod/module/module.go, {@code MatchPrefixPatterns}, Go 1.27). Some consequences surprise:
 *
 * <ul>
 *   <li>Entries are not trimmed: in {@code a.com, b.com} the second one begins with a blank and matches no module.
 *   <li>One trailing slash is dropped. Empty entries are ignored.
 *   <li>A malformed glob matches nothing, and nobody says so; {@link #malformed} does.
 *   <li>{@code *} and {@code ?} do not match a slash; a class such as {@code [/]} does.
 * </ul>
 *
 * <p>Any text is accepted. Immutable and thread-safe; the globs are compiled once, so that a match costs little. Two lists
 * are equal if their texts are.
 */
public final class ModulePatterns {
    private final String text;
    private final List<ModulePattern> patterns;
    private final List<ModulePattern.Malformed> malformed;
    private final Glob[] globs;
    private final int[] slashes;
    private final int mostSlashes;

    private ModulePatterns(String text) {
        this.text = text;
        List<ModulePattern> valid = new ArrayList<>();
        List<ModulePattern.Malformed> bad = new ArrayList<>();
        List<Glob> compiled = new ArrayList<>();
        String[] entries = text.split(",", -1);
        for (int i = 0; i < entries.length; i++) {
            ModulePattern pattern = new ModulePattern(entries[i], i);
            String glob = globOf(pattern);
            if (!glob.isEmpty()) {
                try {
                    compiled.add(GlobParser.parse(glob));
                    valid.add(pattern);
                } catch (GoSyntaxException e) {
                    bad.add(new ModulePattern.Malformed(pattern, e.getMessage()));
                }
            }
        }
        this.patterns = List.copyOf(valid);
        this.malformed = List.copyOf(bad);
        this.globs = compiled.toArray(Glob[]::new);
        this.slashes = valid.stream()
                .mapToInt(p -> (int) globOf(p).chars().filter(c -> c == '/').count())
                .toArray();
        int most = 0;
        for (int n : slashes) {
            most = Math.max(most, n);
        }
        this.mostSlashes = most;
    }

    /**
     * {@return the list written as {@code text}}
     *
     * @param text any text; nothing is refused
     */
    public static ModulePatterns parse(String text) {
        return new ModulePatterns(text);
    }

    /**
     * {@return whether a pattern matches the path or a part of it that ends before a slash}
     *
     * @param path any text, usually a module path; {@code https://} and the like make it something else
     */
    public boolean matches(String path) {
        return indexOfMatch(path) >= 0;
    }

    /**
     * {@return whether a pattern matches the path of the module}
     *
     * @param path the module
     */
    public boolean matches(ModulePath path) {
        return matches(path.text());
    }

    /**
     * {@return the first pattern that {@link #matches} the path, or empty if none does}
     *
     * @param path any text, usually a module path
     */
    public Optional<ModulePattern> match(String path) {
        int found = indexOfMatch(path);
        return found < 0 ? Optional.empty() : Optional.of(patterns.get(found));
    }

    /** {@return the entries that are globs, in the order of the list; empty entries are not among them} */
    public List<ModulePattern> patterns() {
        return patterns;
    }

    /** {@return the entries that are not empty and no globs, in the order of the list: they can never match} */
    public List<ModulePattern.Malformed> malformed() {
        return malformed;
    }

    /** {@return the list as written, without secrets} */
    @Override
    public String toString() {
        return Redaction.redact(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModulePatterns that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    private static String globOf(ModulePattern pattern) {
        String entry = pattern.text();
        return entry.endsWith("/") ? entry.substring(0, entry.length() - 1) : entry;
    }

    private int indexOfMatch(String path) {
        if (globs.length == 0) {
            return -1;
        }
        byte[] name = bytes(path);
        int[] ends = new int[Math.min(mostSlashes, name.length) + 1];
        int prefixes = 0;
        for (int i = 0; i < name.length && prefixes < ends.length; i++) {
            if (name[i] == '/') {
                ends[prefixes++] = i;
            }
        }
        if (prefixes < ends.length) {
            ends[prefixes++] = name.length;
        }
        for (int i = 0; i < globs.length; i++) {
            int n = slashes[i];
            if (n < prefixes && globs[i].matches(name, ends[n])) {
                return i;
            }
        }
        return -1;
    }

    /** The bytes of a path. The JDK's conversion is the fastest for ASCII, but makes {@code ?} of an unpaired surrogate. */
    private static byte[] bytes(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        return bytes.length == path.length() && !holdsQuestionMark(bytes) ? bytes : GoText.utf8(path);
    }

    private static boolean holdsQuestionMark(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '?') {
                return true;
            }
        }
        return false;
    }
}
