package dev.goenv.probes.internal.local;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code machine}: whether this is a container, or a job of continuous integration, where networks and certificates are others
 * than at the desk. Never fails.
 */
public final class MachineProbe implements LocalProbe {
    /** Variables that services set in their jobs, most telling first; {@code CI} alone names nobody. */
    private static final List<Map.Entry<String, String>> SERVICES = List.of(
            Map.entry("GITHUB_ACTIONS", "GitHub Actions"),
            Map.entry("GITLAB_CI", "GitLab CI"),
            Map.entry("JENKINS_URL", "Jenkins"),
            Map.entry("TF_BUILD", "Azure Pipelines"),
            Map.entry("CIRCLECI", "CircleCI"),
            Map.entry("TRAVIS", "Travis CI"),
            Map.entry("BUILDKITE", "Buildkite"),
            Map.entry("TEAMCITY_VERSION", "TeamCity"),
            Map.entry("BITBUCKET_BUILD_NUMBER", "Bitbucket Pipelines"),
            Map.entry("DRONE", "Drone"),
            Map.entry("APPVEYOR", "AppVeyor"),
            Map.entry("CODEBUILD_BUILD_ID", "AWS CodeBuild"),
            Map.entry("CI", "CI"));

    private final HostVariables host;

    /** A probe of a machine. */
    public MachineProbe(HostSystem host) {
        this.host = new HostVariables(host);
    }

    @Override
    public String id() {
        return "machine";
    }

    @Override
    public String subject() {
        return "this machine";
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        Optional<String> container = host.windows() ? Optional.empty() : container();
        Optional<String> service = SERVICES.stream()
                .filter(entry -> set(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        List<Evidence> notes = new ArrayList<>();
        container.ifPresent(kind -> notes.add(new Note("machine.container", kind)));
        service.ifPresent(kind -> notes.add(new Note("machine.ci", kind)));
        String words = container.map(kind -> "a container (" + kind + ")").orElse("no container") + ", "
                + service.map(kind -> "a job of continuous integration (" + kind + ")")
                        .orElse("no continuous integration");
        return ProbeResult.of(new Outcome.Passed(host.host().operatingSystem().goos() + ", " + words), notes);
    }

    /** {@return whether a variable says yes: people turn such switches off with {@code false}, too} */
    private boolean set(String name) {
        return host.get(name)
                .filter(value -> !value.equalsIgnoreCase("false") && !value.equals("0"))
                .isPresent();
    }

    private Optional<String> container() {
        return Stream.<Optional<String>>of(
                        host.get("KUBERNETES_SERVICE_HOST").map(address -> "kubernetes"),
                        marker("/run/.containerenv", "podman"),
                        marker("/.dockerenv", "docker"),
                        host.get("container").map(kind -> kind.toLowerCase(Locale.ROOT)),
                        controlGroup(),
                        windowsSubsystem())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> marker(String path, String kind) {
        return host.host().files().kind(path) == HostFiles.Kind.MISSING ? Optional.empty() : Optional.of(kind);
    }

    /** The groups of the first process; with version 2 of control groups they tell nothing. */
    private Optional<String> controlGroup() {
        String groups = text("/proc/1/cgroup");
        return Stream.of(
                        Map.entry("kubepods", "kubernetes"),
                        Map.entry("libpod", "podman"),
                        Map.entry("docker", "docker"),
                        Map.entry("containerd", "containerd"),
                        Map.entry("/lxc", "lxc"))
                .filter(entry -> groups.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<String> windowsSubsystem() {
        boolean named = host.get("WSL_DISTRO_NAME").isPresent();
        boolean kernel =
                text("/proc/sys/kernel/osrelease").toLowerCase(Locale.ROOT).contains("microsoft");
        return named || kernel ? Optional.of("wsl") : Optional.empty();
    }

    private String text(String path) {
        try {
            return host.host()
                    .files()
                    .read(path)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }
}
