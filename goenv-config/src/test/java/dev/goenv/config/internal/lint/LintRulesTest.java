package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.FILE;
import static dev.goenv.config.internal.lint.Linted.file;
import static dev.goenv.config.internal.lint.Linted.lint;
import static dev.goenv.config.internal.lint.Linted.linux;
import static dev.goenv.config.internal.lint.Linted.os;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.goenv.env.Finding;
import dev.goenv.env.Finding.Severity;
import dev.goenv.testkit.FakeHost;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintRulesTest {
    private static FakeHost.Builder withGo(FakeHost.Builder host) {
        return host.executable("/usr/local/go/bin/go")
                .directory("/usr/local/go/pkg/tool")
                .env("PATH", "/usr/bin:/usr/local/go/bin")
                .file("/usr/local/go/VERSION", "go1.27.4\n")
                .file("/usr/local/go/go.env", """
                        # This file contains the initial defaults for go command configuration.

                        GOPROXY=https://proxy.golang.org,direct
                        GOSUMDB=sum.golang.org
                        GOTOOLCHAIN=auto
                        """);
    }

    static Stream<Named<FakeHost.Builder>> healthy() {
        return Stream.of(
                Named.of("nothing but a home", linux()),
                Named.of("Go as installed", withGo(linux())),
                Named.of(
                        "an old user of Go",
                        withGo(linux())
                                .env("GOPATH", "/home/me/go")
                                .env("GOROOT", "/usr/local/go")
                                .env("GO111MODULE", "on")
                                .file(
                                        FILE,
                                        "GOBIN=/home/me/bin\nGOTELEMETRY=off\nGOPRIVATE=github.com/me,*.corp.example\n")),
                Named.of("mainland China", withGo(linux()).file(FILE, """
                                GO111MODULE=on
                                GOPROXY=https://goproxy.cn,https://mirrors.aliyun.com/goproxy/,direct
                                GOSUMDB=sum.golang.google.cn
                                """)),
                Named.of(
                        "a company",
                        withGo(linux())
                                .env("HTTP_PROXY", "http://proxy.corp.example:3128")
                                .env("HTTPS_PROXY", "http://proxy.corp.example:3128")
                                .env("http_proxy", "http://proxy.corp.example:3128/")
                                .env("https_proxy", "http://proxy.corp.example:3128/")
                                .env("NO_PROXY", "localhost,127.0.0.1,::1,.corp.example,10.0.0.0/8")
                                .env("no_proxy", "localhost,127.0.0.1,::1,.corp.example,10.0.0.0/8")
                                .file(FILE, """
                                GOPROXY=https://artifactory.corp.example/api/go/go-virtual,https://proxy.golang.org,direct
                                GOPRIVATE=git.corp.example,*.git.corp.example/team
                                GONOSUMDB=git.corp.example
                                GOAUTH=netrc;git /home/me/src
                                GOFLAGS='-ldflags=-s -w' -mod=readonly -modcacherw
                                GOVCS=git.corp.example:git,public:git|hg
                                """)),
                Named.of(
                        "a company with a closed list",
                        withGo(linux())
                                .file(
                                        FILE,
                                        "GOPROXY=https://nexus.corp.example:8443/repository/go,off\nGONOPROXY=none\n")),
                Named.of(
                        "a container image",
                        withGo(FakeHost.linux())
                                .env("HOME", "/root")
                                .env("GOPATH", "/go")
                                .env("GOTOOLCHAIN", "local")
                                .env("GOLANG_VERSION", "1.27.4")
                                .env("GOFLAGS", "-buildvcs=false")
                                .file("/.dockerenv", "")
                                .directory("/go/bin")
                                .directory("/root")),
                Named.of(
                        "a CI job in Kubernetes",
                        withGo(FakeHost.linux())
                                .env("HOME", "/builds/home")
                                .env("CI", "true")
                                .env("KUBERNETES_SERVICE_HOST", "10.0.0.1")
                                .env("GOMODCACHE", "/builds/cache/mod")
                                .env("GOCACHE", "/builds/cache/build")
                                .env("GOPROXY", "http://athens.ci.svc.cluster.local:3000,direct")
                                .directory("/builds")),
                Named.of(
                        "macOS",
                        FakeHost.macos()
                                .env("HOME", "/Users/me")
                                .env("http_proxy", "http://127.0.0.1:7890")
                                .env("https_proxy", "http://127.0.0.1:7890")
                                .env("all_proxy", "socks5://127.0.0.1:7890")
                                .file(
                                        "/Users/me/Library/Application Support/go/env",
                                        "GOPRIVATE=github.com/org/private-*\n")),
                Named.of(
                        "Windows",
                        FakeHost.windows()
                                .env("USERPROFILE", "C:\\Users\\me")
                                .env("AppData", "C:\\Users\\me\\AppData\\Roaming")
                                .env("LocalAppData", "C:\\Users\\me\\AppData\\Local")
                                .env("GOPATH", "C:\\Users\\me\\go;D:\\go")
                                .directory("D:\\go")
                                .file(
                                        "C:\\Users\\me\\AppData\\Roaming\\go\\env",
                                        "GOPROXY=https://goproxy.io|direct\n")));
    }

    @ParameterizedTest
    @MethodSource("healthy")
    void lint_healthyMachine_notesAtMost(FakeHost.Builder host) {
        assertThat(lint(host))
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .isEmpty();
    }

    @Test
    void lint_nothingSet_findsNothing() {
        assertThat(lint(withGo(linux()))).isEmpty();
    }

    @Test
    void lint_severalFindings_worstFirstThenInTheOrderOfTheRules() {
        List<Finding> findings = lint(os("GOENV", "/etc/goenv")
                .env("HTTPS_PROXY", "https://proxy.example:3128")
                .file("/etc/goenv", "GOSUMDB=off\nGO111MODULE=ON\nGOPROXY=https://goproxy.cn;direct\n"));
        assertThat(findings)
                .extracting(Finding::severity, Finding::code)
                .containsExactly(
                        tuple(Severity.ERROR, SeparatorRule.CODE),
                        tuple(Severity.ERROR, ModuleModeRule.CODE),
                        tuple(Severity.WARNING, GosumdbOffRule.CODE),
                        tuple(Severity.WARNING, GosumdbOffToolchainRule.CODE),
                        tuple(Severity.WARNING, ProxySchemeRule.CODE),
                        tuple(Severity.NOTE, ProxyNotAppliedRule.CODE));
    }

    @Test
    void lint_hiddenWishForNoVerification_isNotFulfilled() {
        assertThat(lint(file(
                        "export GOSUMDB=off\nexport GOINSECURE=x.example\n GONOSUMDB=*\nexport GOFLAGS=-insecure\n")))
                .hasSize(4)
                .allSatisfy(finding -> assertThat(finding.corrections()).isEmpty());
    }

    @Test
    void rules_codes_areUniqueAndInTheTable() {
        assertThat(LintRules.ALL)
                .extracting(LintRule::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("(config|proxy)\\.[a-z0-9-]+"));
        assertThat(LintRules.table().lines())
                .hasSameSizeAs(LintRules.ALL)
                .contains(
                        "| `config.gosumdb-off` | GOSUMDB=off: downloads that are not in go.sum are not verified at all |");
    }
}
