package dev.goenv.probes.internal.vcs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.module.ModulePath;
import dev.goenv.module.ModulePatterns;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import dev.goenv.probe.OriginPage;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.FetchRequest;
import dev.goenv.probes.kit.QuietContext;
import dev.goenv.probes.kit.ScriptedFetcher;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.vcs.VcsRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OriginProbeTest {
    private static final String PATH = "go.test/team/lib";
    private static final String URL = "https://go.test/team/lib?go-get=1";
    private static final String ROOT_URL = "https://go.test/team?go-get=1";

    private static String tag(String content) {
        return "<meta name=\"go-import\" content=\"" + content + "\">";
    }

    private static Response page(String... tags) {
        StringBuilder page = new StringBuilder("<html><head>");
        Stream.of(tags).forEach(content -> page.append(tag(content)));
        return Response.ok(page + "</head></html>").html();
    }

    /** Answers by path and query. */
    private static ScriptedFetcher serving(Map<String, Response> pages) {
        return new ScriptedFetcher(request ->
                pages.getOrDefault(request.target(), Response.of(404, "").html()));
    }

    private static OriginProbe probe(String path, String govcs, ScriptedFetcher fetcher) {
        return new OriginProbe(
                path,
                FetchRequest.Security.BY_URL,
                VcsRules.parse(govcs),
                ModulePatterns.parse("corp.test"),
                List.of("tls:go.test:443"),
                Set.of("go.test"),
                fetcher);
    }

    private static ProbeResult run(Map<String, Response> pages) throws InterruptedException {
        return probe(PATH, "", serving(pages)).run(new QuietContext());
    }

    private static ProbeResult run(Response page) throws InterruptedException {
        return run(Map.of("/team/lib?go-get=1", page));
    }

    private static OriginPage page(ProbeResult result) {
        List<Evidence> evidence = result.evidence();
        return (OriginPage) evidence.get(evidence.size() - 1);
    }

    @Test
    void run_tagForThePathItself_isTheRepository() throws InterruptedException {
        String tag = "go.test/team/lib git https://git.test/lib";
        ProbeResult result = run(page(tag, "go.test/other git https://git.test/other"));
        assertThat(result.outcome()).isEqualTo(new Outcome.Passed(tag));
        assertThat(page(result))
                .isEqualTo(new OriginPage(
                        PATH,
                        URL,
                        List.of(tag, "go.test/other git https://git.test/other"),
                        Optional.of(tag),
                        Optional.empty()));
        assertThat(result.evidence()).hasSize(2);
        assertThat(((HttpAnswer) result.evidence().get(0)).operation()).isEqualTo("go-get");
    }

    @Test
    void run_tagForAShorterPath_isConfirmedThere() throws InterruptedException {
        Response page = page("go.test/team git https://git.test/team");
        ScriptedFetcher fetcher = serving(Map.of("/team/lib?go-get=1", page, "/team?go-get=1", page));
        ProbeResult result = probe(PATH, "", fetcher).run(new QuietContext());
        assertThat(result.outcome()).isEqualTo(new Outcome.Passed("go.test/team git https://git.test/team"));
        assertThat(fetcher.asked()).containsExactly("GET " + URL, "GET " + ROOT_URL);
        assertThat(result.evidence()).hasSize(3);
    }

    @Test
    void run_tagOnAnErrorPage_counts() throws InterruptedException {
        Response page = Response.of(404, tag("go.test/team/lib git https://git.test/lib"))
                .html();
        assertThat(run(page).outcome().status()).isEqualTo(Outcome.Status.PASSED);
    }

    @Test
    void run_moduleProxyAndGit_prefersTheModuleProxy() throws InterruptedException {
        ProbeResult result =
                run(page("go.test/team/lib git https://git.test/lib", "go.test/team/lib mod https://proxy.test"));
        assertThat(result.outcome()).isEqualTo(new Outcome.Passed("go.test/team/lib mod https://proxy.test"));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(page(), "parse " + URL + ": no go-import meta tags ()"),
                Arguments.of(
                        page("go.test/other git https://git.test/x"),
                        "parse " + URL + ": no go-import meta tags (meta tag go.test/other did not match import path"
                                + " go.test/team/lib)"),
                Arguments.of(Response.of(401, "").html(), "reading " + URL + ": 401 Unauthorized"),
                Arguments.of(Response.of(404, "<a").html(), "reading " + URL + ": 404 Not Found"),
                Arguments.of(
                        Response.ok("<a b").html(),
                        "parsing go.test/team/lib: XML syntax error on line 1: unexpected EOF"),
                Arguments.of(
                        page("go.test/team/lib git https://a.test/x", "go.test/team/lib git https://b.test/x"),
                        "parse //go.test/team/lib?go-get=1: multiple meta tags match import path \"go.test/team/lib\""),
                Arguments.of(page("go.test/team/lib cvs https://git.test/x"), URL + ": unknown vcs \"cvs\""),
                Arguments.of(
                        page("go.test/team/lib git git.test/x"), URL + ": invalid repo root \"git.test/x\": no scheme"),
                Arguments.of(
                        page("go.test/team/lib git file:///x"),
                        URL + ": invalid repo root \"file:///x\": file scheme disallowed"),
                Arguments.of(
                        page("go.test/team/lib git git@git.test:x/y"),
                        URL
                                + ": invalid repo root \"git@git.test:x/y\": parse \"git@git.test:x/y\": first path segment in"
                                + " URL cannot contain colon"),
                Arguments.of(
                        page("go.test/team/lib git https://git.test/x /sub"),
                        URL + ": invalid subdirectory \"/sub\": leading slash"),
                Arguments.of(
                        page("go.test/team/lib git https://git.test/x -sub"),
                        URL + ": invalid subdirectory \"-sub\": leading hyphen"),
                Arguments.of(page("go.test/team git https://git.test/team"), "reading " + ROOT_URL + ": 404 Not Found"),
                Arguments.of(
                        page("go.test/team/lib svn https://svn.test/x"),
                        "GOVCS disallows using svn for public go.test/team/lib; see 'go help vcs'"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void run_uselessPage_failsWithGoWords(Response page, String message) throws InterruptedException {
        ProbeResult result = run(page);
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Failed("unrecognized import path \"go.test/team/lib\": " + message));
        if (!message.startsWith("GOVCS")) {
            assertThat(page(result).problem()).contains(message);
        }
    }

    @Test
    void run_pagesDisagree_trustsNeither() throws InterruptedException {
        ProbeResult result = run(Map.of(
                "/team/lib?go-get=1", page("go.test/team git https://evil.test/team"),
                "/team?go-get=1", page("go.test/team git https://git.test/team")));
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Failed("unrecognized import path \"go.test/team/lib\": " + URL
                        + " and //go.test/team?go-get=1 disagree about go-import for go.test/team"));
    }

    @Test
    void run_secondPageWithoutTags_saysSo() throws InterruptedException {
        ProbeResult result = run(
                Map.of("/team/lib?go-get=1", page("go.test/team git https://git.test/team"), "/team?go-get=1", page()));
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Failed("unrecognized import path \"go.test/team/lib\": fetching go.test/team: no"
                        + " go-import meta tag found in " + ROOT_URL));
    }

    @Test
    void run_noConnection_namesTheScheme() throws InterruptedException {
        ScriptedFetcher fetcher = serving(Map.of())
                .failing(
                        URL,
                        HttpAnswer.Result.NOT_CONNECTED,
                        "Get \"" + URL + "\": dial tcp: lookup go.test: no such host");
        assertThat(probe(PATH, "", fetcher).run(new QuietContext()).outcome())
                .isEqualTo(new Outcome.Failed("unrecognized import path \"go.test/team/lib\": https fetch: Get \"" + URL
                        + "\": dial tcp: lookup go.test: no such host"));
    }

    @Test
    void run_knownHost_asksNobody() throws InterruptedException {
        ScriptedFetcher fetcher = serving(Map.of());
        ProbeResult result = probe("github.com/a/b/c", "", fetcher).run(new QuietContext());
        assertThat(result.outcome()).isEqualTo(new Outcome.Passed("github.com/a/b git https://github.com/a/b"));
        assertThat(page(result))
                .isEqualTo(new OriginPage(
                        "github.com/a/b/c",
                        "https://github.com/a/b",
                        List.of(),
                        Optional.of("github.com/a/b git https://github.com/a/b"),
                        Optional.empty()));
        assertThat(probe("github.com/a/b", "public:off", fetcher)
                        .run(new QuietContext())
                        .outcome())
                .isEqualTo(
                        new Outcome.Failed("GOVCS disallows using git for public github.com/a/b; see 'go help vcs'"));
        assertThat(fetcher.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "github.com/a | invalid github.com import path \"github.com/a\"",
                "github.com/a/b.git | invalid version control suffix in github.com/ path",
                "bitbucket.org/a | invalid bitbucket.org import path \"bitbucket.org/a\"",
                "hub.jazz.net/git/A/b | invalid hub.jazz.net/git import path \"hub.jazz.net/git/A/b\"",
                "example.net/x | no modules on example.net",
                "rsc.io | rsc.io is not a module",
                "https:/go.test/x | \"https://\" not allowed in import path",
                "localhost/x | unrecognized import path \"localhost/x\": import path does not begin with hostname",
            })
    void plan_impossiblePath_isRefused(String path, String message) throws InterruptedException {
        assertThat(OriginPlan.of(path, FetchRequest.Security.BY_URL)).isEqualTo(new OriginPlan.Nothing(message));
        assertThat(probe(path, "", serving(Map.of())).run(new QuietContext()).outcome())
                .isEqualTo(new Outcome.Failed(message));
    }

    @Test
    void plan_paths_tellWhatIsAskedFirst() {
        assertThat(OriginPlan.of("go.test", FetchRequest.Security.BY_URL))
                .isEqualTo(new OriginPlan.Page("go.test", "https://go.test/?go-get=1"));
        assertThat(OriginPlan.of("go.test:8443/x", FetchRequest.Security.BY_URL))
                .isEqualTo(new OriginPlan.Page("go.test:8443", "https://go.test:8443/x?go-get=1"));
        assertThat(OriginPlan.of("git.test/team/x.git/sub", FetchRequest.Security.BY_URL))
                .isEqualTo(new OriginPlan.Repository(new RepositoryRoot(
                        "git.test/team/x.git",
                        "git",
                        List.of("https://git.test/team/x", "git+ssh://git.test/team/x", "ssh://git.test/team/x"),
                        "")));
        assertThat(OriginPlan.of("hg.test/x.hg", FetchRequest.Security.INSECURE).url())
                .contains("https://hg.test/x");
    }

    @Test
    void plan_longPathOfDots_isDecidedAtOnce() {
        String path = "a.".repeat(20_000) + "test/" + "b.".repeat(20_000) + "x";
        assertThat(OriginPlan.of(path, FetchRequest.Security.BY_URL)).isInstanceOf(OriginPlan.Page.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "github.com/a/b | public:off | FAILED | GOVCS disallows using git for public github.com/a/b; see 'go help vcs'",
                "github.com/a/b | '' | PASSED | 'git may be run for public github.com/a/b: built-in rule public:git|hg'",
                "go.test/x | *:off | WARNING | GOVCS disallows using git for public go.test/x; see 'go help vcs'",
                "corp.test/x | private:hg | WARNING | GOVCS disallows using git for private corp.test/x; see 'go help vcs'",
            })
    void govcs_rules_decideForTheModule(String module, String rules, Outcome.Status status, String message) {
        GovcsProbe probe =
                new GovcsProbe(ModulePath.parse(module), VcsRules.parse(rules), ModulePatterns.parse("corp.test"));
        ProbeResult result = probe.run(new QuietContext());
        assertThat(probe.id()).isEqualTo("govcs:" + module);
        assertThat(result.outcome().status()).isEqualTo(status);
        assertThat(result.outcome().message()).isEqualTo(message);
        assertThat(result.evidence())
                .isEqualTo(status == Outcome.Status.PASSED ? List.of() : List.of(new Note("govcs.refusal", message)));
    }
}
