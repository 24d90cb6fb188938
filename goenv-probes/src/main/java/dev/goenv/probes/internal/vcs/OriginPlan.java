package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probes.internal.connect.FetchRequest;
import dev.goenv.secret.Redaction;
import java.util.Optional;

/**
 * What the go command asks first when it looks for the origin of an import path ({@code RepoRootForImportPath} in
 * {@code cmd/go/internal/vcs/vcs.go}, Go 1.27). Decided without a packet.
 */
public sealed interface OriginPlan {
    /**
     * {@return what is asked first for an import path}
     *
     * @param importPath a module path or any other text
     * @param security whether GOINSECURE permits plain http for the path
     */
    static OriginPlan of(String importPath, FetchRequest.Security security) {
        try {
            Optional<RepositoryRoot> known = RepositoryRoots.find(importPath, security);
            return known.isPresent() ? new Repository(known.get()) : page(importPath);
        } catch (GoSyntaxException e) {
            return new Nothing(e.getMessage());
        }
    }

    private static OriginPlan page(String importPath) {
        int slash = importPath.indexOf('/');
        String host = slash < 0 ? importPath : importPath.substring(0, slash);
        if (host.indexOf('.') < 0) {
            return new Nothing("unrecognized import path " + GoQuote.quote(importPath)
                    + ": import path does not begin with hostname");
        }
        return new Page(host, pageUrl(importPath));
    }

    /** The URL of the page for an import path that begins with a host. */
    static String pageUrl(String importPath) {
        int slash = importPath.indexOf('/');
        String host = slash < 0 ? importPath : importPath.substring(0, slash);
        String path = slash < 0 ? "/" : importPath.substring(slash);
        return GoUrl.of("https", host, path).text() + "?go-get=1";
    }

    /** {@return the URL that is asked first; empty if none is. It may hold user info} */
    Optional<String> url();

    /**
     * The path alone tells the repository; its server is asked.
     *
     * @param root the repository
     */
    record Repository(RepositoryRoot root) implements OriginPlan {
        @Override
        public Optional<String> url() {
            return Optional.of(root.url());
        }
    }

    /**
     * A page with {@code go-import} tags is asked, {@code https://example.com/path?go-get=1}.
     *
     * @param host the host, with the port if the path has one
     * @param address the URL, always {@code https}; with GOINSECURE plain {@code http} is tried after it
     */
    record Page(String host, String address) implements OriginPlan {
        @Override
        public Optional<String> url() {
            return Optional.of(address);
        }
    }

    /**
     * Nothing is asked: the go command refuses the path.
     *
     * @param message what it says, without secrets
     */
    record Nothing(String message) implements OriginPlan {
        /** Removes secrets. */
        public Nothing {
            message = Redaction.redact(message);
        }

        @Override
        public Optional<String> url() {
            return Optional.empty();
        }
    }
}
