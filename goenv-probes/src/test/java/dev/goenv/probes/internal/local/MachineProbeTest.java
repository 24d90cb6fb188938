package dev.goenv.probes.internal.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.testkit.FakeHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineProbeTest {
    private static ProbeResult run(FakeHost.Builder machine) {
        return new MachineProbe(machine.build()).run(new LocalContext());
    }

    @Test
    void run_plainMachine_hasNoNotes() {
        assertThat(run(FakeHost.linux().file("/proc/1/cgroup", "0::/init.scope\n")))
                .isEqualTo(ProbeResult.of(new Outcome.Passed("linux, no container, no continuous integration")));
    }

    @Test
    void run_containerOfAJob_hasBothNotes() {
        assertThat(run(FakeHost.linux()
                        .file("/.dockerenv", "")
                        .env("CI", "true")
                        .env("GITLAB_CI", "true")))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Passed("linux, a container (docker), a job of continuous integration (GitLab CI)"),
                        new Note("machine.container", "docker"),
                        new Note("machine.ci", "GitLab CI")));
    }

    @ParameterizedTest
    @CsvSource({
        "/.dockerenv, '', docker",
        "/run/.containerenv, '', podman",
        "/proc/1/cgroup, 12:pids:/kubepods/besteffort/pod1, kubernetes",
        "/proc/1/cgroup, 12:pids:/docker/0123, docker",
        "/proc/1/cgroup, 12:pids:/lxc/box, lxc",
        "/proc/1/cgroup, 0::/machine.slice/libpod-1.scope, podman",
        "/proc/sys/kernel/osrelease, 5.15.90.1-microsoft-standard-WSL2, wsl",
    })
    void run_file_givesTheContainerAway(String path, String text, String kind) {
        assertThat(run(FakeHost.linux().file(path, text)).evidence())
                .containsExactly(new Note("machine.container", kind));
    }

    @ParameterizedTest
    @CsvSource({
        "KUBERNETES_SERVICE_HOST, 10.0.0.1, kubernetes",
        "container, systemd-nspawn, systemd-nspawn",
        "WSL_DISTRO_NAME, Debian, wsl"
    })
    void run_variable_givesTheContainerAway(String name, String value, String kind) {
        assertThat(run(FakeHost.linux().env(name, value)).evidence())
                .containsExactly(new Note("machine.container", kind));
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB_ACTIONS, true, GitHub Actions",
        "JENKINS_URL, https://ci.corp.example/, Jenkins",
        "TF_BUILD, True, Azure Pipelines",
        "TEAMCITY_VERSION, 2025.1, TeamCity",
        "CI, 1, CI",
    })
    void run_variable_givesTheServiceAway(String name, String value, String kind) {
        assertThat(run(FakeHost.linux().env(name, value)).evidence()).containsExactly(new Note("machine.ci", kind));
    }

    @ParameterizedTest
    @CsvSource({"CI, false", "CI, 0", "CI, ''", "GITHUB_ACTIONS, false"})
    void run_variableThatSaysNo_isNone(String name, String value) {
        assertThat(run(FakeHost.linux().env(name, value)).evidence()).isEmpty();
    }

    @Test
    void run_unreadableFile_tellsNothing() {
        assertThat(run(FakeHost.linux().file("/proc/1/cgroup", "/docker/").unreadable("/proc/1/cgroup"))
                        .evidence())
                .isEmpty();
    }
}
