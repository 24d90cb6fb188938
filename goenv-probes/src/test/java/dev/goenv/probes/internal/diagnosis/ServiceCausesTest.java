package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.ConfigFinding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The causes of services among all others: which one is named first, and that nothing is named where all is well. */
class ServiceCausesTest {
    static Stream<Scene> scenes() {
        return Stream.of(ProxyScenes.all(), ModuleProxyScenes.all(), DatabaseScenes.all(), OriginScenes.all())
                .flatMap(each -> each);
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
        cases.passed("sumdb:https://sum.golang.org", ModuleProxyScenes.status("lookup", 200));

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
                .containsExactlyInAnyOrder("modproxy.no-fallback", "sumdb.mismatch", "gosum.mismatch");
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
}
