package dev.goenv.probes.internal.vcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.probes.internal.vcs.GitConfigParser.Entry;
import dev.goenv.testkit.FakeHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitSettingsTest {
    private static GitSettings settings(String config) {
        return GitSettings.read(FakeHost.linux()
                .env("HOME", "/home/u")
                .file("/home/u/.gitconfig", config)
                .build());
    }

    private static final String CONFIG = """
            # a comment
            [core]
            \tautocrlf
              editor = vi ; not part of it
            [URL "ssh://git@Host/"]
            \tinsteadOf = https://host/
            \tinsteadOf=gh:
            [a.B]
            k-1 = "quoted # ; \\"x\\"" and  more \\
            on\\ttab
            empty =
            [s "q\\"u\\\\o"] key = v
            """;

    @Test
    void parse_lines_areSectionsKeysAndValues() {
        assertThat(GitConfigParser.parse(CONFIG, "f"))
                .containsExactly(
                        new Entry("core", "", "autocrlf", "true"),
                        new Entry("core", "", "editor", "vi"),
                        new Entry("url", "ssh://git@Host/", "insteadof", "https://host/"),
                        new Entry("url", "ssh://git@Host/", "insteadof", "gh:"),
                        new Entry("a", "b", "k-1", "quoted # ; \"x\" and  more on\ttab"),
                        new Entry("a", "b", "empty", ""),
                        new Entry("s", "q\"u\\o", "key", "v"));
    }

    /** The same from git itself, as {@code section.subsection.key}, newline, value. */
    @Test
    void parse_lines_areWhatInstalledGitReads(@TempDir Path dir) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "no git is installed");
        Path file = Files.writeString(dir.resolve("config"), CONFIG);
        Process git = new ProcessBuilder("/usr/bin/git", "config", "-z", "--list", "-f", file.toString())
                .directory(dir.toFile())
                .start();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).isZero();
        List<String> expected = Arrays.stream(output.split("\0", -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.indexOf('\n') < 0 ? entry + "\ntrue" : entry)
                .toList();
        assertThat(GitConfigParser.parse(CONFIG, "f").stream()
                        .map(e -> e.section() + "." + (e.subsection().isEmpty() ? "" : e.subsection() + ".") + e.key()
                                + "\n" + e.value()))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = 1",
                "[a]\n1x = 2",
                "[a]\nx 1",
                "[a\nx = 1",
                "[a \"b]\n",
                "[a]\nx = \"1",
                "[a]\nx = \\q",
                "[]\n"
            })
    void parse_badLine_isRefused(String text) {
        assertThatThrownBy(() -> GitConfigParser.parse(text, "/f"))
                .isInstanceOf(GoSyntaxException.class)
                .hasMessageMatching("bad config line [12] in file /f");
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/a/b, ssh://git@github.com/a/b",
        "https://github.com/corp/b, https://mirror.test/b",
        "https://gitlab.com/a, https://gitlab.com/a",
    })
    void rewrite_urls_byTheLongestMatch(String url, String expected) {
        GitSettings settings = settings("""
                [url "ssh://git@github.com/"]
                insteadOf = https://github.com/
                [url "https://mirror.test/"]
                insteadOf = https://github.com/corp/
                """);
        assertThat(settings.rewrite(url)).isEqualTo(expected);
    }

    @Test
    void read_files_laterOnesWin() {
        GitSettings settings = GitSettings.read(FakeHost.linux()
                .env("HOME", "/home/u")
                .env("GIT_CONFIG_COUNT", "1")
                .env("GIT_CONFIG_KEY_0", "http.https://e.test/.proxy")
                .env("GIT_CONFIG_VALUE_0", "http://env:1")
                .file("/etc/gitconfig", "[http]\nproxy = http://system:1\nsslCAInfo = /system.pem\n")
                .file("/home/u/.config/git/config", "[http]\nproxy = http://xdg:1\n[include]\npath = more/x\n")
                .file("/home/u/.config/git/more/x", "[http \"https://x.test\"]\nproxy = http://included:1\n")
                .file("/home/u/.gitconfig", "[include]\npath = ~/also\n")
                .file("/home/u/also", "[http \"https://*.corp.test/a\"]\nproxy = \"\"\n")
                .build());
        assertThat(settings.proxy("https://h.test/x")).contains("http://xdg:1");
        assertThat(settings.proxy("https://x.test/x")).contains("http://included:1");
        assertThat(settings.proxy("http://x.test/x")).contains("http://xdg:1");
        assertThat(settings.proxy("https://e.test:443/x")).contains("http://env:1");
        assertThat(settings.proxy("https://git.corp.test/a/b")).contains("");
        assertThat(settings.proxy("https://git.corp.test/ab")).contains("http://xdg:1");
        assertThat(settings.trust("https://h.test/"))
                .contains("git trusts the certificates in /system.pem (http.sslCAInfo)");
        assertThat(settings.problems()).isEmpty();
    }

    @Test
    void read_variables_nameOtherFiles() {
        FakeHost.Builder host = FakeHost.linux()
                .env("HOME", "/home/u")
                .env("GIT_CONFIG_NOSYSTEM", "1")
                .env("GIT_CONFIG_GLOBAL", "/g")
                .file("/etc/gitconfig", "[http]\nproxy = http://system:1\n")
                .file("/home/u/.gitconfig", "[http]\nproxy = http://home:1\n");
        assertThat(GitSettings.read(host.build()).proxy("https://h.test/")).isEmpty();
        assertThat(GitSettings.read(
                                host.file("/g", "[http]\nproxy = http://g:1\n").build())
                        .proxy("https://h.test/"))
                .contains("http://g:1");
    }

    @Test
    void credentialHelpers_emptyValue_forgetsThoseBefore() {
        GitSettings settings = settings("""
                [credential]
                helper = cache
                [credential "https://h.test"]
                helper =
                helper = !gh auth token=abc
                """);
        assertThat(settings.credentialHelpers("https://h.test/a")).containsExactly("!gh auth token=***");
        assertThat(settings.credentialHelpers("https://other.test/a")).containsExactly("cache");
    }

    @Test
    void trust_settings_areToldInWords() {
        assertThat(settings("").trust("https://h.test/")).isEmpty();
        assertThat(settings("[http]\nsslVerify = false\n").trust("https://h.test/"))
                .contains("git does not verify certificates for this URL");
        GitSettings settings = GitSettings.read(FakeHost.linux()
                .env("GIT_SSL_CAINFO", "/corp.pem")
                .env("SSL_CERT_FILE", "/x")
                .build());
        assertThat(settings.trust("https://h.test/"))
                .contains("git trusts the certificates in /corp.pem (http.sslCAInfo)");
        assertThat(settings.authorities("https://h.test/")).contains("/corp.pem");
    }

    @Test
    void read_brokenFile_isAProblemWithoutSecrets() {
        GitSettings settings =
                settings("[http \"https://u:secret@h.test/\"]\nextraHeader = AUTHORIZATION: basic c2VjcmV0\n[bad\n");
        assertThat(settings.problems()).containsExactly("bad config line 3 in file /home/u/.gitconfig");
        GitSettings whole = settings("[http \"https://h.test/\"]\nextraHeader = AUTHORIZATION: basic c2VjcmV0\n");
        assertThat(whole.sendsHeader("https://h.test/a")).isTrue();
        assertThat(whole.sendsHeader("https://other.test/a")).isFalse();
        assertThat(whole).hasToString("1 lines of git's configuration");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ssh://git@github.com/a, github.com:22",
                "git+ssh://h.test:2222/a, h.test:2222",
                "git@github.com:a/b, github.com:22",
                "ssh://git@[::1]:2/a, [::1]:2",
                "https://github.com/a, -",
                "C:/repo, -",
                "/srv/repo:x, -",
            })
    void sshAddress_urls_tellTheServer(String url, String address) {
        assertThat(SshAddress.of(url).map(SshAddress::toString)).isEqualTo(Optional.ofNullable(address));
    }
}
