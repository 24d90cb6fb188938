package dev.goenv.probes.internal.plan;

import static dev.goenv.probes.internal.plan.PlannedWorld.contacts;
import static dev.goenv.probes.internal.plan.PlannedWorld.ids;
import static dev.goenv.probes.internal.plan.PlannedWorld.legs;
import static dev.goenv.probes.internal.plan.PlannedWorld.onlyWay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Leg;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to module proxies: which probes, in which order, and whom they contact. */
class PlannerTest {
    private static final String MODULE = "example.com/hello@v1.0.0";
    private static final String WAY =
            "dns:proxy.test tcp:proxy.test:443 tls:proxy.test:443 modproxy:https://proxy.test!";

    private final PlannedWorld world = new PlannedWorld();

    @Test
    void plan_list_isALegForEachEntryInOrder() {
        DiagnosisPlan plan = world.env("GOPROXY", "https://proxy.test,http://10.0.0.1:8080|file:///srv/go,off")
                .plan(MODULE);
        assertThat(legs(plan))
                .containsExactly(
                        "MODULE_PROXY https://proxy.test NOT_FOUND_ONLY: " + WAY + MODULE,
                        "MODULE_PROXY http://10.0.0.1:8080 ANY: tcp:10.0.0.1:8080 modproxy:http://10.0.0.1:8080!"
                                + MODULE,
                        "MODULE_PROXY file:///srv/go NOT_FOUND_ONLY: modproxy:file:///srv/go!" + MODULE,
                        "OFF off END: ");
        assertThat(ids(plan)).contains("canary:https://proxy.test", "canary:http://10.0.0.1:8080");
        assertThat(ids(plan)).noneMatch(id -> id.startsWith("canary:file"));
    }

    @Test
    void plan_twoModules_shareTheWay() {
        DiagnosisPlan plan = world.env("GOPROXY", "https://proxy.test").plan(MODULE, "example.com/other");
        assertThat(legs(plan))
                .containsExactly(
                        "MODULE_PROXY https://proxy.test END: " + WAY + MODULE,
                        "MODULE_PROXY https://proxy.test END: " + WAY + "example.com/other");
        assertThat(ids(plan))
                .doesNotHaveDuplicates()
                .filteredOn(id -> id.startsWith("dns:") || id.startsWith("tls:") || id.startsWith("canary:"))
                .containsExactly("dns:proxy.test", "tls:proxy.test:443", "canary:https://proxy.test");
    }

    @Test
    void plan_anyProbe_contactsNoOtherHostThanGo() {
        DiagnosisPlan plan = world.env("GOPROXY", "https://proxy.test,direct")
                .env("GOSUMDB", "sum.golang.org")
                .plan(MODULE, "github.com/acme/lib@v1.0.0");
        assertThat(contacts(plan))
                .containsExactlyInAnyOrder("proxy.test", "sum.golang.org", "example.com", "github.com");
    }

    @Test
    void plan_unreadableList_endsAtTheVariable() {
        DiagnosisPlan plan = world.env("GOPROXY", "htps://proxy.test").plan(MODULE);
        assertThat(legs(plan)).containsExactly("MODULE_PROXY GOPROXY END: config:GOPROXY");
        assertThat(contacts(plan)).isEmpty();
    }

    @Test
    void plan_credentialsOverHttp_nobodyIsAsked() {
        DiagnosisPlan plan = world.env("GOPROXY", "http://me:secret@proxy.test").plan(MODULE);
        assertThat(onlyWay(plan)).containsExactly("modproxy:http://***@proxy.test!" + MODULE);
        assertThat(contacts(plan)).isEmpty();
        assertThat(legs(plan).toString() + ids(plan) + plan.notChecked()).doesNotContain("secret");
    }

