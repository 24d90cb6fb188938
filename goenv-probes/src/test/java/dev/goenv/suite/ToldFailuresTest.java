package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probes.GoOutput;
import dev.goenv.probes.kit.ClosedPort;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor is told what failed. */
class ToldFailuresTest {
    @TempDir
    Path root;

    @Test
    void output_connectionRefused_looksAtTheWayToTheModuleThatFailed() throws Exception {
        try (World world = new World(root.toRealPath())) {
            String proxy = "http://127.0.0.1:" + ClosedPort.tcp();
            world.set("GOPROXY", proxy);
            GoOutput output = GoOutput.parse("go: example.com/other@v1.2.0: Get \"" + proxy
                    + "/example.com/other/@v/v1.2.0.info\": dial tcp 127.0.0.1:1: connect: connection refused\n");

            DoctorReport report = world.plainDoctor().output(output).build().diagnose();

            assertThat(report.cause()).map(Diagnosis::code).contains("tcp.refused");
            assertThat(report.cause().orElseThrow().evidence())
                    .anyMatch(sentence -> sentence.startsWith("The output says, in line 1: "));
            assertThat(report.examination().legs())
                    .isNotEmpty()
                    .allSatisfy(leg -> assertThat(leg.module()).isEqualTo("example.com/other"));
            assertThat(report.examination().legs())
                    .extracting(Leg::kind)
                    .doesNotContain(Leg.Kind.CHECKSUM_DATABASE, Leg.Kind.TOOLCHAIN);
        }
    }

    @Test
    void output_missingSum_sendsNothingAndTellsIt() throws Exception {
        try (World world = new World(root.toRealPath())) {
            world.set("GOPROXY", "http://127.0.0.1:" + ClosedPort.tcp());
            GoOutput output = GoOutput.parse(
                    "main.go:3:8: missing go.sum entry for module providing package example.com/hello; to add:\n"
                            + "\tgo get example.com/hello\n");

            DoctorReport report = world.plainDoctor().output(output).build().diagnose();

            assertThat(report.cause()).map(Diagnosis::code).contains("gosum.missing-entry");
            assertThat(report.examination().legs()).isEmpty();
            assertThat(report.examination().probes())
                    .extracting(ProbeRecord::id)
                    .noneMatch(id -> id.startsWith("tcp:"));
            assertThat(report.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void output_failureThatIsOver_saysSo() throws Exception {
        try (World world = new World(root.toRealPath())) {
            String proxy = world.healthyProxy().url();
            GoOutput output = GoOutput.parse("go: example.com/hello@v1.0.0: reading " + proxy
                    + "/example.com/hello/@v/v1.0.0.info: 503 Service Unavailable\n");

            DoctorReport report = world.plainDoctor().output(output).build().diagnose();

            assertThat(report.cause()).isEmpty();
            assertThat(report.diagnoses()).extracting(Diagnosis::code).contains("output.not-reproduced");
            assertThat(report.exitCode()).isZero();
        }
    }
}
