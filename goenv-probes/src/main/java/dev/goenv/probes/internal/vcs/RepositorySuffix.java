package dev.goenv.probes.internal.vcs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A repository whose import path says where it ends, on any server: {@code example.com/repo.git} in
 * {@code example.com/repo.git/dir}. The last entry of {@code vcsPaths} in {@code cmd/go/internal/vcs/vcs.go}, Go 1.27, which is a
 * regular expression that may begin to match anywhere in the path; found here in linear time.
 *
 * @param repository the server and path without the suffix
 * @param vcs the suffix: {@code git}, {@code hg}, {@code svn} or {@code fossil}
 */
record RepositorySuffix(String repository, String vcs) {
    private static final List<String> SYSTEMS = List.of("fossil", "git", "hg", "svn");

    static Optional<RepositorySuffix> find(String importPath) {
        String[] elements = importPath.split("/", -1);
        int firstName = elements.length;
        while (firstName > 0 && isName(elements[firstName - 1])) {
            firstName--;
        }
        for (int host = Math.max(0, firstName - 1); host < elements.length - 1; host++) {
            Optional<String> server = server(elements[host]);
            if (server.isPresent()) {
                return repository(server.get(), elements, host + 1);
            }
        }
        return Optional.empty();
    }

    /** Of several elements with a suffix the last counts, since the expression takes as much as it can of each. */
    private static Optional<RepositorySuffix> repository(String server, String[] elements, int first) {
        for (int last = elements.length - 1; last >= first; last--) {
            for (String vcs : SYSTEMS) {
                String element = elements[last];
                String name =
                        element.endsWith("." + vcs) ? element.substring(0, element.length() - vcs.length() - 1) : "";
                if (isName(name)) {
                    List<String> between = Arrays.asList(elements).subList(first, last);
                    String path = server + "/" + String.join("/", between) + (between.isEmpty() ? "" : "/") + name;
                    return Optional.of(new RepositorySuffix(path, vcs));
                }
            }
        }
        return Optional.empty();
    }

    /** The end of an element that names a server: a name with a dot inside, perhaps a port. */
    private static Optional<String> server(String element) {
        int end = element.length();
        while (end > 0 && isDigit(element.charAt(end - 1))) {
            end--;
        }
        boolean port = end > 0 && end < element.length() && element.charAt(end - 1) == ':';
        int nameEnd = port ? end - 1 : element.length();
        int start = nameEnd;
        while (start > 0 && isServerCharacter(element.charAt(start - 1))) {
            start--;
        }
        int dot = element.indexOf('.', start + 1);
        return dot > 0 && dot < nameEnd - 1 ? Optional.of(element.substring(start)) : Optional.empty();
    }

    private static boolean isServerCharacter(char c) {
        return c >= 'a' && c <= 'z' || isDigit(c) || c == '.' || c == '-';
    }

    private static boolean isName(String element) {
        String name = element.startsWith("~") ? element.substring(1) : element;
        return !name.isEmpty()
                && name.chars().allMatch(c -> isServerCharacter((char) c) || c >= 'A' && c <= 'Z' || c == '_');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
