package dev.goenv.config.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.internal.resolve.GorootFinder.Installation;
import dev.goenv.testkit.FakeHost;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GorootFinderTest {
    @Test
    void find_debianLinks_leadToTheRealRoot() {
        FakeHost host = FakeHost.linux()
                .env("PATH", "/usr/local/bin:/usr/bin")
                .symlink("/usr/bin/go", "../lib/go/bin/go")
                .symlink("/usr/lib/go", "go-1.27")
                .executable("/usr/lib/go-1.27/bin/go")
                .directory("/usr/lib/go-1.27/pkg/tool/linux_amd64")
                .file("/usr/lib/go-1.27/VERSION", "go1.27.4\ntime 2026-11-02T20:36:20Z\n")
                .build();

        assertThat(GorootFinder.find(host))
                .contains(new Installation("/usr/bin/go", Optional.of("/usr/lib/go-1.27"), Optional.of("go1.27.4")));
    }

    @Test
    void find_macLinkInsideARoot_prefersTheRootAsStarted() {
        FakeHost host = FakeHost.macos()
                .env("PATH", "/a/bin")
                .symlink("/a/bin/go", "/b/bin/go")
                .directory("/a/pkg/tool")
                .executable("/b/bin/go")
                .directory("/b/pkg/tool")
                .build();

        assertThat(GorootFinder.find(host).orElseThrow().goroot()).contains("/a");
    }

    @Test
    void find_linuxLinkInsideARoot_followsTheKernelToTheRealBinary() {
        FakeHost host = FakeHost.linux()
                .env("PATH", "/a/bin")
                .symlink("/a/bin/go", "/b/bin/go")
                .directory("/a/pkg/tool")
                .executable("/b/bin/go")
                .directory("/b/pkg/tool")
                .build();

        assertThat(GorootFinder.find(host).orElseThrow().goroot()).contains("/b");
    }

    @Test
    void find_crossCompiledBinary_rootIsThreeLevelsUp() {
        FakeHost host = FakeHost.linux()
                .env("PATH", "/opt/go/bin/linux_arm64")
                .executable("/opt/go/bin/linux_arm64/go")
                .directory("/opt/go/pkg/tool")
                .build();

        assertThat(GorootFinder.find(host).orElseThrow().goroot()).contains("/opt/go");
    }

    @Test
    void find_shimScript_rootIsUnknown() {
        FakeHost host = FakeHost.linux()
                .env("PATH", "/home/u/.asdf/shims")
                .executable("/home/u/.asdf/shims/go")
                .build();

        assertThat(GorootFinder.find(host))
                .contains(new Installation("/home/u/.asdf/shims/go", Optional.empty(), Optional.empty()));
    }

    @Test
    void find_notExecutable_isPassedOver() {
        FakeHost host = FakeHost.linux()
                .env("PATH", "/a:/b")
                .file("/a/go", "text")
                .executable("/b/go")
                .build();

        assertThat(GorootFinder.find(host).orElseThrow().goBinaryPath()).isEqualTo("/b/go");
    }

    @Test
    void find_emptyPathElementOnUnix_isTheWorkingDirectoryAndRefused() {
        FakeHost host = FakeHost.linux()
                .env("PATH", ":/b")
                .workingDirectory("/w")
                .executable("/w/go")
                .executable("/b/go")
                .build();

        assertThat(GorootFinder.find(host)).isEmpty();
    }

    @Test
    void find_noPath_findsNothing() {
        assertThat(GorootFinder.find(FakeHost.linux().executable("/project/go").build()))
                .isEmpty();
    }

    @Test
    void find_windows_usesPathextAndAnyCaseOfPath() {
        FakeHost host = FakeHost.windows()
                .env("Path", "\"C:\\a;b\";;C:\\Program Files\\Go\\bin")
                .env("PATHEXT", ".COM;exe")
                .file("C:\\Program Files\\Go\\bin\\go.exe", "")
                .directory("C:\\Program Files\\Go\\pkg\\tool")
                .file("C:\\Program Files\\Go\\VERSION", "go1.27.4\r\n")
                .build();

        assertThat(GorootFinder.find(host))
                .contains(new Installation(
                        "C:\\Program Files\\Go\\bin\\go.exe",
                        Optional.of("C:\\Program Files\\Go"),
                        Optional.of("go1.27.4")));
    }

    @Test
    void find_windowsProgramInWorkingDirectory_isRefusedUnlessPathLeadsThere() {
        FakeHost.Builder both = FakeHost.windows()
                .workingDirectory("C:\\w")
                .file("C:\\w\\go.exe", "")
                .file("C:\\Go\\bin\\go.exe", "");

        assertThat(GorootFinder.find(both.env("PATH", "C:\\Go\\bin").build())).isEmpty();
        assertThat(GorootFinder.find(both.env("PATH", "C:\\w;C:\\Go\\bin").build())
                        .map(Installation::goBinaryPath))
                .contains("C:\\w\\go.exe");
        assertThat(GorootFinder.find(both.env("PATH", "C:\\Go\\bin")
                                .env("NoDefaultCurrentDirectoryInExePath", "")
                                .build())
                        .map(Installation::goBinaryPath))
                .contains("C:\\Go\\bin\\go.exe");
    }

    @Test
    void version_ofACheckout_comesFromTheCacheOfTheBuild() {
        FakeHost host = FakeHost.linux()
                .file("/src/go/VERSION", "\n")
                .file("/src/go/VERSION.cache", "go1.28-devel_0123abcd Mon Nov 2 20:36:20 2026 +0000")
                .build();

        assertThat(GorootFinder.version(host, "/src/go"))
                .contains("go1.28-devel_0123abcd Mon Nov 2 20:36:20 2026 +0000");
        assertThat(GorootFinder.version(host, "/nowhere")).isEmpty();
    }
}
