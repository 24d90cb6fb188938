package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probes.Reports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each cause that can be made on loopback is made, and the doctor has to name it first; where nothing is wrong it has to
 * find nothing. No remedy gives protection up. Prints the table of what it found.
 */
class LoopbackSuiteTest {
    private static final List<String> TABLE = Collections.synchronizedList(new ArrayList<>());

    static Stream<Situation> situations() {
        return Situations.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void diagnose_situation_namesTheCauseFirst(Situation situation, @TempDir Path root) throws Exception {
        try (World world = new World(root.toRealPath())) {
            if (situation.go() == Situation.Go.WAITS_TOO_LONG) {
                world.impatient();
            }
            situation.setting().make(world);
            DoctorReport report = world.diagnose();
            String found = report.cause().map(Diagnosis::code).orElse("(none)");
            String expected = situation.code().orElse("(none)");
            TABLE.add(String.format(
                    Locale.ROOT,
                    "%-7s %-44s %-30s %6d ms",
                    found.equals(expected) ? "found" : "WRONG",
                    situation.name(),
                    found,
                    report.examination().elapsed().toMillis()));
            assertThat(found).as("%s: %s", situation, Reports.text(report)).isEqualTo(expected);
            assertThat(report.diagnoses().stream().map(Diagnosis::code))
                    .containsAll(situation.besides().stream().toList());
            report.diagnoses().forEach(SafeRemedies::check);
            assertThat(report.exitCode()).isEqualTo(situation.code().isPresent() ? 1 : 0);
        }
    }

    @AfterAll
    static void table() {
        long wrong = TABLE.stream().filter(row -> row.startsWith("WRONG")).count();
        System.out.println("Causes made on loopback: " + TABLE.size() + ", of which not named first: " + wrong);
        TABLE.stream().sorted().forEach(System.out::println);
    }
}
