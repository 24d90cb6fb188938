package dev.goenv.probes.internal.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.GoEnvs;
import dev.goenv.env.Finding;
import dev.goenv.env.GoEnv;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeResult;
import dev.goenv.testkit.FakeHost;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigProbeTest {
    private static FakeHost.Builder machine() {
        return FakeHost.linux()
                .env("HOME", "/home/me")
                .env("PATH", "/usr/local/go/bin")
                .directory("/home/me")
                .executable("/usr/local/go/bin/go")
                .directory("/usr/local/go/src")
                .directory("/usr/local/go/pkg/tool")
                .file("/usr/local/go/VERSION", "go1.27.4\n")
                .file(
                        "/usr/local/go/go.env",
                        "GOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\nGOTOOLCHAIN=auto\n");
    }

    private static ProbeResult run(FakeHost.Builder machine, String variable) {
        return new ConfigProbe(variable, new ConfigCheck(GoEnvs.resolve(machine.build()))).run(new LocalContext());
    }

    private static List<String> codes(ProbeResult result) {
        return result.evidence().stream()
                .map(ConfigFinding.class::cast)
                .map(ConfigFinding::code)
                .toList();
    }

    /** The words of go 1.27. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "GOPROXY # goproxy # invalid proxy URL missing scheme: goproxy # config.goproxy-invalid",
                "GOPROXY # , # GOPROXY list is not the empty string, but contains no entries # config.goproxy-empty-list",
                "GOSUMDB # a b c # verifying module: invalid GOSUMDB: too many fields # config.gosumdb-invalid",
                "GOFLAGS # mod=mod # parsing $GOFLAGS: non-flag \"mod=mod\" # config.goflags",
                "GOFLAGS # -mod=mod -insecure # -insecure flag is no longer supported; use GOINSECURE instead"
                        + " # config.goflags-insecure",
                "GO111MODULE # zz # unknown environment setting GO111MODULE=zz # config.go111module-invalid",
                "GOTOOLCHAIN # nonsense # invalid GOTOOLCHAIN \"nonsense\" # config.toolchain",
                "GOROOT # /nope # cannot find GOROOT directory: /nope # config.goroot-missing",
                "GOPATH # rel # GOPATH entry is relative; must be absolute path: \"rel\" # config.gopath-relative",
                "GOPATH # ~/go # GOPATH entry cannot start with shell metacharacter '~': \"~/go\" # config.gopath-relative",
                "GOAUTH # a;; # GOAUTH encountered an empty command (GOAUTH=a;;) # config.goauth-invalid",
            })
    void run_valueThatStopsGo_failsInItsWords(String variable, String value, String words, String code) {
        ProbeResult result = run(machine().env(variable, value), variable);

        assertThat(result.outcome()).isEqualTo(new Outcome.Failed(words));
        assertThat(codes(result).get(0)).isEqualTo(code);
    }

    @Test
    void run_quotedGoproxy_tellsFirstWhyGoStopsAndThenTheQuotes() {
        ProbeResult result = run(machine().env("GOPROXY", "\"https://proxy.golang.org\""), "GOPROXY");

        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.FAILED);
        assertThat(codes(result)).startsWith("config.goproxy-invalid").contains("config.quotes");
    }

    @Test
    void run_emptyLineInTheFile_stopsGo() {
        ProbeResult result = run(machine().file("/home/me/.config/go/env", "GOPROXY=\nGOSUMDB=\n"), "GOSUMDB");

        assertThat(result.outcome()).isEqualTo(new Outcome.Failed("verifying module: missing GOSUMDB"));
        assertThat(result.evidence()).singleElement().isInstanceOfSatisfying(ConfigFinding.class, finding -> {
            assertThat(finding.code()).isEqualTo("config.empty-masks-default");
            assertThat(finding.origin()).isEqualTo(ConfigFinding.Place.USER_FILE);
            assertThat(finding.place()).isEqualTo("/home/me/.config/go/env:2");
        });
    }

    @Test
    void run_errorThatGoDoesNotMind_isAWarning() {
        ProbeResult result = run(machine().env("GOPRIVATE", "https://git.corp.example"), "GOPRIVATE");

        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.WARNING);
        assertThat(result.evidence())
                .extracting(finding -> ((ConfigFinding) finding).severity())
                .contains(Finding.Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // Every request is made of the first entry, and fails.
                "https:///x,direct # FAILED # Get \"https:///x\": http: no Host in request URL",
                "http://u:p@h.test,direct # FAILED # refusing to pass credentials to insecure URL: http://***@h.test",
                // A bar goes on.
                "https:///x|direct # WARNING # ",
                // The first answers.
                "https://proxy.golang.org,https:///x # WARNING # ",
                // Only bars, but nothing that works.
                "https:///x|http://u:p@h.test # FAILED # refusing to pass credentials to insecure URL: http://***@h.test",
                // A missing directory means not found, and go goes on.
                "file:///nope,direct # WARNING # ",
                "file:///nope # FAILED # There is no directory /nope, which GOPROXY names as a module proxy.",
                "file:///nope,https:///x # FAILED # Get \"https:///x\": http: no Host in request URL",
                "file:///nope,file:///home/me # WARNING # ",
            })
    void run_entryWithoutHope_failsOnlyIfGoGetsThere(String goproxy, Outcome.Status status, String words) {
        Outcome outcome = run(machine().env("GOPROXY", goproxy), "GOPROXY").outcome();

        assertThat(outcome.status()).isEqualTo(status);
        if (words != null) {
            assertThat(outcome.message()).isEqualTo(words);
        }
    }

    @Test
    void run_temporaryDirectory_relativeIsTakenFromTheWorkingDirectory() {
        assertThat(run(machine().env("GOTMPDIR", "/nope"), "GOTMPDIR").outcome().status())
                .isEqualTo(Outcome.Status.FAILED);
        assertThat(run(machine().env("GOTMPDIR", "rel"), "GOTMPDIR").outcome().status())
                .isEqualTo(Outcome.Status.WARNING);
    }

    @Test
    void run_defaults_passWithoutEvidence() {
        assertThat(run(machine(), "GOPROXY"))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Passed("GOPROXY=https://proxy.golang.org,direct (/usr/local/go/go.env:1)")));
    }

    /** Where no Go is found, nobody knows what its go.env says; that is no reason to blame a variable. */
    @ParameterizedTest
    @CsvSource({"GOPROXY", "GOSUMDB", "GOTOOLCHAIN", "GOAUTH", "GOVCS", "GOFLAGS"})
    void run_machineWithoutGo_stopsNothing(String variable) {
        GoEnv env = GoEnvs.resolve(
                FakeHost.linux().env("HOME", "/home/me").directory("/home/me").build());

        assertThat(new ConfigProbe(variable, new ConfigCheck(env))
                        .run(new LocalContext())
                        .outcome()
                        .lets())
                .isTrue();
    }

    @Test
    void all_variablesAndTheRest_coverEveryFindingOnce() {
        GoEnv env = GoEnvs.resolve(machine()
                .env("GOPROXY", "goproxy")
                .env("GOPRIVATE", "https://git.corp.example")
                .env("HTTPS_PROXY", "ftp://x:%zz")
                .build());

        List<Probe> probes = ConfigProbe.all(List.of("GOPROXY", "GOSUMDB"), new ConfigCheck(env));

        assertThat(probes).extracting(Probe::id).containsExactly("config:GOPROXY", "config:GOSUMDB", "config:env");
        assertThat(probes).allSatisfy(probe -> {
            assertThat(probe.layer()).isEqualTo(Layer.CONFIG);
            assertThat(probe.contacts()).isEqualTo(Set.of());
        });
        List<Evidence> seen =
                probes.stream().flatMap(probe -> ask(probe).evidence().stream()).toList();
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        env.lint().stream().map(ConfigFinding::of).toList());
        assertThat(ask(probes.get(2)).outcome().status()).isEqualTo(Outcome.Status.WARNING);
    }

    @Test
    void rest_nothingOdd_passes() {
        ConfigCheck check = new ConfigCheck(GoEnvs.resolve(machine().build()));

        assertThat(new RemainingConfigProbe(List.of(), check).run(new LocalContext()))
                .isEqualTo(ProbeResult.of(new Outcome.Passed("nothing odd")));
    }

    private static ProbeResult ask(Probe probe) {
        try {
            return probe.run(new LocalContext());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