    /** GOPROXY, variable, its text, the way, the proxy as the leg shows it. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://h.test, HTTPS_PROXY, http://p.test:3128, dns:p.test tcp:p.test:3128 tunnel:p.test:3128>h.test:443"
                        + " tls:h.test:443@p.test:3128, http://p.test:3128 (HTTPS_PROXY)",
                "https://h.test, https_proxy, p.test:3128, dns:p.test tcp:p.test:3128 tunnel:p.test:3128>h.test:443"
                        + " tls:h.test:443@p.test:3128, http://p.test:3128 (https_proxy)",
                "https://h.test:8443, HTTPS_PROXY, https://p.test, dns:p.test tcp:p.test:443 proxytls:p.test:443"
                        + " tunnel:p.test:443>h.test:8443 tls:h.test:8443@p.test:443, https://p.test (HTTPS_PROXY)",
                "https://h.test, HTTPS_PROXY, socks5://10.0.0.1:1080, tcp:10.0.0.1:1080 tunnel:10.0.0.1:1080>h.test:443"
                        + " tls:h.test:443@10.0.0.1:1080, socks5://10.0.0.1:1080 (HTTPS_PROXY)",
                "http://h.test, HTTP_PROXY, http://p.test:3128, dns:p.test tcp:p.test:3128, http://p.test:3128 (HTTP_PROXY)",
                "http://h.test, HTTPS_PROXY, http://p.test:3128, dns:h.test tcp:h.test:80, -",
                "https://h.test, ALL_PROXY, http://p.test:3128, dns:h.test tcp:h.test:443 tls:h.test:443, -",
                "https://127.0.0.1, HTTPS_PROXY, http://p.test:3128, tcp:127.0.0.1:443 tls:127.0.0.1:443, -"
            })
    void plan_httpProxy_isOnTheWay(String goproxy, String variable, String text, String way, String shown) {
        Leg leg = world.env("GOPROXY", goproxy)
                .env(variable, text)
                .plan(MODULE)
                .legs()
                .get(0);
        assertThat(leg.probes()).containsExactly((way + " modproxy:" + goproxy + "!" + MODULE).split(" "));
        assertThat(leg.httpProxy()).isEqualTo(Optional.ofNullable(shown));
    }

    @Test
    void plan_noProxy_goesRound() {
        world.env("GOPROXY", "https://h.corp.test")
                .env("HTTPS_PROXY", "http://p.test:3128")
                .env("NO_PROXY", ".corp.test");
        assertThat(onlyWay(world.plan(MODULE)))
                .containsExactly(
                        "dns:h.corp.test",
                        "tcp:h.corp.test:443",
                        "tls:h.corp.test:443",
                        "modproxy:https://h.corp.test!" + MODULE);
    }

    @Test
    void plan_hosts_areLookedUpForCredentialsOnce() {
        DiagnosisPlan plan =
                world.env("GOPROXY", "https://proxy.test:8443,direct").plan(MODULE, "example.com/other");
        assertThat(ids(plan))
                .filteredOn(id -> id.startsWith("credentials:"))
                .containsExactly("credentials:proxy.test:8443", "credentials:example.com");
    }

    @Test
    void plan_noModuleNamed_takesWhatGoModRequires() {
        world.env("GOPROXY", "https://proxy.test").file("/project/go.mod", """
                        module example.com/app

                        go 1.21

                        require (
                        \texample.com/a v1.0.0
                        \texample.com/b v1.0.0
                        \texample.com/c v1.0.0
                        \texample.com/d v1.0.0
                        \texample.com/e v1.0.0 // indirect
                        )
                        """);
        DiagnosisPlan plan = world.plan();
        assertThat(plan.legs())
                .extracting(Leg::module)
                .containsExactly("example.com/a", "example.com/b", "example.com/c");
        assertThat(plan.notChecked()).contains("1 more modules that go.mod requires directly.");
    }

    @Test
    void plan_nothingRequired_takesAPublicModule() {
        assertThat(world.env("GOPROXY", "https://proxy.test").plan().legs())
                .extracting(Leg::module)
                .containsExactly("golang.org/x/text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"git.corp.internal/team/lib@v1.0.0", "git.local/lib"})
    void plan_privateLookingPath_isNotToldToAPublicProxy(String module) {
        DiagnosisPlan plan = world.env("GOPROXY", "https://proxy.golang.org,https://proxy.test")
                .plan(module);
        assertThat(legs(plan))
                .containsExactly(
                        "MODULE_PROXY https://proxy.golang.org NOT_FOUND_ONLY: dns:proxy.golang.org"
                                + " tcp:proxy.golang.org:443 tls:proxy.golang.org:443 untold:https://proxy.golang.org!"
                                + module,
                        "MODULE_PROXY https://proxy.test END: " + WAY + module);
    }
}
