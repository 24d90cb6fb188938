package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.module.GoSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code go-import} tags of a web page, and which of them is for an import path.
 *
 * <p>Follows {@code parseMetaGoImports} in {@code cmd/go/internal/vcs/discovery.go} and {@code matchGoImport} in
 * {@code vcs.go}, Go 1.27. A page is read up to the end of its head. {@code go-source} tags mean nothing to the go command.
 */
public final class GoImports {
    /** What becomes of tags that name a module proxy. */
    public enum ModuleProxies {
        /** They win over others of the same prefix: the go command with modules. */
        PREFERRED,
        /** They count for nothing. */
        IGNORED
    }

    private GoImports() {}

    /**
     * {@return the tags of a page, those of module proxies first}
     *
     * @throws GoSyntaxException with the message of Go's {@code encoding/xml}, if the page is malformed before its first tag
     */
    public static List<MetaImport> parse(byte[] page, ModuleProxies proxies) {
        List<MetaImport> all = tags(page);
        List<MetaImport> first = all.stream()
                .filter(tag -> proxies == ModuleProxies.PREFERRED && tag.isModuleProxy())
                .toList();
        Set<String> taken = first.stream().map(MetaImport::prefix).collect(Collectors.toSet());
        Stream<MetaImport> others = all.stream().filter(tag -> !tag.isModuleProxy() && !taken.contains(tag.prefix()));
        return Stream.concat(first.stream(), others).toList();
    }

    private static List<MetaImport> tags(byte[] page) {
        PageTags tags = new PageTags(page);
        List<MetaImport> imports = new ArrayList<>();
        try {
            Optional<PageTags.Tag> next = tags.next();
            while (next.isPresent() && !endsHead(next.get())) {
                imports(next.get()).ifPresent(imports::add);
                next = tags.next();
            }
        } catch (GoSyntaxException e) {
            // What comes after a tag may be as malformed as it likes.
            if (imports.isEmpty()) {
                throw e;
            }
        }
        return imports;
    }

    private static boolean endsHead(PageTags.Tag tag) {
        return switch (tag.kind()) {
            case START -> tag.name().equalsIgnoreCase("body");
            case END -> tag.name().equalsIgnoreCase("head");
        };
    }

    private static Optional<MetaImport> imports(PageTags.Tag tag) {
        boolean wanted = tag.kind() == PageTags.Kind.START
                && tag.name().equalsIgnoreCase("meta")
                && tag.attribute("name").equals("go-import");
        List<String> words = wanted ? GoSpace.fields(tag.attribute("content")) : List.of();
        return words.size() == 3 || words.size() == 4
                ? Optional.of(
                        new MetaImport(words.get(0), words.get(1), words.get(2), words.size() == 4 ? words.get(3) : ""))
                : Optional.empty();
    }

    /** Which tag is for an import path. */
    public sealed interface Match {
        /** This one. */
        record Found(MetaImport tag) implements Match {}

        /**
         * None.
         *
         * @param message Go's words; empty if there are no tags
         */
        record Mismatch(String message) implements Match {}

        /**
         * Several.
         *
         * @param message Go's words
         */
        record Ambiguous(String message) implements Match {}
    }

    /** {@return which of the tags of a page, as {@link #parse} orders them, is for an import path} */
    public static Match match(List<MetaImport> imports, String importPath) {
        List<String> mismatches = new ArrayList<>();
        Optional<MetaImport> found = Optional.empty();
        for (MetaImport tag : imports) {
            if (!RepositoryRoots.hasPrefix(importPath, tag.prefix())) {
                mismatches.add("meta tag " + tag.prefix() + " did not match import path " + importPath);
            } else if (found.isEmpty()) {
                found = Optional.of(tag);
            } else if (found.get().isModuleProxy() && !tag.isModuleProxy()) {
                break;
            } else {
                return new Match.Ambiguous("multiple meta tags match import path " + GoQuote.quote(importPath));
            }
        }
        return found.<Match>map(Match.Found::new).orElseGet(() -> new Match.Mismatch(String.join(", ", mismatches)));
    }
}
