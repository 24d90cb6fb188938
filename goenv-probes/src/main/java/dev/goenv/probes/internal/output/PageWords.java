package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import java.util.List;

/** The page of a module that names its repository. */
final class PageWords {
    static final List<OutputRule> ALL = List.of(
            rule("vanity.no-meta", "The page of {module} names no repository")
                    .because("The page at the import path has no go-import tag for it, or wants a login.")
                    .says("no go-import meta tags", 96)
                    .says("did not match import path", 95)
                    .says("unknown vcs \"", 95)
                    .says("invalid repo root", 95)
                    .says("disagree about go-import", 95)
                    .says("unknown version control system", 92)
                    .says("protocol found for repository", 86)
                    .says("invalid version control suffix", 90)
                    .says(
                            "unrecognized import path",
                            each -> each.facts().status().isPresent() ? 88 : 50)
                    .says("invalid import path", 40)
                    .says("multiple meta tags match", 95)
                    .says("no secure protocol found for repository", 86)
                    .says("parse error in meta tags", 90)
                    .apart("The page {urlhost} serves for ?go-get=1.")
                    .others(
                            "add-meta",
                            "Have the page corrected",
                            "Its owner has to add the go-import tag; a private GitLab wants credentials in netrc, and GOPRIVATE for the path.")
                    .done(),
            rule("vanity.unreachable", "The page of {module} can't be fetched")
                    .because(
                            "In direct mode the go command asks the import path's own host where the repository is, and does not reach it.")
                    .says("https fetch: ", PageWords::page)
                    .says("https fetch (", PageWords::page)
                    .says("(https fetch: ", PageWords::page)
                    .says("http/https fetch: ", PageWords::page)
                    .says("?go-get=1", PageWords::page)
                    .says(
                            "/@v/",
                            each -> each.envKnown()
                                            && each.moduleProxies() == 0
                                            && each.goesDirect()
                                            && each.facts().status().isEmpty()
                                    ? 82
                                    : 0)
                    .apart("What {urlhost} answers by https.")
                    .advice(
                            "reach-host",
                            "Reach {urlhost}, or let a module proxy do it",
                            "Check name, network and certificate of {urlhost}; a proxy in GOPROXY fetches public modules itself.")
                    .done());

    private PageWords() {}

    /** The failure below is named where it says more than that the page is not there. */
    private static int page(Case each) {
        if (each.facts().status().isPresent() || each.says("no go-import")) {
            return 0;
        }
        boolean plain = each.says("connection refused")
                || each.says("no such host")
                || each.says("unknown authority")
                || each.says("server misbehaving");
        if (each.envKnown()) {
            return each.moduleProxies() == 0 ? 78 : 50;
        }
        return plain ? 62 : 50;
    }
}
