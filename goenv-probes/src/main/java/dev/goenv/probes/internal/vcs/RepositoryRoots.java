package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probes.internal.connect.FetchRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repositories that the go command knows by the import path alone: {@code vcsPaths} and {@code repoRootFromVCSPaths} in
 * {@code cmd/go/internal/vcs/vcs.go}, Go 1.27. GOVCS is not looked at here.
 */
public final class RepositoryRoots {
    private static final List<String> SYSTEMS = List.of("hg", "git", "svn", "fossil");
    private static final String REST = "(/[A-Za-z0-9_.\\-]+)*";
    private static final String NAME = "[A-Za-z0-9_.\\-]+";

    /** Hosts, and how a path of theirs must look. */
    private static final List<Host> HOSTS = List.of(
            new Host("github.com", "git", "(?<root>github\\.com/" + NAME + "/" + NAME + ")" + REST, Suffix.REFUSED),
            new Host(
                    "bitbucket.org",
                    "git",
                    "(?<root>bitbucket\\.org/" + NAME + "/" + NAME + ")" + REST,
                    Suffix.REFUSED),
            new Host(
                    "hub.jazz.net/git",
                    "git",
                    "(?<root>hub\\.jazz\\.net/git/[a-z0-9]+/" + NAME + ")" + REST,
                    Suffix.REFUSED),
            new Host("git.apache.org", "git", "(?<root>git\\.apache\\.org/[a-z0-9_.\\-]+\\.git)" + REST, Suffix.TAKEN),
            new Host(
                    "git.openstack.org",
                    "git",
                    "(?<root>git\\.openstack\\.org/" + NAME + "/" + NAME + ")(\\.git)?" + REST,
                    Suffix.TAKEN),
            new Host(
                    "chiselapp.com",
                    "fossil",
                    "(?<root>chiselapp\\.com/user/[A-Za-z0-9]+/repository/" + NAME + ")",
                    Suffix.TAKEN));

    /** Whether a repository's name may end in {@code .git} and the like. */
    private enum Suffix {
        REFUSED,
        TAKEN
    }

    private record Host(String prefix, String vcs, Pattern path, Suffix suffix) {
        Host(String prefix, String vcs, String path, Suffix suffix) {
            this(prefix, vcs, Pattern.compile(path), suffix);
        }
    }

    private RepositoryRoots() {}

    /**
     * {@return the repository of an import path; empty if a page has to be asked}
     *
     * @param importPath any text
     * @param security whether plain {@code http} is permitted, where the path does not tell the scheme
     * @throws GoSyntaxException with Go's message, {@code invalid github.com import path "github.com/x"}, if there can be none
     */
    public static Optional<RepositoryRoot> find(String importPath, FetchRequest.Security security) {
        refuse(importPath);
        for (Host host : HOSTS) {
            if (hasPrefix(importPath, host.prefix())) {
                Matcher matcher = host.path().matcher(importPath);
                if (!matcher.matches()) {
                    throw new GoSyntaxException(
                            "invalid " + host.prefix() + " import path " + GoQuote.quote(importPath));
                }
                return Optional.of(known(host, matcher.group("root")));
            }
        }
        return RepositorySuffix.find(importPath).map(suffix -> general(suffix, security));
    }

    private static void refuse(String importPath) {
        if (hasPrefix(importPath, "example.net")) {
            throw new GoSyntaxException("no modules on example.net");
        } else if (importPath.equals("rsc.io")) {
            throw new GoSyntaxException("rsc.io is not a module");
        }
        for (String scheme : List.of("http:", "https:")) {
            if (importPath.startsWith(scheme)) {
                throw new GoSyntaxException(GoQuote.quote(scheme + "//") + " not allowed in import path");
            }
        }
    }

    private static RepositoryRoot known(Host host, String root) {
        if (host.suffix() == Suffix.REFUSED && SYSTEMS.stream().anyMatch(vcs -> root.endsWith("." + vcs))) {
            throw new GoSyntaxException("invalid version control suffix in " + host.prefix() + "/ path");
        }
        return new RepositoryRoot(root, host.vcs(), List.of("https://" + root), "");
    }

    /** Go asks for the repository without the suffix. */
    private static RepositoryRoot general(RepositorySuffix suffix, FetchRequest.Security security) {
        List<String> schemes = switch (suffix.vcs()) {
            case "git" -> List.of("git", "https", "http", "git+ssh", "ssh");
            case "hg" -> List.of("https", "http", "ssh");
            case "svn" -> List.of("https", "http", "svn", "svn+ssh");
            default -> List.of("https", "http");
        };
        return new RepositoryRoot(
                suffix.repository() + "." + suffix.vcs(),
                suffix.vcs(),
                schemes.stream()
                        .filter(scheme -> security == FetchRequest.Security.INSECURE || isSecure(scheme))
                        .map(scheme -> scheme + "://" + suffix.repository())
                        .toList(),
                "");
    }

    private static boolean isSecure(String scheme) {
        return scheme.equals("https") || scheme.endsWith("ssh");
    }

    /** As {@code str.HasPathPrefix}: a prefix of whole elements; everything has the empty one. */
    static boolean hasPrefix(String path, String prefix) {
        if (path.length() == prefix.length()) {
            return path.equals(prefix);
        }
        return prefix.isEmpty()
                || path.startsWith(prefix) && (prefix.endsWith("/") || path.charAt(prefix.length()) == '/');
    }
}
