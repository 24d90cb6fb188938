package dev.goenv.probes.internal.plan;

import static dev.goenv.probes.internal.plan.PlannedWorld.contacts;
import static dev.goenv.probes.internal.plan.PlannedWorld.legs;
import static dev.goenv.probes.internal.plan.PlannedWorld.onlyWay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.toolchain.GoVersion;
import dev.goenv.toolchain.Toolchain;
import dev.goenv.toolchain.ToolchainChoice;
import dev.goenv.toolchain.ToolchainModule;
import dev.goenv.toolchain.ToolchainReason;
import dev.goenv.toolchain.ToolchainSetting;
import dev.goenv.toolchain.ToolchainSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways to the origins of modules. */
class DirectPlanTest {
    private static final String LIB = "github.com/acme/lib";
    private static final List<String> BEFORE = List.of("govcs:" + LIB, "program:git", "origin:" + LIB);

    private final PlannedWorld world = new PlannedWorld().env("GOPROXY", "direct");

    private List<String> after(String module) {
        List<String> way = onlyWay(world.plan(module));
        assertThat(way.subList(0, 3)).isEqualTo(BEFORE);
        return way.subList(3, way.size());
    }

    @Test
    void plan_knownHost_asksTheRepository() {
        assertThat(after(LIB + "@v1.0.0"))
                .containsExactly(
                        "dns:github.com", "tcp:github.com:443", "tls:github.com:443", "vcs:https://" + LIB + "!v1.0.0");
    }

    @Test
    void plan_noVersion_looksForNoTag() {
        assertThat(after(LIB)).last().isEqualTo("vcs:https://" + LIB);
    }

    @Test
    void plan_page_isAskedBeforeTheRepositoryIsKnown() {
        DiagnosisPlan plan = world.plan("example.com/hello@v1.0.0");
        assertThat(onlyWay(plan))
                .containsExactly(
                        "govcs:example.com/hello",
                        "program:git",
                        "dns:example.com",
                        "tcp:example.com:443",
                        "tls:example.com:443",
                        "origin:example.com/hello",
                        "vcs:example.com/hello@v1.0.0");
        assertThat(contacts(plan)).containsExactly("example.com");
    }

    @Test
    void plan_goinsecure_nothingOnTheWayOfHttpsHasToWork() {
        DiagnosisPlan plan = world.env("GOINSECURE", "example.com").plan("example.com/hello");
        assertThat(onlyWay(plan))
                .containsExactly(
                        "govcs:example.com/hello", "program:git", "origin:example.com/hello", "vcs:example.com/hello");
        assertThat(contacts(plan)).containsExactly("example.com");
    }

    @Test
    void plan_insteadOfSsh_asksTheSshServer() {
        world.file("/home/u/.gitconfig", "[url \"ssh://git@git.test:2222/\"]\n\tinsteadOf = https://github.com/\n");
        assertThat(after(LIB)).containsExactly("program:ssh", "dns:git.test", "ssh:git.test:2222");
    }

    @Test
    void plan_sshByAnotherProgram_needsNoSsh() {
        world.env("GIT_SSH_COMMAND", "plink")
                .file("/home/u/.gitconfig", "[url \"git@git.test:\"]\n\tinsteadOf = https://github.com/\n");
        assertThat(after(LIB)).containsExactly("dns:git.test", "ssh:git.test:22");
    }

    @Test
    void plan_insteadOfADirectory_contactsNobody() {
        world.file("/home/u/.gitconfig", "[url \"file:///srv/\"]\n\tinsteadOf = https://github.com/\n");
        assertThat(after(LIB)).containsExactly("vcs:https://" + LIB);
        assertThat(contacts(world.plan(LIB))).isEmpty();
    }

    @Test
    void plan_protocolNotAllowed_contactsNobody() {
        world.env("GIT_ALLOW_PROTOCOL", "ssh");
        assertThat(after(LIB)).containsExactly("vcs:https://" + LIB);
        assertThat(contacts(world.plan(LIB))).isEmpty();
    }

    /** Where git's authorities are not go's, the probe of go's handshake says nothing of git. */
    @ParameterizedTest
    @CsvSource({"SSL_CERT_FILE, /corp.pem", "GIT_SSL_CAINFO, /corp.pem", "GIT_SSL_NO_VERIFY, 1"})
    void plan_gitTrustsOthers_handshakeIsLeftToTheRequest(String variable, String value) {
        world.env(variable, value);
        assertThat(after(LIB)).containsExactly("dns:github.com", "tcp:github.com:443", "vcs:https://" + LIB);
    }

    @Test
    void plan_gitHasAProxy_isAskedThroughIt() {
        world.env("HTTPS_PROXY", "http://go.test:1")
                .file("/home/u/.gitconfig", "[http]\n\tproxy = http://git.test:3128\n");
        assertThat(after(LIB))
                .containsExactly(
                        "dns:git.test",
                        "tcp:git.test:3128",
                        "tunnel:git.test:3128>github.com:443",
                        "tls:github.com:443@git.test:3128",
                        "vcs:https://" + LIB);
        assertThat(world.plan(LIB).legs().get(0).httpProxy().orElse("")).endsWith("(git's http.proxy)");
    }

    @Test
    void plan_gitWantsNoProxy_goesRound() {
        world.env("HTTPS_PROXY", "http://go.test:1").file("/home/u/.gitconfig", "[http]\n\tproxy =\n");
        assertThat(after(LIB))
                .containsExactly("dns:github.com", "tcp:github.com:443", "tls:github.com:443", "vcs:https://" + LIB);
    }

    @Test
    void plan_otherProgram_isNeeded() {
        DiagnosisPlan plan = world.env("GOVCS", "*:all").plan("example.com/repo.hg/lib");
        assertThat(onlyWay(plan)).last().isEqualTo("program:hg");
        assertThat(plan.notChecked())
                .contains("example.com/repo.hg: its repository is one of hg, which goenv does not ask.");
    }

    @Test
    void plan_govcsUnreadable_endsAtTheVariable() {
        assertThat(onlyWay(world.env("GOVCS", "nonsense").plan(LIB))).first().isEqualTo("config:GOVCS");
    }

    @Test
    void plan_toolchainToDownload_isAskedOfTheProxies() {
        Toolchain wanted = Toolchain.of(GoVersion.parse("1.99.0"));
        ToolchainModule module = new ToolchainModule(wanted, "linux", "amd64");
        world.env("GOPROXY", "https://proxy.test,off")
                .env("GOSUMDB", "sum.golang.org")
                .toolchain(new ToolchainChoice.Switch(
                        wanted,
                        new ToolchainReason.Configured(ToolchainSetting.parse("go1.99.0")),
                        new ToolchainSource.Download(module),
                        Optional.empty()));
        assertThat(legs(world.plan("golang.org/x/text")))
                .startsWith(
                        "TOOLCHAIN https://proxy.test NOT_FOUND_ONLY: dns:proxy.test tcp:proxy.test:443"
                                + " tls:proxy.test:443 toolchain:https://proxy.test!v0.0.1-go1.99.0.linux-amd64",
                        "OFF off END: ");
    }
}
