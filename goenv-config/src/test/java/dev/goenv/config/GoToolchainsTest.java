package dev.goenv.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.GoEnv;
import dev.goenv.env.HostSystem;
import dev.goenv.testkit.FakeHost;
import dev.goenv.toolchain.InstalledToolchain;
import dev.goenv.toolchain.InstalledToolchain.Place;
import dev.goenv.toolchain.Toolchain;
import dev.goenv.toolchain.ToolchainChoice;
import dev.goenv.toolchain.ToolchainModule;
import dev.goenv.toolchain.ToolchainReason;
import dev.goenv.toolchain.ToolchainSetting;
import dev.goenv.toolchain.ToolchainSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoToolchainsTest {
    private static final String CACHED = "/home/u/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.30.1-!big.linux-amd64";

    private static FakeHost.Builder debian() {
        FakeHost.Builder host = FakeHost.linux()
                .env("PATH", "/home/u/go/bin:/usr/bin:relative")
                .env("HOME", "/home/u")
                .env("GOTOOLCHAIN", "auto")
                .symlink("/usr/bin/go", "/usr/lib/go-1.27/bin/go");
        root(host, "/usr/lib/go-1.24", "go1.24.4");
        return root(host, "/usr/lib/go-1.27", "go1.27.4");
    }

    private static FakeHost.Builder root(FakeHost.Builder host, String root, String version) {
        return host.executable(root + "/bin/go")
                .directory(root + "/pkg/tool/linux_amd64")
                .file(root + "/VERSION", version + "\n");
    }

    private static FakeHost.Builder cached(FakeHost.Builder host) {
        return host.executable(CACHED + "/bin/go")
                .directory(CACHED + "/pkg/tool/linux_amd64")
                .file(record("ziphash"), "h1:x");
    }

    private static String record(String extension) {
        return "/home/u/go/pkg/mod/cache/download/golang.org/toolchain/@v/v0.0.1-go1.30.1-!big.linux-amd64."
                + extension;
    }

    private static InstalledToolchain linux(Place place, String executable, String root, String version) {
        return new InstalledToolchain(
                place, executable, Optional.of(root), Optional.of(version), Optional.of("linux/amd64"));
    }

    @Test
    void installed_everyPlace_isListedOnceInOrder() {
        FakeHost.Builder host = cached(debian()).env("GOROOT", "/opt/go");
        root(host, "/opt/go", "devel go1.28-0123abcd Mon Nov 2");
        root(host, "/home/u/sdk/go1.22.3", "go1.22.3");
        root(host, "/home/u/sdk/go1.21.0", "go1.21.0");
        host.executable("/home/u/go/bin/go1.22.3")
                .file("/home/u/go/bin/go1.9", "")
                .executable("/home/u/go/bin/gopls");
        root(host, "/home/u/.asdf/installs/golang/1.25.0/go", "go1.25.0");

        assertThat(GoToolchains.of(host.build()).installed())
                .containsExactly(
                        linux(Place.PATH, "/usr/bin/go", "/usr/lib/go-1.27", "go1.27.4"),
                        linux(Place.GOROOT, "/opt/go/bin/go", "/opt/go", "devel go1.28-0123abcd Mon Nov 2"),
                        linux(Place.PATH_BY_NAME, "/home/u/go/bin/go1.22.3", "/home/u/sdk/go1.22.3", "go1.22.3"),
                        linux(Place.SDK, "/home/u/sdk/go1.21.0/bin/go", "/home/u/sdk/go1.21.0", "go1.21.0"),
                        linux(Place.MODULE_CACHE, CACHED + "/bin/go", CACHED, "go1.30.1-Big"),
                        linux(Place.USUAL_PLACE, "/usr/lib/go-1.24/bin/go", "/usr/lib/go-1.24", "go1.24.4"),
                        linux(
                                Place.USUAL_PLACE,
                                "/home/u/.asdf/installs/golang/1.25.0/go/bin/go",
                                "/home/u/.asdf/installs/golang/1.25.0/go",
                                "go1.25.0"));
    }

    @Test
    void installed_windows_findsTheInstallerAndNamedPrograms() {
        HostSystem host = FakeHost.windows()
                .env("Path", "C:\\Users\\u\\go\\bin")
                .env("ProgramFiles", "D:\\Programs")
                .env("USERPROFILE", "C:\\Users\\u")
                .file("C:\\Users\\u\\go\\bin\\go1.22.3.exe", "")
                .file("D:\\Programs\\Go\\bin\\go.exe", "")
                .directory("D:\\Programs\\Go\\pkg\\tool\\windows_amd64")
                .file("D:\\Programs\\Go\\VERSION", "go1.27.4\r\n")
                .build();

        assertThat(GoToolchains.of(host).installed())
                .containsExactly(
                        new InstalledToolchain(
                                Place.PATH_BY_NAME,
                                "C:\\Users\\u\\go\\bin\\go1.22.3.exe",
                                Optional.empty(),
                                Optional.of("go1.22.3"),
                                Optional.empty()),
                        new InstalledToolchain(
                                Place.USUAL_PLACE,
                                "D:\\Programs\\Go\\bin\\go.exe",
                                Optional.of("D:\\Programs\\Go"),
                                Optional.of("go1.27.4"),
                                Optional.of("windows/amd64")));
    }

    @Test
    void installed_emptyMachine_isEmpty() {
        assertThat(GoToolchains.of(FakeHost.macos().build()).installed()).isEmpty();
    }

    @Test
    void choiceFor_newerLine_switchesToADownload() {
        GoToolchains toolchains = GoToolchains.of(debian().file("/w/go.mod", "module m\ngo 1.30\n")
                .directory("/w/a/b")
                .build());

        ToolchainChoice choice = toolchains.choiceFor("/w/a/b");

        ToolchainSetting auto = ToolchainSetting.parse("auto");
        Toolchain wanted = new Toolchain("go1.30.0");
        assertThat(choice)
                .isEqualTo(new ToolchainChoice.Switch(
                        wanted,
                        new ToolchainReason.Asked(auto, "/w/go.mod", "go 1.30"),
                        new ToolchainSource.Download(new ToolchainModule(wanted, "linux", "amd64")),
                        Optional.empty()));
        assertThat(choice)
                .hasToString("Toolchain go1.30.0 runs: the line \"go 1.30\" in /w/go.mod asks for it,"
                        + " and GOTOOLCHAIN=auto allows it. It must be downloaded as"
                        + " golang.org/toolchain@v0.0.1-go1.30.0.linux-amd64.");
    }

    @Test
    void choiceFor_cachedToolchain_needsNoDownloadUnlessUnpackedInPart() {
        String goMod = "module m\ngo 1.30\ntoolchain go1.30.1-Big\n";
        HostSystem whole = cached(debian()).file("/w/go.mod", goMod).build();
        HostSystem part = cached(debian())
                .file("/w/go.mod", goMod)
                .file(record("partial"), "")
                .build();

        assertThat(source(whole)).contains(new ToolchainSource.InModuleCache(CACHED));
        assertThat(source(part)).containsInstanceOf(ToolchainSource.Download.class);
    }

    private static Optional<ToolchainSource> source(HostSystem host) {
        return GoToolchains.of(host).choiceFor("/w") instanceof ToolchainChoice.Switch other
                ? Optional.of(other.source())
                : Optional.empty();
    }

    @Test
    void choiceFor_otherDirectoryThanTheWorkingOne_takesItsOwnWorkspace() {
        HostSystem host = debian().workingDirectory("/w")
                .file("/w/go.work", "go 1.99\n")
                .file("/v/go.mod", "module v\ngo 1.27\n")
                .build();

        assertThat(GoToolchains.of(host).choiceFor("/v"))
                .hasToString(
                        "The local toolchain go1.27.4 runs: go.mod asks for nothing newer, and GOTOOLCHAIN is auto.");
    }

    @Test
    void choiceFor_whatIf_usesTheChangedVariable() {
        HostSystem host = debian().workingDirectory("/w")
                .file("/w/go.mod", "module m\ngo 1.99.0\n")
                .build();
        GoEnv local = GoEnvs.resolve(host).with(Map.of("GOTOOLCHAIN", "local"));

        assertThat(GoToolchains.of(host, local).choiceFor("."))
                .isEqualTo(new ToolchainChoice.Fails(
                        "go.mod requires go >= 1.99.0 (running go 1.27.4; GOTOOLCHAIN=local)"));
    }

    @Test
    void choiceFor_olderToolchainThanTheFile_tellsThatItWillRefuse() {
        HostSystem host = debian().env("GOTOOLCHAIN", "go1.24.4")
                .file("/w/go.mod", "module m\ngo 1.27\n")
                .executable("/usr/bin/go1.24.4")
                .build();

        assertThat(GoToolchains.of(host).choiceFor("/w"))
                .hasToString(
                        "Toolchain go1.24.4 runs: GOTOOLCHAIN=go1.24.4 says so. It is on PATH at /usr/bin/go1.24.4."
                                + " It will refuse the module: go.mod requires go >= 1.27 (running go 1.24.4;"
                                + " GOTOOLCHAIN=go1.24.4).");
    }

    @Test
    void choiceFor_unreadableFile_failsWithItsReason() {
        HostSystem host =
                debian().file("/w/go.mod", "module m\n").unreadable("/w/go.mod").build();

        assertThat(GoToolchains.of(host).choiceFor("/w"))
                .isEqualTo(new ToolchainChoice.Fails("open /w/go.mod: permission denied"));
    }

    @Test
    void choiceFor_goModInTheTemporaryDirectory_isNotSeen() {
        HostSystem host = debian().env("TMPDIR", "/var/tmp/")
                .file("/var/tmp/go.mod", "module m\ngo 1.99\n")
                .build();

        assertThat(GoToolchains.of(host).choiceFor("/var/tmp/x")).isInstanceOf(ToolchainChoice.Local.class);
    }

    @Test
    void choiceFor_noGo_isUnknown() {
        assertThat(GoToolchains.of(FakeHost.linux().build()).choiceFor("/w"))
                .hasToString("The toolchain can't be told: no Go installation with a VERSION file was found.");
    }
}
