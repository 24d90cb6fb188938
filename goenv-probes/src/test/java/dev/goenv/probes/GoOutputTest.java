package dev.goenv.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.GoEnvs;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.env.GoEnv;
import dev.goenv.output.Confidence;
import dev.goenv.output.Explanation;
import dev.goenv.output.GoFailure;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoOutputTest {
    private static final String REFUSED = "go: example.com/hello@v1.0.0: Get"
            + " \"https://proxy.example.com/example.com/hello/@v/v1.0.0.info\": dial tcp 192.0.2.7:443: connect: connection refused";

    private static GoFailure only(String text) {
        List<GoFailure> failures = GoOutput.parse(text).failures();
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    @Test
    void failures_oneLine_tellModuleOperationUrlAndHost() {
        GoFailure failure = only(REFUSED);

        assertThat(failure.kind()).isEqualTo(GoFailure.Kind.ENVIRONMENT);
        assertThat(failure.modules()).containsExactly("example.com/hello@v1.0.0");
        assertThat(failure.operation()).contains("Get");
        assertThat(failure.url()).contains("https://proxy.example.com/example.com/hello/@v/v1.0.0.info");
        assertThat(failure.host()).contains("proxy.example.com");
        assertThat(failure.status()).isEmpty();
        assertThat(failure.occurrences()).isOne();
    }

    @Test
    void failures_escapedPathsInUrls_areUnescaped() {
        GoFailure failure = only(
                "go: errors parsing go.mod:\n/p/go.mod:6: require x: reading https://goproxy.cn/github.com/%21river%21dance/!a/@v/v2.0.2.info: 404 Not Found");

        assertThat(failure.url()).contains("https://goproxy.cn/github.com/RiverDance/A/@v/v2.0.2.info");
        assertThat(failure.modules()).containsExactly("github.com/RiverDance/A");
        assertThat(failure.status()).isEqualTo(OptionalInt.of(404));
    }

    @Test
    void failures_serverResponse_isKeptApart() {
        GoFailure failure = only(
                "go: github.com/a/b@v0.21.1: reading https://proxy.golang.org/github.com/a/b/@v/v0.21.1.info: 404 Not"
                        + " Found\n\tserver response: not found: github.com/a/b@v0.21.1: dial tcp 10.0.0.1:443: connect: connection refused\n");

        assertThat(failure.serverResponse())
                .contains("not found: github.com/a/b@v0.21.1: dial tcp 10.0.0.1:443: connect: connection refused");
        assertThat(failure.words().text()).endsWith("404 Not Found");
    }

    @Test
    void explain_wordsOfTheServer_namesNoCauseHere() {
        String text =
                "go: github.com/a/b@v0.21.1: reading https://proxy.golang.org/github.com/a/b/@v/v0.21.1.info: 404 Not Found\n"
                        + "\tserver response: not found: github.com/a/b@v0.21.1: dial tcp 10.0.0.1:443: connect: connection refused\n";

        assertThat(GoOutput.parse(text).explain()).extracting(Explanation::code).doesNotContain("tcp.refused");
    }

    @Test
    void failures_requirementChain_isTold() {
        GoFailure failure = only(
                "go: corp.test/app imports\n\texample.com/a/b imports\n\texample.com/c: module example.com/c: Get"
                        + " \"https://p.example.com/example.com/c/@v/list\": dial tcp: lookup p.example.com on 127.0.0.1:53: no such host\n");

        assertThat(failure.requiredBy()).containsExactly("corp.test/app", "example.com/a/b");
        assertThat(failure.modules()).containsExactly("example.com/c");
        assertThat(failure.host()).contains("p.example.com");
    }

    @Test
    void failures_sameErrorForManyModules_isOne() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("go: example.com/m")
                    .append(i)
                    .append("@v1.0.")
                    .append(i)
                    .append(": Get \"https://proxy.example.com/example.com/m")
                    .append(i)
                    .append("/@v/v1.0.")
                    .append(i)
                    .append(".info\": dial tcp 192.0.2.7:443: connect: connection refused\n");
        }
        GoFailure failure = only(text.toString());

        assertThat(failure.occurrences()).isEqualTo(40);
        assertThat(failure.modules()).hasSize(40).contains("example.com/m39@v1.0.39");
        assertThat(GoOutput.parse(text).explain())
                .first()
                .extracting(Explanation::code)
                .isEqualTo("tcp.refused");
    }

    @Test
    void explain_words_standWhereTheExcerptSays() {
        String text = "go: downloading example.com/hello v1.0.0\n" + REFUSED + "\nexit status 1\n";

        Explanation first = GoOutput.parse(text).explain().get(0);

        assertThat(first.words().line()).isEqualTo(2);
        assertThat(text.substring(
                        (int) first.words().start(), (int) first.words().end()))
                .isEqualTo("connect: connection refused")
                .isEqualTo(first.words().text());
    }

    @Test
    void explain_unambiguousWords_areCertain() {
        Explanation only =
                GoOutput.parse("go: invalid GOTOOLCHAIN \"go9x\"\n").explain().get(0);

        assertThat(only.code()).isEqualTo("config.toolchain");
        assertThat(only.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(only.alternatives()).isEmpty();
    }

    @Test
    void explain_ambiguousWords_tellWhatElsePrintsThemAndWhatWouldTell() {
        Explanation first = GoOutput.parse("go: example.com/hello@v1.0.0: Get"
                        + " \"https://proxy.golang.org/example.com/hello/@v/v1.0.0.info\": tls: failed to verify certificate: x509:"
                        + " certificate signed by unknown authority\n")
                .explain()
                .get(0);

        assertThat(first.confidence()).isNotEqualTo(Confidence.CERTAIN);
        assertThat(first.alternatives())
                .contains("tls.unknown-ca", "tls.missing-intermediate", "tls.trust-store-misconfigured");
        assertThat(first.separatedBy())
                .anyMatch(sentence -> sentence.contains("certificates that proxy.golang.org presents"));
    }

    @Test
    void explain_withEnvironment_namesVariableAndPlace() {
        String text =
                "go: example.com/hello@v1.0.0: Get \"https://proxy.golang.org/example.com/hello/@v/v1.0.0.info\": proxyconnect"
                        + " tcp: dial tcp 127.0.0.1:7890: connect: connection refused\n";

        Explanation first = GoOutput.parse(text)
                .explain(GoEnvs.of(Map.of("HTTPS_PROXY", "http://127.0.0.1:7890")))
                .get(0);

        assertThat(first.code()).isEqualTo("proxy.refused");
        assertThat(first.diagnosis().title()).contains("127.0.0.1:7890").contains("HTTPS_PROXY");
        assertThat(first.diagnosis().remedies()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "go: downloading example.com/hello v1.0.0\ngo: added example.com/hello v1.0.0\n",
                "ok  \texample.com/app\t0.01s\n",
                "# get https://proxy.golang.org/example.com/@v/list\n# get https://proxy.golang.org/example.com/@v/list: 404 Not Found (0.1s)\n",
                "# example.com/app\n./main.go:7:2: undefined: EOF\n",
                "=== RUN   TestDial\n    dial_test.go:12: Get \"http://127.0.0.1:1/\": dial tcp 127.0.0.1:1: connect: connection refused\n--- FAIL: TestDial (0.00s)\nFAIL\nFAIL\texample.com/app\t0.01s\n"
            })
    void explain_successAndTheProjectsOwnFailures_isEmpty(String text) {
        assertThat(GoOutput.parse(text).explain()).isEmpty();
    }

    @Test
    void failures_compileErrorAndFailedTest_areTheProjects() {
        assertThat(GoOutput.parse("./main.go:7:2: undefined: foo\n--- FAIL: TestX (0.00s)\n")
                        .failures())
                .extracting(GoFailure::kind)
                .containsExactly(GoFailure.Kind.PROJECT, GoFailure.Kind.PROJECT);
    }

    @Test
    void parse_reader_isReadToTheEndAndNotClosed() throws IOException {
        try (StringReader reader = new StringReader(REFUSED + "\n")) {
            assertThat(GoOutput.parse(reader).failures()).hasSize(1);
            assertThat(reader.read()).isEqualTo(-1);
        }
    }

    @Test
    void everythingDerived_holdsNoSecret() {
        String secret = "s3cr3t-T0ken";
        String text = "go: example.com/hello@v1.0.0: Get \"https://alice:" + secret
                + "@proxy.example.com/example.com/hello/@v/v1.0.0.info\": dial tcp 192.0.2.7:443: connect: connection refused\n"
                + "go: x.example.com/l@v1.0.0: invalid version: git ls-remote -q --end-of-options https://oauth2:"
                + secret
                + "@git.example.com/l in /p: exit status 128:\n\tfatal: could not read Username for 'https://" + secret
                + "@git.example.com': terminal prompts disabled\n"
                + "go: example.com/h2@v1.0.0: parse \"https://alice:" + secret
                + "%zz@goproxy.example.com\": invalid URL escape \"%zz\"\n"
                + "go: example.com/h3@v1.0.0: reading https://p.example.com/x/@v/v1.info: 500 Oops\n\tserver response: token="
                + secret + "\n";
        GoOutput output = GoOutput.parse(text);

        assertThat(output.toString()
                        + output.failures()
                        + output.explain()
                        + output.explain().stream()
                                .map(each -> each.diagnosis().toString()
                                        + each.diagnosis().evidence()
                                        + each.diagnosis().explanation()
                                        + each.diagnosis().subject()
                                        + each.diagnosis().remedies()
                                        + each.failure())
                                .toList())
                .doesNotContain(secret);
        assertThat(output.explain()).extracting(Explanation::code).contains("config.secret-exposed");
    }

    private static List<String> lines(Explanation explanation) {
        return explanation.diagnosis().remedies().stream()
                .flatMap(remedy -> remedy.action().lines().stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go: Get \"https://a;reboot/x/@v/list\": dial tcp: lookup a;reboot on 127.0.0.1:53: no such host",
                "go: Get \"https://$(reboot)/x/@v/list\": dial tcp: lookup $(reboot) on 127.0.0.1:53: no such host",
                "go: Get \"https://--reboot/x/@v/list\": dial tcp: lookup --reboot on 127.0.0.1:53: no such host",
                "go: example.com/x@v1;reboot: reading https://p.example.com/example.com/x/@v/v1;reboot.info: 404 Not Found",
                "go: example.com/x@v1&&reboot: invalid version: unknown revision v1&&reboot"
            })
    void remedies_namesThatMeanMoreToAShell_areInNoCommand(String text) {
        List<Explanation> explanations = GoOutput.parse(text + "\n").explain();

        assertThat(explanations).isNotEmpty();
        assertThat(explanations.stream()
                        .flatMap(each -> each.diagnosis().remedies().stream())
                        .filter(remedy -> !(remedy.action() instanceof Remedy.Action.Advice))
                        .flatMap(remedy -> remedy.action().lines().stream()))
                .noneMatch(line -> line.contains("reboot"));
    }

    @Test
    void remedies_secondEntryFails_changeTheCommaAfterIt() {
        String text =
                "go: example.com/x@v1.0.0: reading https://b.example.com/example.com/x/@v/v1.0.0.info: 502 Bad Gateway\n";
        Explanation explanation = GoOutput.parse(text)
                .explain(GoEnvs.of(
                        Map.of("GOPROXY", "https://a.example.com,https://b.example.com,https://c.example.com")))
                .stream()
                .filter(each -> each.code().equals("modproxy.no-fallback"))
                .findFirst()
                .orElseThrow();

        assertThat(lines(explanation))
                .anyMatch(line -> line.contains("https://a.example.com,https://b.example.com|https://c.example.com"));
    }

    @Test
    void remedies_privateModuleBehindPublicProxy_neverTellItThePath() {
        String text = "go: git.corp.example/x@v1.0.0: unrecognized import path \"git.corp.example/x\": https fetch: Get"
                + " \"https://git.corp.example/x?go-get=1\": dial tcp: lookup git.corp.example on 127.0.0.1:53: no such host\n";
        Map<String, String> open =
                Map.of("GOPROXY", "https://proxy.golang.org,direct", "GOPRIVATE", "git.corp.example");
        Map<String, String> own = Map.of("GOPROXY", "https://goproxy.corp.example", "GOPRIVATE", "git.corp.example");

        Explanation told = GoOutput.parse(text).explain(GoEnvs.of(open)).get(0);
        assertThat(told.code()).isEqualTo("config.private-goes-direct");
        assertThat(told.diagnosis().remedies()).allMatch(remedy -> remedy.action() instanceof Remedy.Action.Advice);
        assertThat(lines(GoOutput.parse(text).explain(GoEnvs.of(own)).get(0)))
                .anyMatch(line -> line.contains("GONOPROXY=none"));
    }

    @Test
    void failures_gitsLineBehindAnothersMessage_isOneOfItsOwn() {
        List<GoFailure> failures = GoOutput.parse(
                        "go: example.com/x@v1.0.0: reading https://proxy.golang.org/example.com/x/@v/v1.0.0.info: 404"
                                + " Not Found\nfatal: could not read Username for 'https://git.corp.example': terminal prompts disabled\n")
                .failures();

        assertThat(failures).hasSize(2);
        assertThat(failures.get(1).host()).contains("git.corp.example");
    }

    @Test
    void explain_statusAlone_pointsToTheWholeMessage() {
        String text =
                "go: example.com/x@v1.5.0: reading https://p.example.com/example.com/x/@v/v1.5.0.info: 503 Service Unavailable";
        Explanation first = GoOutput.parse(text + "\n").explain().get(0);

        assertThat(first.code()).isEqualTo("modproxy.server-error");
        assertThat(first.words().text()).isEqualTo(text);
    }

    /** As Go 1.27 prints it: each line of the answer is indented. */
    @Test
    void explain_serverImitatesTheGoCommand_isNotBelieved() {
        String text =
                "go: example.com/hello@v1.0.0: reading http://127.0.0.1:1/example.com/hello/@v/v1.0.0.info: 404 Not Found\n"
                        + "\tserver response:\n"
                        + "\tnot found: go: evil.example/x@v1: dial tcp 10.0.0.1:443: connect: connection refused\n"
                        + "\tgo: second.example/y@v1: Get \"https://alice:s3cr3t@h.example/\": x509: certificate signed by unknown authority\n"
                        + "\tgo: downloading nothing\n"
                        + "\tlast\n"
                        + "go: example.com/next@v1.0.0: module lookup disabled by GOPROXY=off\n";
        GoOutput output = GoOutput.parse(text);

        assertThat(output.failures())
                .flatExtracting(GoFailure::modules)
                .containsExactly("example.com/hello@v1.0.0", "example.com/next@v1.0.0");
        assertThat(output.explain())
                .extracting(Explanation::code)
                .contains("modproxy.not-found", "config.goproxy-off")
                .doesNotContain("tls.unknown-ca", "tcp.refused", "config.secret-exposed");
        assertThat(output.failures().get(0).serverResponse())
                .hasValueSatisfying(said -> assertThat(said).contains("last").doesNotContain("s3cr3t"));
    }

    @Test
    void explain_passwordInAUrl_pointsToTheUrlWithoutIt() {
        String text =
                "go: example.com/x@v1.0.0: Get \"https://me:hunter2@p.example.com/x/@v/v1.0.0.info\": dial tcp: lookup"
                        + " p.example.com: no such host\n";
        Explanation exposed = GoOutput.parse(text).explain().stream()
                .filter(each -> each.code().equals("config.secret-exposed"))
                .findFirst()
                .orElseThrow();

        assertThat(exposed.words().text()).isEqualTo("https://***@p.example.com");
        assertThat(text.substring(
                        (int) exposed.words().start(), (int) exposed.words().end()))
                .isEqualTo("https://me:hunter2@p.example.com");
    }

    @Test
    void explain_settingsOfGoEnv_areNoFailure() {
        assertThat(GoOutput.parse("set GOFLAGS=-mod=mod\nGOPROXY='off'\nGOSUMDB='connection refused'\n")
                        .failures())
                .isEmpty();
    }

    @Test
    void explain_sourceThatTheCompilerQuotes_isNotTheGoCommandsWords() {
        assertThat(GoOutput.parse("# acme.test/app\n./main.go:5:8: cannot use \"connection refused\" as int value\n")
                        .explain())
                .isEmpty();
        assertThat(GoOutput.parse("vet: ./main.go:3:8: could not import acme.test/x (module lookup disabled by"
                                + " GOPROXY=off)\n")
                        .explain())
                .extracting(Explanation::code)
                .contains("config.goproxy-off");
    }

    @Test
    void explain_httpProxyRefuses_isCertain_andNoMatterOfNames() {
        List<Explanation> causes = GoOutput.parse(
                        "go: example.com/x@v1.0.0: Get \"https://proxy.golang.org/example.com/x/@v/v1.0.0.info\":"
                                + " proxyconnect tcp: dial tcp 127.0.0.1:3128: connect: connection refused\n")
                .explain();

        assertThat(causes.get(0).code()).isEqualTo("proxy.refused");
        assertThat(causes.get(0).confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(causes).extracting(Explanation::code).noneMatch(code -> code.startsWith("dns."));
    }

    @Test
    void explain_httpProxyEndsTheAnswer_leavesItsSchemeOpen() {
        GoEnv env = GoEnvs.of(Map.of("HTTPS_PROXY", "http://127.0.0.1:3128"));
        assertThat(GoOutput.parse(
                                "go: example.com/x@v1.0.0: Get \"https://proxy.golang.org/example.com/x/@v/v1.0.0.info\":"
                                        + " unexpected EOF\n")
                        .explain(env))
                .extracting(Explanation::code)
                .contains("proxy.scheme-mismatch");
    }
}
