package dev.goenv.probes.internal.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.GoEnvs;
import dev.goenv.config.GoToolchains;
import dev.goenv.env.GoEnv;
import dev.goenv.env.HostSystem;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.testkit.FakeHost;
import org.junit.jupiter.api.Test;

class ToolchainChoiceProbeTest {
    private static FakeHost.Builder machine(String goMod) {
        return FakeHost.linux()
                .env("HOME", "/home/me")
                .env("PATH", "/usr/local/go/bin")
                .directory("/home/me")
                .executable("/usr/local/go/bin/go")
                .directory("/usr/local/go/src")
                .directory("/usr/local/go/pkg/tool")
                .file("/usr/local/go/VERSION", "go1.27.4\n")
                .file("/p/go.mod", goMod)
                .workingDirectory("/p");
    }

    private static ProbeResult run(FakeHost.Builder machine) {
        HostSystem host = machine.build();
        GoEnv env = GoEnvs.resolve(host);
        ToolchainChoiceProbe probe =
                new ToolchainChoiceProbe(env, GoToolchains.of(host, env).choiceFor(host.workingDirectory()));
        assertThat(probe.id()).isEqualTo("config:toolchain");
        assertThat(probe.layer()).isEqualTo(Layer.CONFIG);
        return probe.run(new LocalContext());
    }

    @Test
    void run_projectOfTheSameGo_passes() {
        assertThat(run(machine("module m\n\ngo 1.21\n").env("GOTOOLCHAIN", "local"))
                        .outcome()
                        .status())
                .isEqualTo(Outcome.Status.PASSED);
    }

    @Test
    void run_projectIsTooNewForLocal_fails() {
        String words = "go.mod requires go >= 1.99.0 (running go 1.27.4; GOTOOLCHAIN=local)";
        assertThat(run(machine("module m\n\ngo 1.99.0\n").env("GOTOOLCHAIN", "local")))
                .isEqualTo(ProbeResult.of(new Outcome.Failed(words), new Note("toolchain.problem", words)));
    }

    @Test
    void run_anotherGoIsToBeDownloaded_isForOtherProbes() {
        assertThat(run(machine("module m\n\ngo 1.99.0\n").env("GOTOOLCHAIN", "auto"))
                        .outcome()
                        .status())
                .isEqualTo(Outcome.Status.PASSED);
    }

    @Test
    void run_workFileMissing_isAMatterOfTheProject() {
        ProbeResult result =
                run(machine("module m\n\ngo 1.21\n").env("GOTOOLCHAIN", "local").env("GOWORK", "/no/go.work"));
        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.FAILED);
        assertThat(result.evidence())
                .containsExactly(new Note("project.problem", result.outcome().message()));
        assertThat(result.outcome().message()).contains("/no/go.work");
    }

    @Test
    void run_settingIsMalformed_leavesItToTheProbeOfTheVariable() {
        assertThat(run(machine("module m\n").env("GOTOOLCHAIN", "go9x")).outcome())
                .isEqualTo(new Outcome.NotApplicable("GOTOOLCHAIN can't be read"));
    }
}
