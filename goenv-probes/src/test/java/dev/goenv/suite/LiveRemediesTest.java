package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.config.GoEnvFile;
import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Action;
import dev.goenv.env.EnvEdit;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.Reports;
import dev.goenv.testkit.GoOracle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each remedy that changes the environment, carried out on a real go command that fails: it works afterwards, and fails again
 * once the change is taken back.
 */
class LiveRemediesTest {
    private static final int WORLDS_AT_ONCE = 8;

    /** A file that was written by hand: comments, lines that are none of go's, an unknown variable, no end of the last line. */
    private static final String BY_HAND =
            "# kept by hand\r\n\r\n  indented = 1\nno equals sign\nUNKNOWN_NAME=  spaced  \n%s\n\n\n# the end";

    /** Remedies that can't be shown to help on loopback, and why. */
    private static final Map<String, String> NOT_LIVE = Map.of(
            "dns.host-typo set-goproxy",
            "the go command can't be told a DNS server; the same change is live as config.goproxy-host-typo set-goproxy",
            "config.goproxy-gate-bypassed set-goproxy",
            "go does not fail: the change keeps private paths from leaking when a proxy is down",
            "config.gosumdb-off reset-gosumdb",
            "go does not fail: the change turns verification on again",
            "config.insecure reset-goinsecure",
            "go does not fail: the change turns the check of certificates on again",
            "config.gosumdb-off-toolchain reset-gosumdb",
            "takes a checksum database that signs toolchains of Go",
            "config.toolchain set-goproxy",
            "takes a checksum database that signs toolchains of Go");

    /** A cure and what it cures. */
    private record Live(BrokenSetting broken, String cure) {
        @Override
        public String toString() {
            return cure + ": " + broken.name();
        }
    }

    static Stream<Live> cures() {
        return BrokenSettings.all().stream()
                .flatMap(broken -> broken.cures().stream().map(cure -> new Live(broken, cure)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cures")
    void go_brokenSetting_worksAfterTheRemedyAndFailsAfterItsUndo(Live live, @TempDir Path root) throws Exception {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 here that could be broken and put right");
        try (World world = new World(root.toRealPath())) {
            live.broken().setting().make(world, go.get());
            moveToFile(world);
            byte[] before = Files.readAllBytes(world.envFile());
            assertThat(world.go(go.get())).as("broken").matches(said -> said.exit() != 0);

            GoDoctor doctor = world.doctor().build();
            DoctorReport report = doctor.diagnose();
            Remedy remedy = remedy(report, live.cure());
            live.broken().besides().make(world);
            assertThat(world.go(go.get())).as("only the user's part done").matches(said -> said.exit() != 0);

            EnvEdit.Undo undo = plan(world, remedy).apply();
            assertThat(world.go(go.get()))
                    .as("after %s, the file is:%n%s", remedy.action().lines(), Files.readString(world.envFile()))
                    .matches(said -> said.exit() == 0);
            DoctorReport after = doctor.verify(report, remedy);
            assertThat(after.exitCode()).as(Reports.text(after)).isZero();

            forget(world);
            undo.undo();
            assertThat(Files.readAllBytes(world.envFile())).isEqualTo(before);
            assertThat(world.go(go.get())).as("after the undo").matches(said -> said.exit() != 0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cures")
    void remedy_variableInTheOsEnvironment_doesNotPretendThatTheFileHelps(Live live, @TempDir Path root)
            throws Exception {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 here whose installation could be read");
        try (World world = new World(root.toRealPath())) {
            live.broken().setting().make(world, go.get());
            for (Diagnosis diagnosis : world.diagnose().diagnoses()) {
                for (Remedy remedy : diagnosis.remedies()) {
                    if (remedy.action() instanceof Action.Environment) {
                        assertThat(plan(world, remedy).warnings())
                                .as("%s %s", diagnosis, remedy.action().lines())
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void rules_everySituationOfTheSuite_proposeOnlyWhatIsCoveredHere(@TempDir Path root) throws Exception {
        Set<String> live = cures().map(Live::cure).collect(Collectors.toCollection(TreeSet::new));
        Set<String> proposed = proposed(root.toRealPath());

        Set<String> uncovered = new TreeSet<>(proposed);
        uncovered.removeAll(live);
        assertThat(uncovered)
                .as("environment remedies without a live test or a reason")
                .isEqualTo(new TreeSet<>(NOT_LIVE.keySet()));
        assertThat(live).doesNotContainAnyElementsOf(NOT_LIVE.keySet());
        System.out.println("Remedies that change the environment: " + live.size() + " carried out on a real go command: "
                + live + "; not, and why: " + NOT_LIVE);
    }

    /** What is proposed where every variable of Go stands in the user's file. */
    private static Set<String> proposed(Path root) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WORLDS_AT_ONCE);
        try {
            List<Future<Set<String>>> all = new ArrayList<>();
            for (Situation situation : Situations.all()) {
                Path own = root.resolve("w" + all.size());
                all.add(threads.submit(() -> proposed(situation, own)));
            }
            Set<String> proposed = new TreeSet<>();
            for (Future<Set<String>> each : all) {
                proposed.addAll(each.get());
            }
            return proposed;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Set<String> proposed(Situation situation, Path root) throws Exception {
        try (World world = new World(root)) {
            if (situation.go() == Situation.Go.WAITS_TOO_LONG) {
                world.impatient();
            }
            situation.setting().make(world);
            moveToFile(world);
            return world.diagnose().diagnoses().stream()
                    .flatMap(diagnosis -> diagnosis.remedies().stream()
                            .filter(remedy -> remedy.action() instanceof Action.Environment)
                            .map(remedy -> diagnosis.code() + " " + remedy.id()))
                    .collect(Collectors.toSet());
        }
    }

    private static Remedy remedy(DoctorReport report, String cure) {
        return report.diagnoses().stream()
                .flatMap(diagnosis -> diagnosis.remedies().stream()
                        .filter(remedy -> cure.equals(diagnosis.code() + " " + remedy.id())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(cure + " is not proposed:\n" + Reports.text(report)));
    }

    private static EnvEdit plan(World world, Remedy remedy) throws Exception {
        return GoEnvFile.of(world.machine()).plan(((Action.Environment) remedy.action()).changes());
    }

    /** Moves what go env -w takes from the OS environment into the user's file, below what is there. */
    private static void moveToFile(World world) throws Exception {
        List<String> lines = new ArrayList<>();
        if (Files.exists(world.envFile())) {
            lines.addAll(Files.readAllLines(world.envFile()));
        }
        for (String name : MOVED) {
            if (world.environment().containsKey(name)) {
                lines.removeIf(line -> line.startsWith(name + "="));
                lines.add(name + "=" + world.get(name));
                world.unset(name);
            }
        }
        world.file(
                "home/.config/go/env",
                String.format(BY_HAND, String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
    }

    private static final Collection<String> MOVED = List.of(
            "GOFLAGS",
            "GOINSECURE",
            "GOMODCACHE",
            "GONOPROXY",
            "GONOSUMDB",
            "GOPRIVATE",
            "GOPROXY",
            "GOSUMDB",
            "GOTOOLCHAIN",
            "GOVCS");

    /** Removes what the go command that worked has left behind, which would let it work again without asking anybody. */
    private static void forget(World world) throws Exception {
        Path cache = Path.of(world.path("go"));
        if (Files.exists(cache)) {
            try (Stream<Path> files = Files.walk(cache)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    assertThat(file.getParent().toFile().setWritable(true)).isTrue();
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(Path.of(world.path("project/go.sum")));
    }
}
