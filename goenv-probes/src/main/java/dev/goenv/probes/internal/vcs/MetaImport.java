package dev.goenv.probes.internal.vcs;

import dev.goenv.secret.Redaction;

/**
 * A {@code go-import} tag: {@code <meta name="go-import" content="prefix vcs root subdirectory">}.
 *
 * @param prefix the import path that stands for the repository
 * @param vcs {@code git}, {@code hg}, {@code svn}, {@code fossil}, or {@code mod} for a module proxy; any word
 * @param repoRoot the repository's URL; it may hold user info
 * @param subDir the directory in the repository; empty for its root
 */
public record MetaImport(String prefix, String vcs, String repoRoot, String subDir) {
    /** {@return whether the tag names a module proxy} */
    boolean isModuleProxy() {
        return vcs.equals("mod");
    }

    /** {@return the words of the tag, without secrets} */
    @Override
    public String toString() {
        return Redaction.redact(prefix + " " + vcs + " " + repoRoot + (subDir.isEmpty() ? "" : " " + subDir));
    }
}
