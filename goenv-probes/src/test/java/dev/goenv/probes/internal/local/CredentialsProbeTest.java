package dev.goenv.probes.internal.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.auth.GoAuth;
import dev.goenv.config.GoCredentials;
import dev.goenv.probe.CredentialFact;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.testkit.FakeHost;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsProbeTest {
    private static final String NETRC = "/home/me/.netrc";

    private static FakeHost.Builder machine(String netrc) {
        return FakeHost.linux().env("HOME", "/home/me").file(NETRC, netrc);
    }

    private static ProbeResult run(String url, FakeHost machine, GoAuth auth) {
        CredentialsProbe probe =
                new CredentialsProbe(url, Layer.MODULE_PROXY, sources(GoCredentials.of(machine, auth)));
        assertThat(probe.layer()).isEqualTo(Layer.MODULE_PROXY);
        return probe.run(new LocalContext());
    }

    private static CredentialSources sources(GoCredentials credentials) {
        return new CredentialSources(
                credentials.held(),
                credentials.programs(),
                credentials.netrcPath(),
                credentials.netrcProblem(),
                credentials.refusal());
    }

    private static ProbeResult run(String url, String netrc) {
        return run(url, machine(netrc).build(), GoAuth.defaults());
    }

    private static GoAuth auth(String text) {
        return GoAuth.parse(text, path -> path.startsWith("/"));
    }

    @Test
    void run_entryThatFits_passesWithoutTheSecret() {
        ProbeResult result =
                run("https://goproxy.corp:8443/base", "machine goproxy.corp:8443 login me password s3cret-word\n");

        assertThat(result)
                .isEqualTo(ProbeResult.of(
                        new Outcome.Passed("there is a credential: netrc /home/me/.netrc"),
                        new CredentialFact(
                                "goproxy.corp:8443",
                                true,
                                "netrc /home/me/.netrc",
                                Optional.empty(),
                                Optional.empty())));
        assertThat(result.toString()).doesNotContain("s3cret-word");
    }

    @ParameterizedTest
    @CsvSource({
        "https://goproxy.corp:8443/x, goproxy.corp, machine goproxy.corp without the port 8443",
        "https://goproxy.corp/x, goproxy.corp:8443, machine goproxy.corp:8443 with a port that the URL does not have",
        "https://goproxy.corp:1/x, goproxy.corp:2, machine goproxy.corp:2 with a port other than 1",
        "https://goproxy.corp/x, GoProxy.corp, machine GoProxy.corp in other letters: case counts",
        "https://goproxy.corp/x, goproxy.corp/y, machine goproxy.corp/y for another path of that host",
        "http://goproxy.corp/x, goproxy.corp, 'machine goproxy.corp, but credentials are not sent over http'",
        "https://[::1]:8443/x, [::1], machine [::1] without the port 8443",
    })
    void run_entryThatNearlyFits_isAWarning(String url, String entry, String near) {
        ProbeResult result = run(url, "machine " + entry + " login me password s3cret-word\n");

        assertThat(result.outcome()).isEqualTo(new Outcome.Warning("no credential, but one that nearly fits: " + near));
        assertThat(result.evidence()).singleElement().isInstanceOfSatisfying(CredentialFact.class, fact -> {
            assertThat(fact.found()).isFalse();
            assertThat(fact.near()).hasValue(near);
        });
        assertThat(result.toString()).doesNotContain("s3cret-word");
    }

    @ParameterizedTest
    @CsvSource({
        "machine other.corp login me password s3cret-word",
        "machine goproxy.corp.evil.test login me password s3cret-word",
        "machine goproxy.corp login me",
        "default login me password s3cret-word",
        "''",
    })
    void run_nothingNear_isNotApplicable(String netrc) {
        assertThat(run("https://goproxy.corp/x", netrc))
                .isEqualTo(ProbeResult.of(
                        new Outcome.NotApplicable("no credential for goproxy.corp"),
                        new CredentialFact(
                                "goproxy.corp", false, "netrc /home/me/.netrc", Optional.empty(), Optional.empty())));
    }

    @Test
    void run_portIsNearerThanPath() {
        ProbeResult result =
                run("https://h.test:1/x", "machine h.test:1/y login a password b\nmachine h.test login a password b\n");

        assertThat(((CredentialFact) result.evidence().get(0)).near()).hasValue("machine h.test without the port 1");
    }

    @Test
    void run_userInfoInTheUrl_isACredentialToo() {
        assertThat(run("https://me:s3cret-word@goproxy.corp/x", ""))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Passed("there is a credential: user info in the URL"),
                        new CredentialFact(
                                "goproxy.corp", true, "user info in the URL", Optional.empty(), Optional.empty())));
    }

    @Test
    void run_unreadableNetrc_isAWarning() {
        FakeHost machine =
                machine("machine h.test login a password b\n").unreadable(NETRC).build();

        assertThat(run("https://h.test/x", machine, GoAuth.defaults()))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Warning("credentials can't be read: open /home/me/.netrc: permission denied"),
                        new CredentialFact(
                                "h.test",
                                false,
                                "netrc /home/me/.netrc",
                                Optional.empty(),
                                Optional.of("open /home/me/.netrc: permission denied"))));
    }

    @Test
    void run_programs_areNamedAndNotRun() {
        assertThat(run("https://h.test/x", machine("").build(), auth("/usr/bin/give-token --for corp;git /src")))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Warning(refusal(auth("git /src"))),
                        new CredentialFact(
                                "h.test",
                                false,
                                "programs that GOAUTH names",
                                Optional.empty(),
                                Optional.of(refusal(auth("git /src")))),
                        new Note("goauth.program", "/usr/bin/give-token --for corp"),
                        new Note("goauth.program", "git /src")));
        assertThat(run("https://h.test/x", machine("").build(), auth("give-token"))
                        .outcome())
                .isEqualTo(new Outcome.NotApplicable(
                        "no credential in files for h.test; a program may know one: give-token"));
    }

    private static String refusal(GoAuth auth) {
        return GoCredentials.of(machine("").build(), auth).refusal().orElseThrow();
    }

    @Test
    void run_goauthOff_looksNowhere() {
        assertThat(run(
                        "https://h.test/x",
                        machine("machine h.test login a password b\n").build(),
                        auth("off")))
                .isEqualTo(ProbeResult.of(
                        new Outcome.NotApplicable("no credential for h.test"),
                        new CredentialFact(
                                "h.test",
                                false,
                                "GOAUTH, which names no netrc file",
                                Optional.empty(),
                                Optional.empty())));
    }
}
