package dev.goenv.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.goenv.auth.GoAuth;
import dev.goenv.config.internal.host.LocalHost;
import dev.goenv.env.EnvChange;
import dev.goenv.env.EnvRefusedException;
import dev.goenv.env.GoEnv;
import dev.goenv.env.GoValue;
import dev.goenv.internal.syntax.GoBytes;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths that are odd but allowed, on the real file system: relative ones count from the directory of the go command. */
class RelativePathsTest {
    @TempDir
    Path temp;

    private Path dir;

    @BeforeEach
    void resolveLinks() throws IOException {
        dir = temp.toRealPath();
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private LocalHost host(String... variables) {
        return hostIn(dir, variables);
    }

    private static LocalHost hostIn(Path directory, String... variables) {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return LocalHost.of(environment, directory.toString());
    }

    @ParameterizedTest
    @CsvSource({"goroot", "./goroot/", "../project/goroot"})
    void resolve_relativeGoroot_readsItsFile(String goroot) throws IOException {
        dir = dir.resolve("project");
        write("goroot/go.env", "GOPRIVATE=corp.example\nTEAM=a\n");
        LocalHost host = host("GOROOT", goroot, "GOENV", dir + "/env");
        assertThat(GoEnvs.resolve(host).get("GOPRIVATE").text()).isEqualTo("corp.example");
        // A name that only GOROOT's file holds is known, so it can be written.
        assertThatNoException().isThrownBy(() -> GoEnvFile.of(host).plan(List.of(EnvChange.set("TEAM", "b"))));
    }

    @Test
    void resolve_relativeHome_readsTelemetryModeThere() throws IOException {
        write("me/.config/go/telemetry/mode", "on 2026-01-02\n");
        assertThat(GoEnvs.resolve(host("HOME", "me")).get("GOTELEMETRY").text()).isEqualTo("on");
    }

    @ParameterizedTest
    @CsvSource({
        "'\u00a0on\u0085', on",
        "'\u001con', '\u001con'",
        "'on\tlater x', 'on\tlater'",
        "'on\udcff 2026', 'on\udcff'"
    })
    void resolve_telemetryMode_isTrimmedAsGoDoes(String content, String mode) throws IOException {
        write("me/.config/go/telemetry/mode", GoBytes.encode(content).getBytes(StandardCharsets.ISO_8859_1));
        GoEnv env = GoEnvs.resolve(host("HOME", dir + "/me"));
        assertThat(env.get("GOTELEMETRY").text()).isEqualTo(mode);
    }

    @Test
    void held_relativeNetrc_isReadThere() throws IOException {
        write("netrc", "machine a.example login l password p\n");
        GoCredentials credentials = GoCredentials.of(host("NETRC", "netrc"), GoAuth.defaults());
        assertThat(credentials.lookup(URI.create("https://a.example/x"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"/ws, true", "/ws/, false", "/./ws, false", "/other, false"})
    void resolve_goWorkInGoroot_isNotFoundIfSpelledLikeGoroot(String goroot, boolean stops) throws IOException {
        write("ws/go.work", "go 1.27\n");
        write("ws/a/go.mod", "module a\n");
        write("env", "GOROOT=" + dir + "/elsewhere\n");
        LocalHost host = hostIn(dir.resolve("ws/a"), "GOROOT", dir + goroot, "GOENV", dir + "/env");
        assertThat(GoEnvs.resolve(host).get("GOWORK").text()).isEqualTo(stops ? "" : dir + "/ws/go.work");
    }

    @ParameterizedTest
    @CsvSource({"bin, bin/gccgo, true", "., gccgo, true", "'', gccgo, true", "none, gccgo, false"})
    void resolve_gccgoThroughRelativeElementOfPath_isUsed(String path, String gccgo, boolean changed)
            throws IOException {
        write("bin/gccgo", "");
        write("gccgo", "");
        assertThat(dir.resolve("bin/gccgo").toFile().setExecutable(true)).isTrue();
        assertThat(dir.resolve("gccgo").toFile().setExecutable(true)).isTrue();
        // An empty PATH has no elements; an empty element is the current directory.
        GoValue value =
                GoEnvs.resolve(host("PATH", path.isEmpty() ? ":/none" : path)).get("GCCGO");
        assertThat(value.text()).isEqualTo(gccgo);
        assertThat(value.changed()).isEqualTo(changed);
    }

    @Test
    void resolve_goenvWithSlashBehindAFile_isNoFile() throws IOException {
        write("env", "GOPRIVATE=corp.example\n");
        LocalHost host = host("GOENV", dir + "/env/");
        assertThat(GoEnvs.resolve(host).get("GOPRIVATE").text()).isEmpty();
        assertThatExceptionOfType(EnvRefusedException.class)
                .isThrownBy(() -> GoEnvFile.of(host).plan(Map.of("GOPROXY", "direct")))
                .withMessage("reading go env config: open " + dir + "/env/: not a directory");
    }

    @Test
    void plan_goenvWithSlashBehindNothing_isRefused() {
        LocalHost host = host("GOENV", dir + "/new/");
        assertThatExceptionOfType(EnvRefusedException.class)
                .isThrownBy(() -> GoEnvFile.of(host).plan(Map.of("GOPROXY", "direct")))
                .withMessage("writing go env config: open " + dir + "/new/: is a directory");
    }
}
