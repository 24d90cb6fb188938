package dev.goenv.probes.internal.vcs;

import dev.goenv.secret.Redaction;
import java.util.List;

/**
 * Where the source of a module lies: {@code RepoRoot} in {@code cmd/go/internal/vcs/vcs.go}, Go 1.27.
 *
 * @param root the import path that stands for the repository
 * @param vcs the command of the version control system, such as {@code git}, or {@code mod} for a module proxy
 * @param urls the repository's URL; if the path does not tell the scheme, those that are tried, in order. May hold user info
 * @param subdirectory the directory of the module in the repository; empty for its root
 */
public record RepositoryRoot(String root, String vcs, List<String> urls, String subdirectory) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no URL
     */
    public RepositoryRoot {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("a repository has at least one URL");
        }
    }

    /** {@return the URL that is tried first} */
    public String url() {
        return urls.get(0);
    }

    /** {@return the words of a {@code go-import} tag, without secrets} */
    @Override
    public String toString() {
        return Redaction.redact(root + " " + vcs + " " + url() + (subdirectory.isEmpty() ? "" : " " + subdirectory));
    }
}
