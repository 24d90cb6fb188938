package dev.goenv.probes.internal.vcs;

import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import java.util.Optional;

/** The tag of a repository that a version of a module is. */
public final class ModuleTag {
    private ModuleTag() {}

    /**
     * {@return the tag; empty if no version is wanted, or one that names a commit}
     *
     * <p>As {@code newCodeRepo} and {@code revToRev} in {@code cmd/go/internal/modfetch/coderepo.go}, Go 1.27: a module below
     * the root of its repository has its directory before the version, without the major version that ends its path.
     *
     * @param root the repository, and the directory in it that stands for its root
     */
    public static Optional<String> of(ModulePath module, Optional<Version> version, RepositoryRoot root) {
        return version.filter(wanted -> wanted.pseudo().isEmpty()).map(wanted -> {
            boolean whole = root.root().equals(module.text());
            boolean below = !whole && module.prefix().startsWith(root.root());
            String rest = below ? module.prefix().substring(root.root().length()) : "";
            String directory =
                    (root.subdirectory() + "/" + rest).replaceAll("/+", "/").replaceAll("^/|/$", "");
            String name = wanted.text().replace("+incompatible", "");
            return directory.isEmpty() ? name : directory + "/" + name;
        });
    }
}
