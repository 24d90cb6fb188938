package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.HttpAnswer.Result;
import dev.goenv.probe.Note;
import dev.goenv.probe.ProgramFact;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TunnelAnswer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The causes of services among all others: which one is named first, and that nothing is named where all is well. */
class ServiceCausesTest {
    private static final String PROXY = "proxy.corp:3128";
    private static final String TARGET = "proxy.golang.org:443";
    private static final String VCS = "vcs:https://github.com/acme/lib";

    private record Scene(String name, Cases cases, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Scene> scenes() {
        return Stream.of(proxies(), moduleProxies(), databases(), origins()).flatMap(each -> each);
    }

    private static Stream<Scene> proxies() {
        Cases refused = proxied()
                .ends(
                        "tcp:" + PROXY,
                        "refused",
                        Cases.connect("proxy.corp", "10.0.0.1", 3128, ConnectAttempt.Result.REFUSED));
        return Stream.of(
                new Scene("proxy refuses", refused, "proxy.refused"),
                new Scene(
                        "proxy not known",
                        proxied().ends("dns:proxy.corp", "no", dns("proxy.corp", DnsAnswer.Result.NXDOMAIN)),
                        "proxy.unknown-host"),
                new Scene(
                        "proxy's DNS server silent",
                        proxied().ends("dns:proxy.corp", "no", dns("proxy.corp", DnsAnswer.Result.TIMEOUT)),
                        "proxy.unreachable"),
                new Scene("407", tunnel(TunnelAnswer.Result.REFUSED, 407), "proxy.auth-required"),
                new Scene("403", tunnel(TunnelAnswer.Result.REFUSED, 403), "proxy.denied"),
                new Scene("503", tunnel(TunnelAnswer.Result.REFUSED, 503), "proxy.upstream-failed"),
                new Scene("405", tunnel(TunnelAnswer.Result.REFUSED, 405), "proxy.not-a-proxy"),
                new Scene("silence", tunnel(TunnelAnswer.Result.TIMEOUT, 0), "proxy.unreachable"),
                new Scene(
                        "https:// to a plain proxy",
                        proxied()
                                .ends(
                                        "proxytls:" + PROXY,
                                        "no",
                                        Cases.proxyTls("proxy.corp", 3128, TlsAttempt.Result.PLAIN_HTTP)),
                        "proxy.scheme-mismatch"),
                new Scene(
                        "proxy's certificate",
                        proxied()
                                .ends(
                                        "proxytls:" + PROXY,
                                        "no",
                                        Cases.proxyTls("proxy.corp", 3128, TlsAttempt.Result.UNKNOWN_AUTHORITY)),
                        "proxy.tls-untrusted"),
                new Scene(
                        "proxy opens TLS",
                        proxied()
                                .ends(
                                        "tls:" + TARGET + "@" + PROXY,
                                        "no",
                                        Cases.tls(
                                                "proxy.golang.org",
                                                TlsAttempt.Result.UNKNOWN_AUTHORITY,
                                                "",
                                                Cases.certificate("CN=proxy.golang.org", "CN=FG100D,O=Fortinet"))),
                        "tls.intercepted"),
                new Scene(
                        "only ALL_PROXY",
                        unknown().variable("ALL_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS),
                        "proxy.env-not-applied"),
                new Scene(
                        "NO_PROXY excludes",
                        unknown()
                                .variable("HTTPS_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                                .variable("NO_PROXY", ".golang.org", ConfigFinding.Place.OS),
                        "proxy.no-proxy-excludes"),
                new Scene("no proxy at all", unknown(), "dns.nxdomain"));
    }

    private static Stream<Scene> moduleProxies() {
        return Stream.of(
                answered("portal", page("info"), "modproxy.captive-portal"),
                answered("511", status(511), "modproxy.captive-portal"),
                answered("401", status(401), "modproxy.unauthorized"),
                answered("402", status(402), "modproxy.forbidden"),
                answered("404", status(404), "modproxy.not-found"),
                answered("410", status(410), "modproxy.not-found"),
                answered("429", status(429), "modproxy.rate-limited"),
                answered("500", status(500), "modproxy.server-error"),
                answered("406", status(406), "modproxy.server-error"),
                answered("302", status(302), "modproxy.redirects"),
                answered("zip 404", http("zip", Result.ANSWERED, 404, Optional.empty()), "modproxy.bad-zip"),
                answered("mod 404", http("mod", Result.ANSWERED, 404, Optional.empty()), "modproxy.bad-mod"),
                answered(
                        "bad info",
                        http("info", Result.ANSWERED, 200, Optional.of("unexpected end")),
                        "modproxy.bad-info"),
                answered(
                        "bad mod",
                        http("mod", Result.ANSWERED, 200, Optional.of("missing module line")),
                        "modproxy.bad-mod"),
                answered(
                        "bad zip",
                        http("zip", Result.ANSWERED, 200, Optional.of("not a valid zip")),
                        "modproxy.bad-zip"),
                answered(
                        "cut", http("zip", Result.TRUNCATED, 200, Optional.of("unexpected EOF")), "modproxy.truncated"),
                answered("no HTTP", http("info", Result.MALFORMED, 0, Optional.of("malformed")), "modproxy.not-http"),
                answered("reset", http("info", Result.RESET, 0, Optional.of("reset")), "tcp.reset"),
                answered("closed", http("info", Result.CLOSED, 0, Optional.of("EOF")), "tcp.closed-no-response"),
                answered("silence", http("info", Result.TIMEOUT, 0, Optional.empty()), "tcp.silence"),
                answered("stalled", http("zip", Result.STALLED, 200, Optional.empty()), "tcp.silence"),
                new Scene("everything 404", Cases.answered(status(404)).canary(status(404)), "modproxy.not-found"),
                new Scene(
                        "page for one module",
                        Cases.answered(page("info")).canary(http("canary", Result.ANSWERED, 200, Optional.empty())),
                        "modproxy.bad-info"));
    }

    private static Stream<Scene> databases() {
        String itself = "sumdb:https://sum.golang.org";
        return Stream.of(
                new Scene(
                        "database not known",
                        database().ends("dns:sum.golang.org", "no", dns("sum.golang.org", DnsAnswer.Result.NXDOMAIN)),
                        "sumdb.unreachable"),
                new Scene(
                        "database's silence",
                        database().ends(itself, "no", http("lookup", Result.TIMEOUT, 0, Optional.empty())),
                        "sumdb.unreachable"),
                new Scene(
                        "database 403",
                        database().ends(itself, "no", http("lookup", Result.ANSWERED, 403, Optional.empty())),
                        "sumdb.denied"),
                new Scene(
                        "database 404",
                        database().ends(itself, "no", http("lookup", Result.ANSWERED, 404, Optional.empty())),
                        "sumdb.private-module"),
                new Scene(
                        "database's page",
                        database().ends(itself, "no", page("lookup"), Cases.proof("malformed record data")),
                        "modproxy.captive-portal"),
                new Scene(
                        "wrong key",
                        database()
                                .ends(
                                        itself,
                                        "no",
                                        http("latest", Result.ANSWERED, 200, Optional.empty()),
                                        Cases.proof("note has no verifiable signatures")),
                        "sumdb.wrong-signer"),
                new Scene(
                        "mismatch",
                        database()
                                .ends(
                                        itself,
                                        "no",
                                        http("lookup", Result.ANSWERED, 200, Optional.empty()),
                                        Cases.proof("checksum mismatch")),
                        "sumdb.mismatch"),
                new Scene(
                        "two trees",
                        database()
                                .ends(
                                        itself,
                                        "no",
                                        http("latest", Result.ANSWERED, 200, Optional.empty()),
                                        Cases.proof("go.sum database server misbehavior detected!")),
                        "sumdb.misbehaviour"),
                new Scene(
                        "nonsense",
                        database()
                                .ends(
                                        itself,
                                        "no",
                                        http("lookup", Result.ANSWERED, 200, Optional.empty()),
                                        Cases.proof("malformed record data")),
                        "sumdb.failed"));
    }

    private static Stream<Scene> origins() {
        return Stream.of(
                new Scene("git 401", git(status("git-refs", 401)), "vcs.auth-required"),
                new Scene("git 404", git(status("git-refs", 404)), "vcs.not-found"),
                new Scene("git 403", git(status("git-refs", 403)), "vcs.forbidden"),
                new Scene("git's page", git(page("git-refs")), "modproxy.captive-portal"),
                new Scene(
                        "git's silence", git(http("git-refs", Result.TIMEOUT, 0, Optional.empty())), "vcs.unreachable"),
                new Scene(
                        "no git",
                        Cases.direct("github.com/acme/lib", "github.com", "program:git", VCS)
                                .ends("program:git", "no", new ProgramFact("git", Optional.empty(), Optional.empty())),
                        "vcs.git-missing"),
                new Scene(
                        "GOVCS",
                        Cases.direct("github.com/acme/lib", "github.com", "govcs:github.com/acme/lib", VCS)
                                .ends(
                                        "govcs:github.com/acme/lib",
                                        "no",
                                        new Note(
                                                "govcs.refusal",
                                                "GOVCS disallows using git for public github.com/acme/lib")),
                        "vcs.policy"),
                new Scene(
                        "server not known",
                        Cases.direct("github.com/acme/lib", "github.com", VCS)
                                .ends("dns:github.com", "no", dns("github.com", DnsAnswer.Result.NXDOMAIN)),
                        "vcs.unreachable"),
                new Scene(
                        "no DNS server",
                        Cases.direct("github.com/acme/lib", "github.com", VCS)
                                .ends("dns:github.com", "no", dns("github.com", DnsAnswer.Result.TIMEOUT)),
                        "dns.timeout"),
                new Scene(
                        "server's certificate",
                        Cases.direct("github.com/acme/lib", "github.com", VCS)
                                .ends(
                                        "tls:github.com:443",
                                        "no",
                                        Cases.tls(
                                                "github.com",
                                                TlsAttempt.Result.UNKNOWN_AUTHORITY,
                                                "",
                                                Cases.certificate("CN=github.com", "CN=Own"))),
                        "vcs.tls-untrusted"),
                new Scene(
                        "page without tag",
                        Cases.direct("go.example/lib", "go.example", "origin:go.example/lib")
                                .ends("origin:go.example/lib", "no", page("go-get")),
                        "vanity.no-meta"),
                new Scene(
                        "page refused",
                        Cases.direct("go.example/lib", "go.example", "origin:go.example/lib")
                                .ends(
                                        "tcp:go.example:443",
                                        "no",
                                        Cases.connect("go.example", "10.0.0.1", 443, ConnectAttempt.Result.REFUSED)),
                        "vanity.unreachable"),
                new Scene(
                        "private and not known",
                        Cases.direct("go.example/lib", "go.example", "origin:go.example/lib")
                                .variable("GOPROXY", "https://goproxy.example", ConfigFinding.Place.USER_FILE)
                                .variable("GOPRIVATE", "go.example", ConfigFinding.Place.USER_FILE)
                                .ends("dns:go.example", "no", dns("go.example", DnsAnswer.Result.NXDOMAIN)),
                        "config.private-goes-direct"),
                new Scene(
                        "another Go not there",
                        Cases.of()
                                .leg(
                                        "golang.org/toolchain",
                                        Leg.Kind.TOOLCHAIN,
                                        "https://proxy.example",
                                        Leg.OnFailure.END,
                                        "toolchain:https://proxy.example!v0.0.1-go1.99.0.linux-amd64")
                                .ends(
                                        "toolchain:https://proxy.example!v0.0.1-go1.99.0.linux-amd64",
                                        "no",
                                        status("toolchain", 404)),
                        "config.toolchain"));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void diagnose_scene_namesThisCauseFirst(Scene scene) {
        List<Diagnosis> diagnoses = Analysis.diagnose(scene.cases().examination());

        assertThat(diagnoses).extracting(Diagnosis::code).first().isEqualTo(scene.code());
        assertThat(diagnoses.get(0).severity()).isLessThanOrEqualTo(Diagnosis.Severity.ERROR);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void diagnose_scene_isFitToBeShown(Scene scene) {
        for (Diagnosis diagnosis : Analysis.diagnose(scene.cases().examination())) {
            assertThat(diagnosis.title())
                    .hasSizeLessThan(120)
                    .doesNotContain("\n")
                    .doesNotEndWith(".");
            assertThat(diagnosis.explanation()).doesNotContain("..", "  ");
            assertThat(diagnosis.evidence()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(diagnosis.remedies()).allSatisfy(remedy -> {
                assertThat(remedy.title()).doesNotContain("***").doesNotEndWith(".");
                assertThat(remedy.action().lines()).noneMatch(line -> line.contains("***"));
                assertThat(remedy.verifiedBy()).isNotEmpty();
            });
            assertThat(diagnosis.remedies())
                    .isSortedAccordingTo(Comparator.comparing(remedy -> remedy.risk() == Remedy.Risk.SECURITY));
            assertThat(diagnosis.remedies()).extracting(Remedy::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void diagnose_everythingWorks_isEmpty() {
        Cases cases = Cases.https("proxy.golang.org")
                .variable("ALL_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS)
                .variable("NO_PROXY", "*", ConfigFinding.Place.OS)
                .variable("GOPRIVATE", "example.com", ConfigFinding.Place.USER_FILE);
        for (String id : Cases.httpsWay("proxy.golang.org")) {
            cases.passed(id);
        }
        cases.leg(
                Cases.MODULE,
                Leg.Kind.CHECKSUM_DATABASE,
                "https://sum.golang.org",
                Leg.OnFailure.END,
                "sumdb:https://sum.golang.org");
        cases.passed("sumdb:https://sum.golang.org", status("lookup", 200));

        assertThat(Analysis.diagnose(cases.examination())).isEmpty();
    }

    @Test
    void all_codes_areThoseOfTheCatalogue() {
        assertThat(ServiceCauses.ALL)
                .extracting(CauseRule::code)
                .containsExactlyInAnyOrder(
                        "proxy.env-invalid",
                        "proxy.scheme-mismatch",
                        "proxy.refused",
                        "proxy.unknown-host",
                        "proxy.tls-untrusted",
                        "proxy.auth-required",
                        "proxy.not-a-proxy",
                        "proxy.unreachable",
                        "proxy.no-proxy-gap",
                        "proxy.denied",
                        "proxy.upstream-failed",
                        "proxy.env-not-applied",
                        "proxy.no-proxy-excludes",
                        "config.toolchain",
                        "config.private-goes-direct",
                        "config.project-file",
                        "sumdb.mismatch",
                        "sumdb.misbehaviour",
                        "sumdb.wrong-signer",
                        "sumdb.private-module",
                        "sumdb.unreachable",
                        "sumdb.denied",
                        "modproxy.captive-portal",
                        "modproxy.credentials-over-http",
                        "modproxy.scheme",
                        "modproxy.rate-limited",
                        "modproxy.unauthorized",
                        "modproxy.forbidden",
                        "modproxy.redirects",
                        "modproxy.not-http",
                        "modproxy.bad-zip",
                        "modproxy.truncated",
                        "modproxy.bad-mod",
                        "modproxy.bad-info",
                        "modproxy.wrong-base-url",
                        "modproxy.not-found",
                        "modproxy.server-error",
                        "vcs.policy",
                        "vcs.git-missing",
                        "vcs.hg-missing",
                        "vcs.ssh",
                        "vcs.tls-untrusted",
                        "vcs.auth-required",
                        "vcs.not-found",
                        "vcs.forbidden",
                        "vcs.unknown-revision",
                        "vcs.unreachable",
                        "vanity.unreachable",
                        "vanity.no-meta");
        assertThat(ServiceWarnings.ALL)
                .extracting(WarningRule::code)
                .containsExactlyInAnyOrder("modproxy.no-fallback", "vcs.tls-untrusted", "sumdb.mismatch", "gosum.mismatch");
    }

    @Test
    void table_ofAllRules_hasARowForEachCode() {
        String table = CauseRules.table();

        assertThat(ServiceCauses.ALL)
                .allSatisfy(rule -> assertThat(table)
                        .containsOnlyOnce("| `" + rule.code() + "` |")
                        .contains("| `" + rule.code() + "` | " + rule.about() + " |\n"));
        assertThat(ServiceCauses.ALL)
                .allSatisfy(rule -> assertThat(rule.about())
                        .hasSizeLessThan(140)
                        .doesNotContain("\n", "|")
                        .doesNotEndWith("."));
    }

    private static Cases proxied() {
        return Cases.proxied("proxy.golang.org", PROXY, "HTTPS_PROXY")
                .variable("HTTPS_PROXY", "http://proxy.corp:3128", ConfigFinding.Place.OS);
    }

    private static Cases tunnel(TunnelAnswer.Result result, int status) {
        return proxied()
                .ends("tunnel:" + PROXY + ">" + TARGET, "no tunnel", Cases.tunnel(PROXY, TARGET, result, status));
    }

    private static Cases unknown() {
        return Cases.https("proxy.golang.org")
                .ends(
                        "dns:proxy.golang.org",
                        "no such host",
                        Cases.resolvers("10.0.0.53:53"),
                        dns("proxy.golang.org", DnsAnswer.Result.NXDOMAIN));
    }

    /** The module was found, so the database is asked. */
    private static Cases database() {
        String[] way = Cases.httpsWay("proxy.example");
        Cases cases = Cases.https("proxy.example");
        for (String id : way) {
            cases.passed(id);
        }
        return cases.leg(Cases.database().examination().legs().get(0));
    }

    private static Cases git(HttpAnswer answer) {
        return Cases.direct("github.com/acme/lib", "github.com", VCS).ends(VCS, "git fails", answer);
    }

    private static Scene answered(String name, HttpAnswer answer, String code) {
        return new Scene(name, Cases.answered(answer), code);
    }

    private static DnsAnswer dns(String host, DnsAnswer.Result result) {
        return Cases.dns(host, "A", "10.0.0.53:53", result);
    }

    private static HttpAnswer status(int status) {
        return status("info", status);
    }

    private static HttpAnswer status(String operation, int status) {
        return http(operation, Result.ANSWERED, status, Optional.empty());
    }

    private static HttpAnswer http(String operation, Result result, int status, Optional<String> problem) {
        return Cases.http(operation, "https://x.example/x", result, status, Map.of(), "text/plain", "", problem);
    }

    private static HttpAnswer page(String operation) {
        return Cases.http(
                operation,
                "https://x.example/x",
                Result.ANSWERED,
                200,
                Map.of(),
                "text/html",
                "<!doctype html>",
                Optional.of("invalid character '<' looking for beginning of value"));
    }
}
