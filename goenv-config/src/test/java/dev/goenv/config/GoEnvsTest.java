package dev.goenv.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.GoEnv;
import dev.goenv.env.GoValue;
import dev.goenv.env.GoValue.Shadowed;
import dev.goenv.env.Origin;
import dev.goenv.env.Setting;
import dev.goenv.module.ModulePath;
import dev.goenv.testkit.FakeHost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoEnvsTest {
    private static final String USER_FILE = "/home/me/.config/go/env";

    private static FakeHost.Builder linux() {
        return FakeHost.linux().env("HOME", "/home/me").env("PATH", "/usr/bin");
    }

    private static FakeHost.Builder withGo(FakeHost.Builder host) {
        return host.executable("/usr/local/go/bin/go")
                .symlink("/usr/bin/go", "/usr/local/go/bin/go")
                .directory("/usr/local/go/pkg/tool")
                .file("/usr/local/go/VERSION", "go1.27.4\ntime 2026-11-02T20:36:20Z\n")
                .file("/usr/local/go/go.env", "GOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\n");
    }

    @Test
    void get_valueOfFile_tellsLineAndWhatItShadows() {
        GoEnv env = GoEnvs.resolve(withGo(linux())
                .file(USER_FILE, "# mine\nGOPROXY=https://old.example\n\nGOPROXY=https://goproxy.cn,direct\n")
                .build());
        assertThat(env.get("GOPROXY"))
                .isEqualTo(new GoValue(
                        "GOPROXY",
                        "https://goproxy.cn,direct",
                        new Origin.UserFile(USER_FILE, 4),
                        List.of(new Shadowed(
                                "https://proxy.golang.org,direct", new Origin.GorootFile("/usr/local/go/go.env", 1))),
                        true));
    }

    @Test
    void get_osVariable_shadowsBothFiles() {
        GoEnv env = GoEnvs.resolve(withGo(linux())
                .env("GOSUMDB", "off")
                .file(USER_FILE, "GOSUMDB=sum.golang.google.cn\n")
                .build());
        GoValue value = env.get("GOSUMDB");
        assertThat(value.origin()).isEqualTo(new Origin.OsEnvironment("GOSUMDB"));
        assertThat(value.shadows())
                .extracting(Shadowed::text)
                .containsExactly("sum.golang.google.cn", "sum.golang.org");
    }

    @Test
    void get_emptyOsVariable_hidesNothing_butEmptyLineHidesGoroot() {
        FakeHost.Builder host = withGo(linux()).env("GOPROXY", "");
        assertThat(GoEnvs.resolve(host.build()).get("GOPROXY").text()).isEqualTo("https://proxy.golang.org,direct");
        GoEnv masked = GoEnvs.resolve(host.file(USER_FILE, "GOPROXY=\n").build());
        assertThat(masked.get("GOPROXY").text()).isEmpty();
        assertThat(masked.get("GOPROXY").origin()).isEqualTo(new Origin.UserFile(USER_FILE, 1));
        assertThat(masked.proxyChain())
                .isInstanceOfSatisfying(
                        Setting.Malformed.class,
                        m -> assertThat(m.message())
                                .isEqualTo("GOPROXY list is not the empty string, but contains no entries"));
    }

    @Test
    void resolve_noGoAnywhere_shippedDefaults() {
        GoEnv env = GoEnvs.resolve(linux().build());
        assertThat(env.get("GOPROXY"))
                .isEqualTo(new GoValue(
                        "GOPROXY", "https://proxy.golang.org,direct", new Origin.BuiltIn(), List.of(), false));
        assertThat(env.get("GOROOT").text()).isEmpty();
        assertThat(env.get("GOVERSION").text()).isEmpty();
        assertThat(env.get("GOMODCACHE").text()).isEqualTo("/home/me/go/pkg/mod");
    }

    @Test
    void with_changedVariable_changesWhatDependsOnIt() {
        GoEnv env = GoEnvs.resolve(linux().env("GOPRIVATE", "corp.example")
                .file(USER_FILE, "GOPRIVATE=x\n")
                .build());
        GoEnv changed = env.with(Map.of("GOPRIVATE", "git.example", "HOME", "/h"));
        assertThat(changed.get("GONOPROXY").text()).isEqualTo("git.example");
        assertThat(changed.get("GONOPROXY").origin()).isEqualTo(new Origin.Derived(List.of("GOPRIVATE")));
        assertThat(changed.get("GOPRIVATE").origin()).isEqualTo(new Origin.WhatIf());
        assertThat(changed.get("GOPRIVATE").shadows())
                .containsExactly(new Shadowed("corp.example", new Origin.OsEnvironment("GOPRIVATE")));
        assertThat(changed.get("GOPATH").text()).isEqualTo("/h/go");
        assertThat(env.get("GONOPROXY").text()).as("the original").isEqualTo("corp.example");
        assertThat(env.with(Map.of("GOPRIVATE", "")).get("GOPRIVATE").text())
                .as("an empty text stands for a variable that is not set")
                .isEqualTo("x");
    }

    @Test
    void proxyChain_privateModule_routeNamesGoprivate() {
        GoEnv env = GoEnvs.resolve(
                linux().file(USER_FILE, "GOPRIVATE=*.corp.example\n").build());
        String route = env.proxyChain()
                .orElseThrow()
                .routeFor(ModulePath.parse("git.corp.example/a/b"))
                .toString();
        assertThat(route).contains("GOPRIVATE").contains(USER_FILE + ":1");
    }

    @Test
    void get_nameInFileOnly_isKnownThen() {
        assertThat(GoEnvs.resolve(linux().env("FOO", "os").build()).get("FOO").text())
                .isEmpty();
        GoEnv env = GoEnvs.resolve(linux().file(USER_FILE, "FOO=file\n").build());
        assertThat(env.get("FOO").text()).isEqualTo("file");
        assertThat(env.values()).extracting(GoValue::name).doesNotContain("FOO");
    }

    @ParameterizedTest
    @CsvSource({
        "GOENV, C:\\Users\\me\\AppData\\Roaming\\go\\env",
        "GOPATH, C:\\Users\\me\\go",
        "GOMODCACHE, C:\\Users\\me\\go\\pkg\\mod",
        "GOCACHE, C:\\Users\\me\\AppData\\Local\\go-build",
        "GOBIN, C:\\Users\\me\\go\\bin",
        "GOMOD, C:\\work\\m\\go.mod",
        "GOROOT, C:\\Program Files\\Go",
        "GOTOOLDIR, C:\\Program Files\\Go\\pkg\\tool\\windows_amd64",
        "GOEXE, .exe",
        "GOVERSION, go1.27.4",
        "GOPROXY, https://p.example",
        "GOTELEMETRYDIR, C:\\Users\\me\\AppData\\Roaming\\go\\telemetry",
    })
    void resolve_windows(String name, String text) {
        FakeHost host = FakeHost.windows()
                .env("userprofile", "C:\\Users\\me")
                .env("APPDATA", "C:\\Users\\me\\AppData\\Roaming")
                .env("LOCALAPPDATA", "C:\\Users\\me\\AppData\\Local")
                .env("Path", "C:\\Windows;C:\\Program Files\\Go\\bin")
                .env("goproxy", "https://p.example")
                .workingDirectory("C:\\work\\m\\sub")
                .file("C:\\work\\m\\go.mod", "module m\n")
                .executable("C:\\Program Files\\Go\\bin\\go.exe")
                .directory("C:\\Program Files\\Go\\pkg\\tool")
                .file("C:\\Program Files\\Go\\VERSION", "go1.27.4\n")
                .build();
        assertThat(GoEnvs.resolve(host).get(name).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "GOENV, /Users/me/Library/Application Support/go/env",
        "GOCACHE, /Users/me/Library/Caches/go-build",
        "GOPATH, /Users/me/go",
        "GOARCH, arm64",
        "GOARM64, v8.0",
        "CC, clang",
        "GOTELEMETRYDIR, /Users/me/Library/Application Support/go/telemetry",
        "GOPROXY, direct",
    })
    void resolve_macos(String name, String text) {
        FakeHost host = FakeHost.macos()
                .env("HOME", "/Users/me")
                .env("XDG_CONFIG_HOME", "/ignored")
                .file("/Users/me/Library/Application Support/go/env", "GOPROXY=direct\n")
                .build();
        assertThat(GoEnvs.resolve(host).get(name).text()).isEqualTo(text);
    }

    @Test
    void resolve_workingDirectoryThroughSymbolicLink_spelledAsPwd() {
        FakeHost host = linux().env("PWD", "/link")
                .workingDirectory("/real")
                .file("/real/go.mod", "module m\n")
                .symlink("/link", "/real")
                .build();
        assertThat(GoEnvs.resolve(host).get("GOMOD").text()).isEqualTo("/link/go.mod");
        GoEnv elsewhere = GoEnvs.resolve(host).with(Map.of("PWD", "/other"));
        assertThat(elsewhere.get("GOMOD").text()).isEqualTo("/real/go.mod");
    }

    @Test
    void toString_secretsInValues_areHidden() {
        GoEnv env = GoEnvs.resolve(linux().env("GOPROXY", "https://alice:s3cr3t@proxy.example,direct")
                .build());
        assertThat(env.toString() + env.values()).contains("proxy.example").doesNotContain("s3cr3t");
    }

    @Test
    void toString_isOneLineWithWhatChanged() {
        assertThat(GoEnvs.resolve(linux().build())).hasToString("GoEnv on linux, nothing changed");
        assertThat(GoEnvs.resolve(linux().env("GOPRIVATE", "corp.example").build())
                        .toString())
                .isEqualToIgnoringNewLines("GoEnv on linux, 1 changed  GOPRIVATE=corp.example (OS environment)");
        assertThat(GoEnvs.thisMachine().toString()).startsWith("this machine (");
    }
}
