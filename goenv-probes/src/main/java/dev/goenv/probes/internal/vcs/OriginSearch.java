package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.OriginPage;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probes.internal.connect.FetchRequest;
import dev.goenv.probes.internal.connect.Fetched;
import dev.goenv.probes.internal.connect.Fetcher;
import dev.goenv.probes.internal.connect.ReadingError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the repository of an import path by the {@code go-import} tags of a page: {@code repoRootForImportDynamic} in
 * {@code cmd/go/internal/vcs/vcs.go}, Go 1.27. A tag for a shorter path has to be confirmed by the page of that path, since
 * nobody may speak for others. For one thread.
 */
final class OriginSearch {
    private static final List<String> SYSTEMS = List.of("hg", "git", "svn", "fossil", "mod");

    private final String importPath;
    private final FetchRequest.Security security;
    private final Fetcher fetcher;
    private final ProbeContext context;
    private final List<Evidence> seen = new ArrayList<>();

    OriginSearch(String importPath, FetchRequest.Security security, Fetcher fetcher, ProbeContext context) {
        this.importPath = importPath;
        this.security = security;
        this.fetcher = fetcher;
        this.context = context;
    }

    /** What was seen, in the order asked; what the page says comes last. */
    List<Evidence> seen() {
        return seen;
    }

    /**
     * {@return the repository}
     *
     * @throws GoSyntaxException with what Go says after {@code unrecognized import path "x": }, if there is none
     */
    RepositoryRoot find() throws InterruptedException {
        Fetched fetched = fetch(importPath);
        List<MetaImport> imports = List.of();
        Optional<MetaImport> chosen = Optional.empty();
        Optional<String> problem = Optional.empty();
        try {
            imports = imports(answered(fetched), importPath);
            chosen = Optional.of(choose(imports, fetched));
            confirm(chosen.get(), fetched);
            return root(chosen.get(), fetched);
        } catch (GoSyntaxException e) {
            problem = Optional.of(e.getMessage());
            throw e;
        } finally {
            seen.add(page(fetched.answer(), imports, chosen, problem));
        }
    }

    private OriginPage page(
            HttpAnswer answer, List<MetaImport> imports, Optional<MetaImport> chosen, Optional<String> problem) {
        List<String> redirects = answer.redirects();
        return new OriginPage(
                importPath,
                redirects.isEmpty() ? answer.url() : redirects.get(redirects.size() - 1),
                imports.stream().map(MetaImport::toString).toList(),
                chosen.map(MetaImport::toString),
                problem);
    }

    private Fetched fetch(String path) throws InterruptedException {
        Fetched fetched = fetcher.fetch(
                FetchRequest.get("go-get", OriginPlan.pageUrl(path)).with(security), context);
        seen.add(fetched.answer());
        return fetched;
    }

    private Fetched answered(Fetched fetched) {
        if (fetched.answer().result() != HttpAnswer.Result.ANSWERED) {
            String schemes = security == FetchRequest.Security.INSECURE ? "http/https" : "https";
            throw new GoSyntaxException(
                    schemes + " fetch: " + ReadingError.of(fetched).orElse("no answer"));
        }
        return fetched;
    }

    /** The tags of a page; those of an error page count too, and if it has none the error is told. */
    private static List<MetaImport> imports(Fetched fetched, String parsed) {
        Optional<String> error = ReadingError.of(fetched);
        List<MetaImport> imports = List.of();
        Optional<String> malformed = Optional.empty();
        try {
            imports = GoImports.parse(fetched.body(), GoImports.ModuleProxies.PREFERRED);
        } catch (GoSyntaxException e) {
            malformed = Optional.of("parsing " + parsed + ": " + e.getMessage());
        }
        Optional<String> problem = error.isPresent() ? error : malformed;
        if (imports.isEmpty() && problem.isPresent()) {
            throw new GoSyntaxException(problem.get());
        }
        return imports;
    }

    private MetaImport choose(List<MetaImport> imports, Fetched fetched) {
        GoImports.Match match = GoImports.match(imports, importPath);
        if (match instanceof GoImports.Match.Found found) {
            return found.tag();
        } else if (match instanceof GoImports.Match.Ambiguous ambiguous) {
            throw new GoSyntaxException("parse " + withoutScheme(importPath) + ": " + ambiguous.message());
        }
        String mismatch = match instanceof GoImports.Match.Mismatch none ? none.message() : "";
        throw new GoSyntaxException("parse " + fetched.answer().url() + ": no go-import meta tags (" + mismatch + ")");
    }

    private void confirm(MetaImport chosen, Fetched first) throws InterruptedException {
        String prefix = chosen.prefix();
        if (prefix.equals(importPath)) {
            return;
        }
        Fetched second = fetch(prefix);
        if (second.answer().result() != HttpAnswer.Result.ANSWERED) {
            throw new GoSyntaxException(
                    "fetching " + prefix + ": " + ReadingError.of(second).orElse("no answer"));
        }
        String url = second.answer().url();
        List<MetaImport> imports = imports(second, url);
        if (imports.isEmpty()) {
            throw new GoSyntaxException("fetching " + prefix + ": no go-import meta tag found in " + url);
        }
        if (!GoImports.match(imports, importPath).equals(new GoImports.Match.Found(chosen))) {
            throw new GoSyntaxException(
                    first.answer().url() + " and " + withoutScheme(prefix) + " disagree about go-import for " + prefix);
        }
    }

    private static RepositoryRoot root(MetaImport tag, Fetched fetched) {
        String url = fetched.answer().url();
        if (tag.subDir().startsWith("/") || tag.subDir().startsWith("-")) {
            throw new GoSyntaxException(url + ": invalid subdirectory " + GoQuote.quote(tag.subDir()) + ": leading "
                    + (tag.subDir().startsWith("/") ? "slash" : "hyphen"));
        }
        rootProblem(tag.repoRoot()).ifPresent(problem -> {
            throw new GoSyntaxException(url + ": invalid repo root " + GoQuote.quote(tag.repoRoot()) + ": " + problem);
        });
        if (!SYSTEMS.contains(tag.vcs())) {
            throw new GoSyntaxException(url + ": unknown vcs " + GoQuote.quote(tag.vcs()));
        }
        return new RepositoryRoot(tag.prefix(), tag.vcs(), List.of(tag.repoRoot()), tag.subDir());
    }

    private static Optional<String> rootProblem(String repoRoot) {
        try {
            String scheme = GoUrl.parse(repoRoot).scheme();
            return scheme.isEmpty()
                    ? Optional.of("no scheme")
                    : scheme.equals("file") ? Optional.of("file scheme disallowed") : Optional.empty();
        } catch (GoSyntaxException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static String withoutScheme(String path) {
        return OriginPlan.pageUrl(path).substring("https:".length());
    }
}
