package dev.goenv.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.auth.Credential;
import dev.goenv.auth.GoAuth;
import dev.goenv.env.HostSystem;
import dev.goenv.secret.Secret;
import dev.goenv.testkit.FakeHost;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoCredentialsTest {
    private static final String ENTRY = "machine goproxy.example login u password s3cret\n";
    private static final URI URL = URI.create("https://goproxy.example/rsc.io/quote/@v/list");

    @Test
    void lookup_netrcInHome_isSent() {
        HostSystem host = FakeHost.linux()
                .env("HOME", "/home/u/./x/..")
                .file("/home/u/.netrc", ENTRY)
                .build();
        GoCredentials credentials = GoCredentials.of(host, GoAuth.defaults());
        assertThat(credentials.lookup(URL)).hasValue(Credential.basic("goproxy.example", "u", Secret.of("s3cret")));
        assertThat(credentials.lookup(URI.create("http://goproxy.example/x"))).isEmpty();
        assertThat(credentials.netrcPath()).hasValue("/home/u/.netrc");
        assertThat(credentials).hasToString("[goproxy.example: Authorization]");
    }

    @Test
    void lookup_netrcVariable_comesFirst() {
        HostSystem host = FakeHost.linux()
                .env("HOME", "/home/u")
                .env("NETRC", "/etc/shared netrc")
                .file("/home/u/.netrc", ENTRY)
                .file("/etc/shared netrc", "machine other.example login a password b")
                .build();
        GoCredentials credentials = GoCredentials.of(host, GoAuth.defaults());
        assertThat(credentials.lookup(URL)).isEmpty();
        assertThat(credentials.lookup(URI.create("https://other.example"))).isPresent();
    }

    @Test
    void netrcPath_windows_prefersTheOlderNameIfThere() {
        HostSystem both = FakeHost.windows()
                .env("userprofile", "C:\\Users\\u")
                .file("C:\\Users\\u\\_netrc", ENTRY)
                .file("C:\\Users\\u\\.netrc", "")
                .build();
        HostSystem newer = FakeHost.windows().env("USERPROFILE", "C:\\Users\\u").build();
        assertThat(GoCredentials.of(both, GoAuth.defaults()).netrcPath()).hasValue("C:\\Users\\u\\_netrc");
        assertThat(GoCredentials.of(both, GoAuth.defaults()).lookup(URL)).isPresent();
        assertThat(GoCredentials.of(newer, GoAuth.defaults()).netrcPath()).hasValue("C:\\Users\\u\\.netrc");
    }

    @Test
    void netrcPath_macWithOlderName_isTheUsualOne() {
        HostSystem host = FakeHost.macos()
                .env("HOME", "/Users/u")
                .file("/Users/u/_netrc", ENTRY)
                .build();
        GoCredentials credentials = GoCredentials.of(host, GoAuth.defaults());
        assertThat(credentials.netrcPath()).hasValue("/Users/u/.netrc");
        assertThat(credentials.netrcProblem()).isEmpty();
        assertThat(credentials.lookup(URL)).isEmpty();
    }

    @Test
    void netrcProblem_noHome_saysWhatGoSays() {
        assertThat(GoCredentials.of(FakeHost.linux().build(), GoAuth.defaults()).netrcProblem())
                .hasValue("$HOME is not defined");
        assertThat(GoCredentials.of(FakeHost.windows().env("HOME", "C:\\x").build(), GoAuth.defaults())
                        .netrcProblem())
                .hasValue("%userprofile% is not defined");
    }

    @Test
    void netrcProblem_unreadableFile_isNamed() {
        HostSystem host = FakeHost.linux()
                .env("HOME", "/root")
                .file("/root/.netrc", ENTRY)
                .unreadable("/root/.netrc")
                .build();
        GoCredentials credentials = GoCredentials.of(host, GoAuth.defaults());
        assertThat(credentials.netrcProblem()).hasValue("open /root/.netrc: permission denied");
        assertThat(credentials.lookup(URL)).isEmpty();
    }

    @Test
    void of_netrcNotNamed_isNotRead() {
        HostSystem host = FakeHost.linux()
                .env("HOME", "/root")
                .file("/root/.netrc", ENTRY)
                .build();
        GoCredentials off = GoCredentials.of(host, GoAuth.parse("off", path -> path.startsWith("/")));
        GoCredentials command =
                GoCredentials.of(host, GoAuth.parse("helper --for https://u:p@h; git /work", path -> true));
        assertThat(off.netrcPath()).isEmpty();
        assertThat(off.lookup(URL)).isEmpty();
        assertThat(command.programs()).containsExactly("helper --for https://***@h", "git /work");
    }

    @Test
    void refusal_gitDirectories_areLookedAtFromTheLast() {
        HostSystem host = FakeHost.linux().file("/repo/file", "").build();
        assertThat(refusal(host, "git /repo")).isEmpty();
        assertThat(refusal(host, "git /repo/file"))
                .hasValue("GOAUTH=git dir method requires an absolute path to the git working directory,"
                        + " dir is not a directory");
        assertThat(refusal(host, "git /repo/file;git /gone;netrc"))
                .hasValue("GOAUTH=git encountered an error; cannot stat /gone: stat /gone: no such file or directory");
    }

    private static Optional<String> refusal(HostSystem host, String goauth) {
        return GoCredentials.of(host, GoAuth.parse(goauth, path -> path.startsWith("/")))
                .refusal();
    }
}
