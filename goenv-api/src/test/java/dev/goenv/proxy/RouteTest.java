package dev.goenv.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.module.ModulePath;
import dev.goenv.module.ModulePattern;
import dev.goenv.module.ModulePatterns;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {
    private static final ModulePath MODULE = ModulePath.parse("github.com/Acme/x");

    private static PrivatePatterns patterns(String variable, String text) {
        return new PrivatePatterns(variable, "OS environment", ModulePatterns.parse(text));
    }

    private static ChecksumPolicy policy(String gosumdb, String noSum) {
        return ChecksumPolicy.parse(gosumdb, "default", patterns("GONOSUMDB", noSum));
    }

    private static Route route(String goproxy, String module) {
        return ProxyChain.parse(goproxy).routeFor(ModulePath.parse(module));
    }

    @Test
    void routeFor_privateModule_isItsOriginAlone() {
        Route route = ProxyChain.parse("https://proxy.golang.org,off")
                .withNoProxy(patterns("GOPRIVATE", "corp.example,github.com/A*"))
                .withChecksums(policy("sum.golang.org", "github.com/Acme"))
                .routeFor(MODULE);
        PrivateMatch match = new PrivateMatch(new ModulePattern("github.com/A*", 1), "GOPRIVATE", "OS environment");
        assertThat(route.hops()).containsExactly(new Hop.NoProxy(match));
        assertThat(route.privateBy()).contains(match);
        assertThat(route.describe())
                .containsExactly(
                        "github.com/Acme/x is private: it matches pattern \"github.com/A*\" of GOPRIVATE (OS"
                                + " environment).",
                        "Its origin is asked directly, no proxy is.",
                        "No checksum database is asked: it matches pattern \"github.com/Acme\" of GONOSUMDB (OS"
                                + " environment).");
    }

    @Test
    void describe_defaultChain_isPlainSentences() {
        assertThat(route("https://proxy.golang.org,direct", "github.com/Acme/x"))
                .hasToString("""
                        github.com/Acme/x is asked of https://proxy.golang.org first; \
                        a 404 or 410 there goes on to direct, any other error stops.
                        Direct asks the module's own origin and is the end.
                        If that fails too, its error is printed, not those before it.
                        Its checksum is verified by sum.golang.org, through https://proxy.golang.org if offered there. \
                        After a 404 or 410 it is asked directly, any other error stops.""");
    }

    @Test
    void describe_offAlone_asksNobody() {
        assertThat(route("off", "github.com/Acme/x"))
                .hasToString("github.com/Acme/x is asked of nobody: module lookup disabled by GOPROXY=off.");
    }

    @Test
    void describe_barAndOff_tellsWhereItEnds() {
        assertThat(route("https://a.example|http://u:p@b.example,off", "github.com/Acme/x")
                        .describe())
                .containsExactly(
                        "github.com/Acme/x is asked of https://a.example first; any error there goes on to"
                                + " http://***@b.example.",
                        "Then http://***@b.example is asked; a 404 or 410 there goes on to off, any other error"
                                + " stops.",
                        "There it ends: module lookup disabled by GOPROXY=off.",
                        "http://***@b.example always fails: go refuses to send a password over plain http.",
                        "Its checksum is verified by sum.golang.org, through https://a.example or else"
                                + " http://***@b.example if offered there. If all answer 404 or 410 it is asked"
                                + " directly; after any other error it is not.");
    }

    @ParameterizedTest
    @CsvSource({
        "https://h, https://h/github.com/%21acme/x/@v/list",
        "https://h/, https://h/github.com/%21acme/x/@v/list",
        "https://h/a/../b/, https://h/b/github.com/%21acme/x/@v/list",
        "https://h/a%2Fb, https://h/a%2Fb/github.com/%21acme/x/@v/list",
        "https://h/p?k=v, https://h/p/github.com/%21acme/x/@v/list?k=v",
        "file:///tmp/p, file:///tmp/p/github.com/%21acme/x/@v/list",
    })
    void requestUrl_baseUrl_isJoinedAsByGo(String base, String expected) {
        Route route = ProxyChain.parse(base).routeFor(MODULE);
        Hop.Proxy proxy = (Hop.Proxy) route.hops().get(0);
        assertThat(route.requestUrl(proxy, "@v/list")).isEqualTo(expected);
    }

    /** Letters: F found, N not found, X failed; one for each proxy, then for direct. Expected: contacted, result. */
    @ParameterizedTest
    @CsvSource({
        "'https://a.b,https://c.d,direct', NNN, 3, direct",
        "'https://a.b,https://c.d,direct', XNN, 1, https://a.b",
        "'https://a.b|https://c.d,direct', XNN, 3, direct",
        "'https://a.b|https://c.d', XN, 2, https://a.b",
        "'https://a.b|https://c.d', XX, 2, https://c.d",
        "'https://a.b,https://c.d', NN, 2, https://c.d",
        "'https://a.b,off', N, 1, off",
        "'https://a.b|off', X, 1, https://a.b",
        "'https://a.b,https://c.d', NF, 2, found https://c.d",
        "'http://u:p@a.b|https://c.d', FF, 1, found https://c.d",
        "off, F, 0, off",
    })
    void walk_answers_reportTheErrorThatGoReports(String goproxy, String letters, int contacted, String end) {
        Route route = ProxyChain.parse(goproxy).routeFor(MODULE);
        Walk<Hop> walk = route.walk(hop -> switch (letters.charAt(route.hops().indexOf(hop))) {
            case 'F' -> Answer.FOUND;
            case 'N' -> Answer.NOT_FOUND;
            default -> Answer.FAILED;
        });
        assertThat(walk.contacted()).hasSize(contacted);
        String actual = walk.served()
                .map(hop -> "found " + hop.name())
                .or(() -> walk.reported().map(Hop::name))
                .orElseThrow();
        assertThat(actual).isEqualTo(end);
    }

    @Test
    void routeForToolchain_sumdbOffOrPrivate_isVerifiedAllTheSame() {
        ProxyChain chain = ProxyChain.parse("https://proxy.golang.org");
        assertThat(chain.withChecksums(policy("off", "")).routeForToolchain().checksums())
                .isEqualTo(new ChecksumRoute.Refused("checksum database disabled by GOSUMDB=off"));
        assertThat(chain.withChecksums(policy("sum.golang.org", "*"))
                        .routeForToolchain()
                        .checksums())
                .isInstanceOf(ChecksumRoute.Consulted.class);
    }

    @ParameterizedTest
    @CsvSource({"file:///x, false", "'file:///x,direct', true", "'file:///x|', true", "' file:///x', true"})
    void routeForToolchain_fileProxy_isExemptOnlyAlone(String goproxy, boolean verified) {
        ChecksumRoute route = ProxyChain.parse(goproxy)
                .withChecksums(policy("off", ""))
                .routeForToolchain()
                .checksums();
        assertThat(route instanceof ChecksumRoute.Refused).isEqualTo(verified);
    }

    @Test
    void checksums_malformedGosumdb_failsWhatWouldBeVerified() {
        ProxyChain chain = ProxyChain.parse("direct").withChecksums(policy("off ", "corp.example"));
        assertThat(chain.routeFor(MODULE).checksums())
                .isEqualTo(new ChecksumRoute.Refused("invalid GOSUMDB: malformed verifier id"));
        assertThat(chain.routeFor(ModulePath.parse("corp.example/x")).checksums())
                .isInstanceOf(ChecksumRoute.NotConsulted.class);
    }

    @Test
    void checksums_explicitUrl_bypassesTheProxies() {
        ChecksumRoute.Consulted route = (ChecksumRoute.Consulted) ProxyChain.parse("https://proxy.golang.org,direct")
                .withChecksums(policy("sum.golang.google.cn", ""))
                .routeFor(MODULE)
                .checksums();
        assertThat(route.hops()).isEqualTo(List.of(new ChecksumHop.Itself("https://sum.golang.google.cn")));
    }

    @Test
    void checksums_proxies_areAskedWhetherTheySupportIt() {
        ChecksumRoute.Consulted route = (ChecksumRoute.Consulted) ProxyChain.parse("https://a.b/p/,https://c.d,direct")
                .routeFor(MODULE)
                .checksums();
        assertThat(route.hops().stream().map(ChecksumHop::url))
                .containsExactly(
                        "https://a.b/p/sumdb/sum.golang.org/supported",
                        "https://c.d/sumdb/sum.golang.org/supported",
                        "https://sum.golang.org");
        assertThat(route.walk(hop -> Answer.NOT_FOUND).served())
                .isEqualTo(Optional.of(new ChecksumHop.Itself("https://sum.golang.org")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://proxy.golang.org, github.com/acme/x, ''",
        "https://proxy.golang.org, foo.golang.org/x, ''",
        "https://proxy.golang.org, git.acme.com/x, PATH_TO_PUBLIC_PROXY LIKELY + PATH_TO_PUBLIC_DATABASE LIKELY",
        "https://proxy.golang.org, a.corp.acme.com/x, PATH_TO_PUBLIC_PROXY LIKELY + PATH_TO_PUBLIC_DATABASE LIKELY",
        "https://proxy.golang.org, 10.1.2.3/x, PATH_TO_PUBLIC_PROXY LIKELY + PATH_TO_PUBLIC_DATABASE LIKELY",
        "https://proxy.golang.org, 8.8.8.8/x, PATH_TO_PUBLIC_PROXY POSSIBLE + PATH_TO_PUBLIC_DATABASE POSSIBLE",
        "https://proxy.golang.org, acme.com/x, PATH_TO_PUBLIC_PROXY POSSIBLE + PATH_TO_PUBLIC_DATABASE POSSIBLE",
        "http://goproxy.acme.com, github.com/acme/x, PATH_IN_CLEAR CERTAIN",
        "http://localhost:8081, github.com/acme/x, ''",
        "http://127.0.0.1:8081, git.acme.com/x, PATH_TO_PUBLIC_DATABASE LIKELY",
        "off, git.acme.com/x, ''",
    })
    void exposures_tellWhatGoesToWhom(String goproxy, String module, String expected) {
        List<String> exposures = route(goproxy, module).exposures().stream()
                .map(exposure -> exposure.kind() + " " + exposure.certainty())
                .toList();
        assertThat(String.join(" + ", exposures)).isEqualTo(expected);
    }

    @Test
    void exposures_privateModuleStillVerified_tellsTheDatabaseForCertain() {
        Route route = ProxyChain.parse("https://proxy.golang.org,direct")
                .withNoProxy(patterns("GONOPROXY", "github.com/Acme"))
                .routeFor(MODULE);
        assertThat(route.exposures())
                .containsExactly(new Exposure(
                        Exposure.Kind.PATH_TO_PUBLIC_DATABASE,
                        Exposure.Certainty.CERTAIN,
                        "sum.golang.org",
                        "github.com/Acme/x is declared private and its path and version go to the public database"
                                + " sum.golang.org."));
    }

    @Test
    void toString_hopsAndChecksums_areWhatUsersWrite() {
        Route route =
                ProxyChain.parse("https://me:s3cr3t@proxy.example,direct").routeFor(ModulePath.parse("example.com/m"));
        assertThat(route.hops()).hasToString("[https://***@proxy.example, direct]");
        assertThat(route.checksums()).hasToString(route.checksums().describe());
        assertThat(ProxyChain.parse("off")
                        .routeFor(ModulePath.parse("example.com/m"))
                        .hops())
                .hasToString("[off]");
    }
}
