package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.config.GoEnvFile;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Action;
import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.diagnosis.ShellCommand.Shell;
import dev.goenv.env.EnvEdit;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.Reports;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.testkit.GoOracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each remedy that changes the environment, carried out on a real go command that fails: it works afterwards, and fails again
 * once the change is taken back.
 */
class LiveRemediesTest {
    private static final int WORLDS_AT_ONCE = 16;
    private static final int CURES_AT_ONCE = 4;

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

    /** What the suite sets in the OS environment, and go env -w would take. */
    private static final List<String> MOVED = List.of(
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

    /** Something that is done with a cure in a world. */
    @FunctionalInterface
    private interface Check {
        void of(Live live, World world, GoOracle go) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> go_brokenSetting_worksAfterTheRemedyAndFailsAfterItsUndo(@TempDir Path root) throws Exception {
        return each(root, LiveRemediesTest::cureByTheFile);
    }

    @TestFactory
    Stream<DynamicTest> go_variableInTheOsEnvironment_worksAfterWhatTheRemedySaysForIt(@TempDir Path root)
            throws Exception {
        return each(root, LiveRemediesTest::cureWhereItIsSet);
    }

    /** One test for each cure; several are run at once. */
    private static Stream<DynamicTest> each(Path root, Check check) throws Exception {
        Path real = root.toRealPath();
        Optional<GoOracle> go = GoOracle.find("1.27").filter(found -> LocalRepository.canBeMade());
        ExecutorService threads = Executors.newFixedThreadPool(CURES_AT_ONCE);
        List<DynamicTest> tests = new ArrayList<>();
        for (Live live : cures().toList()) {
            Path own = real.resolve("w" + tests.size());
            Optional<Future<Void>> done = go.map(found -> threads.submit(() -> {
                try (World world = new World(own)) {
                    live.broken().setting().make(world, found);
                    check.of(live, world, found);
                }
                return null;
            }));
            tests.add(DynamicTest.dynamicTest(live.toString(), () -> {
                assumeTrue(done.isPresent(), "no Go 1.27, or no git, here that could be broken and put right");
                result(done.orElseThrow());
            }));
        }
        threads.shutdown();
        return tests.stream();
    }

    private static void result(Future<Void> done) throws Throwable {
        try {
            done.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    private static void cureByTheFile(Live live, World world, GoOracle go) throws Exception {
        moveToFile(world);
        byte[] before = Files.readAllBytes(world.envFile());
        fails(world, go, "broken");

        GoDoctor doctor = world.doctor().build();
        DoctorReport report = doctor.diagnose();
        Remedy remedy = remedy(report, live.cure())
                .orElseThrow(() -> new AssertionError(live.cure() + " is not proposed:\n" + Reports.text(report)));
        live.broken().besides().make(world);
        fails(world, go, "only the user's part done");

        EnvEdit.Undo undo = plan(world, remedy).apply();
        works(world, go, remedy);
        DoctorReport after = doctor.verify(report, remedy);
        assertThat(after.exitCode()).as(Reports.text(after)).isZero();

        forget(world);
        undo.undo();
        assertThat(Files.readAllBytes(world.envFile())).isEqualTo(before);
        fails(world, go, "after the undo");
    }

    /** A change of the file is proposed only if nothing is in its way; else commands for a shell, which are run here. */
    private static void cureWhereItIsSet(Live live, World world, GoOracle go) throws Exception {
        assumeTrue(
                MOVED.stream().noneMatch(name -> "".equals(world.environment().get(name))),
                "an empty variable of the OS environment counts as not set");
        fails(world, go, "broken");
        DoctorReport report = world.diagnose();
        Optional<Remedy> proposed = remedy(report, live.cure());
        if (proposed.isEmpty()) {
            // A notice of the check tells it in words.
            String code = live.cure().substring(0, live.cure().indexOf(' '));
            assertThat(report.diagnoses())
                    .filteredOn(diagnosis -> diagnosis.code().equals(code))
                    .allSatisfy(diagnosis -> assertThat(diagnosis.explanation())
                            .contains("It is set in the OS environment, which go env -w does not change"));
            return;
        }
        live.broken().besides().make(world);
        Remedy remedy = proposed.get();
        if (remedy.action() instanceof Action.Environment) {
            EnvEdit edit = plan(world, remedy);
            assertThat(edit.warnings()).isEmpty();
            edit.apply();
            works(world, go, remedy);
        } else {
            GoOracle.Result said = world.goAfter(posixLines(remedy), go);
            assertThat(said.exit()).as("%s: %s", posixLines(remedy), said).isZero();
        }
    }

    @Test
    void go_cureInTheFileIsHiddenByTheOsEnvironment_worksAfterTheVariableIsRemoved(@TempDir Path root)
            throws Exception {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 here that could be broken and put right");
        try (World world = new World(root.toRealPath())) {
            String good = world.healthyProxy().url();
            world.set("GOPROXY", "off");
            EnvEdit edit = GoEnvFile.of(world.machine()).plan(Map.of("GOPROXY", good));
            assertThat(edit.warnings())
                    .containsExactly(
                            "warning: go env -w GOPROXY=... does not override conflicting OS environment variable");
            edit.apply();
            fails(world, go.get(), "the file is right, and does not count");

            DoctorReport report = world.diagnose();
            assertThat(report.cause().orElseThrow().code()).isEqualTo("config.env-shadowed");
            Remedy remedy = remedy(report, "config.env-shadowed reset-goproxy").orElseThrow();
            assertThat(posixLines(remedy)).containsExactly("unset GOPROXY");
            assertThat(world.goAfter(posixLines(remedy), go.get()).exit()).isZero();
        }
    }

    @Test
    void go_entryWithoutSchemeThatSpeaksTls_isNotOfferedWhatWouldBreakIt(@TempDir Path root) throws Exception {
        try (World world = new World(root.toRealPath())) {
            IssuedCertificate authority = GuardedProxies.trusted(world);
            SimpleHttp server = GuardedProxies.secure(world, authority, HelloModule.handler());
            world.set("GOPROXY", "127.0.0.1:" + server.port());
            moveToFile(world);
            DoctorReport report = world.diagnose();
            assertThat(report.cause()).as(Reports.text(report)).isEmpty();
            assertThat(report.diagnoses())
                    .filteredOn(diagnosis -> diagnosis.code().equals("config.goproxy-implicit-https"))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.remedies()).isEmpty());
        }
    }

    private static List<String> posixLines(Remedy remedy) {
        return ((Action.Commands) remedy.action())
                .commands().stream()
                        .filter(command -> command.shell() == Shell.POSIX || command.shell() == Shell.ANY)
                        .map(ShellCommand::line)
                        .toList();
    }

    private static void fails(World world, GoOracle go, String when) {
        assertThat(world.go(go)).as(when).matches(said -> said.exit() != 0);
    }

    private static void works(World world, GoOracle go, Remedy remedy) throws IOException {
        assertThat(world.go(go))
                .as("after %s, the file is:%n%s", remedy.action().lines(), Files.readString(world.envFile()))
                .matches(said -> said.exit() == 0);
    }

    private static Optional<Remedy> remedy(DoctorReport report, String cure) {
        return report.diagnoses().stream()
                .flatMap(diagnosis -> diagnosis.remedies().stream()
                        .filter(remedy -> cure.equals(diagnosis.code() + " " + remedy.id())))
                .findFirst();
    }

    @Test
    void rules_everySituationOfTheSuite_proposeOnlyWhatIsCoveredHere(@TempDir Path root) throws Exception {
        Set<String> live = cures().map(Live::cure).collect(Collectors.toCollection(TreeSet::new));
        Set<String> proposed = proposed(root.toRealPath());

        Set<String> uncovered = new TreeSet<>(proposed);
        uncovered.removeAll(live);
        assertThat(uncovered)
                .as("environment remedies without a live test or a reason")
                .isSubsetOf(NOT_LIVE.keySet());
        assertThat(proposed).hasSizeGreaterThan(live.size());
        assertThat(live).doesNotContainAnyElementsOf(NOT_LIVE.keySet());
        System.out.println("Remedies that change the environment: " + live.size()
                + " carried out on a real go command: " + live + "; not, and why: " + NOT_LIVE);
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
            world.impatient();
            situation.setting().make(world);
            moveToFile(world);
            return world.diagnose().diagnoses().stream()
                    .flatMap(diagnosis -> diagnosis.remedies().stream()
                            .filter(remedy -> remedy.action() instanceof Action.Environment)
                            .map(remedy -> diagnosis.code() + " " + remedy.id()))
                    .collect(Collectors.toSet());
        }
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

    /** Removes what the go command that worked has left behind, which would let it work again without asking anybody. */
    private static void forget(World world) throws Exception {
        Path cache = Path.of(world.path("go"));
        if (Files.exists(cache)) {
            try (Stream<Path> files = Files.walk(cache)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    assertThat(file.getParent().toFile().setWritable(true)).isTrue();
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(Path.of(world.path("project/go.sum")));
    }
}
