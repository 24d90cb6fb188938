package dev.goenv.probes.internal.plan;

import static dev.goenv.probes.internal.plan.PlannedWorld.contacts;
import static dev.goenv.probes.internal.plan.PlannedWorld.ids;
import static dev.goenv.probes.internal.plan.PlannedWorld.kinds;
import static dev.goenv.probes.internal.plan.PlannedWorld.legs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.kit.QuietContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told to whom, and when the checksum database is asked. */
class PrivacyPlanTest {
    private static final String PRIVATE = "git.corp.internal/lib@v1.0.0";

    private final PlannedWorld world = new PlannedWorld();

    @Test
    void plan_privateLooking_noProbeTellsAPublicServer() {
        DiagnosisPlan plan = world.env("GOPROXY", "https://proxy.golang.org")
                .env("GOSUMDB", "sum.golang.org")
                .plan(PRIVATE);
        assertThat(ids(plan)).noneMatch(id -> id.startsWith("modproxy:") || id.startsWith("sumdb:"));
        assertThat(contacts(plan)).containsExactly("proxy.golang.org");
        assertThat(plan.notChecked())
                .containsExactly(
                        "https://proxy.golang.org was not asked for git.corp.internal/lib: the path looks private and the"
                                + " proxy is public. The go command would ask; GOPRIVATE keeps it from that.",
                        "The checksum database was not asked for git.corp.internal/lib: the path looks private and the"
                                + " database is public. The go command would ask.");
    }

    @ParameterizedTest
    @CsvSource({"example.com/acme, GONOPROXY, example.com/acme/lib", "github.com/acme, GONOPROXY, github.com/acme/lib"})
    void plan_declaredPrivate_isNotToldThoughGoWouldTell(String goprivate, String variable, String module) {
        DiagnosisPlan plan = world.env("GOPROXY", "https://proxy.golang.org")
                .env("GOPRIVATE", goprivate)
                .env(variable, "none")
                .plan(module);
        assertThat(plan.legs().get(0).probes()).last().isEqualTo("untold:https://proxy.golang.org!" + module);
    }

    @Test
    void plan_declaredPrivate_ownProxyIsTold() {
        DiagnosisPlan plan = world.env("GOPROXY", "https://proxy.test")
                .env("GOPRIVATE", "git.corp.internal")
                .env("GONOPROXY", "none")
                .plan(PRIVATE);
        assertThat(plan.legs().get(0).probes()).last().isEqualTo("modproxy:https://proxy.test!" + PRIVATE);
    }

    @Test
    void plan_declaredPrivate_publicDatabaseIsNotTold() {
        DiagnosisPlan plan = world.env("GOPROXY", "https://proxy.test")
                .env("GOSUMDB", "sum.golang.org")
                .env("GOPRIVATE", "github.com/acme")
                .env("GONOPROXY", "none")
                .env("GONOSUMDB", "none")
                .plan("github.com/acme/lib");
        assertThat(kinds(plan)).containsExactly(Leg.Kind.MODULE_PROXY);
        assertThat(plan.notChecked()).anyMatch(sentence -> sentence.startsWith("The checksum database was not asked"));
    }

    @Test
    void plan_gopriv_goesDirectAndLeavesTheDatabaseOut() {
        DiagnosisPlan plan = world.env("GOPROXY", "https://proxy.golang.org")
                .env("GOSUMDB", "sum.golang.org")
                .env("GOPRIVATE", "git.corp.internal")
                .plan(PRIVATE);
        assertThat(kinds(plan)).containsExactly(Leg.Kind.DIRECT);
        assertThat(plan.legs().get(0).reason())
                .isEqualTo("it matches pattern \"git.corp.internal\" of GOPRIVATE (OS environment)");
        assertThat(contacts(plan)).containsExactly("git.corp.internal");
    }

    @Test
    void plan_publicModule_proxyAndDatabaseAreAsked() {
        DiagnosisPlan plan = world.env("GOPROXY", "https://proxy.golang.org")
                .env("GOSUMDB", "sum.golang.org")
                .plan("golang.org/x/text");
        assertThat(kinds(plan))
                .containsExactly(Leg.Kind.MODULE_PROXY, Leg.Kind.CHECKSUM_DATABASE, Leg.Kind.CHECKSUM_DATABASE);
        assertThat(contacts(plan)).containsExactlyInAnyOrder("proxy.golang.org", "sum.golang.org");
    }

    @Test
    void plan_gosumdbRefused_endsAtTheVariable() {
        DiagnosisPlan plan = world.env("GOPROXY", "https://proxy.test")
                .env("GOSUMDB", "sum.corp.test+1+x")
                .plan("example.com/hello");
        assertThat(legs(plan)).last().isEqualTo("CHECKSUM_DATABASE GOSUMDB END: config:GOSUMDB");
        assertThat(contacts(plan)).containsExactly("proxy.test");
    }

    @Test
    void plan_goSumKnowsTheModule_databaseIsLeftOut() {
        DiagnosisPlan plan = world.env("GOPROXY", "https://proxy.test")
                .env("GOSUMDB", "sum.golang.org")
                .file("/project/go.sum", "example.com/hello v1.0.0 h1:x=\nexample.com/hello v1.0.0/go.mod h1:y=\n")
                .plan("example.com/hello@v1.0.0");
        assertThat(kinds(plan)).containsExactly(Leg.Kind.MODULE_PROXY);
        assertThat(plan.notChecked())
                .contains(
                        "example.com/hello@v1.0.0: the checksum database is not asked, since go.sum knows the module.");
    }

    @Test
    void run_untold_asksNobodyAndSaysSo() {
        UntoldProbe probe = new UntoldProbe(CheckedModule.parse(PRIVATE), "https://proxy.golang.org");
        assertThat(probe.id()).isEqualTo("untold:https://proxy.golang.org!" + PRIVATE);
        assertThat(probe.contacts()).isEmpty();
        assertThat(probe.run(new QuietContext()))
                .isEqualTo(ProbeResult.of(
                        new Outcome.NotApplicable("not asked: git.corp.internal/lib looks private, and"
                                + " https://proxy.golang.org is public"),
                        new Note("privacy.untold", "git.corp.internal/lib https://proxy.golang.org")));
    }
}
