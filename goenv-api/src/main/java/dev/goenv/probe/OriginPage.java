package dev.goenv.probe;

import dev.goenv.secret.Redaction;
import java.util.List;
import java.util.Optional;

/**
 * The page that an import path leads to in direct mode, and what its {@code go-import} tags say.
 *
 * @param importPath the import path asked for
 * @param url the URL the page was finally found at, redacted
 * @param imports the tags: prefix, version control system, URL, redacted, and directory, with blanks between
 * @param chosen the tag that applies, if one does
 * @param problem what Go says, such as {@code no go-import meta tags ()}; empty if there is nothing to say
 */
public record OriginPage(
        String importPath, String url, List<String> imports, Optional<String> chosen, Optional<String> problem)
        implements Evidence {
    /** Copies and removes secrets. */
    public OriginPage {
        url = Redaction.redact(url);
        imports = imports.stream().map(Redaction::redact).toList();
        chosen = chosen.map(Redaction::redact);
        problem = problem.map(Redaction::redact);
    }
}
