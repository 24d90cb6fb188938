package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goenv.config.GoEnvFile;
import dev.goenv.config.internal.host.LocalHost;
import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.env.EnvEdit;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.Reports;
import dev.goenv.probes.kit.Blackhole;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.SimpleHttp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door itself: what can be set, what is told on the way, how a run is ended, and whether a remedy helped. */
class GoDoctorTest {
    @TempDir
    private Path root;

    private World world() throws Exception {
        return new World(root.toRealPath());
    }

    private record Added(String id, Outcome outcome) implements Probe {
        @Override
        public Layer layer() {
            return Layer.LOCAL;
        }

        @Override
        public String subject() {
            return "something of ours";
        }

        @Override
        public List<String> dependencies() {
            return List.of();
        }

        @Override
        public Set<String> contacts() {
            return Set.of();
        }

        @Override
        public ProbeResult run(ProbeContext context) {
            if (id.endsWith("broken")) {
                throw new IllegalStateException("a fault of ours");
            }
            return ProbeResult.of(outcome, new Note("ours.fact", "seen"));
        }
    }

    @Test
    void verify_remedyApplied_seesThatItHelpedAndUndoBringsItBack() throws Exception {
        try (World world = world()) {
            SimpleHttp good = world.healthyProxy();
            world.unset("GOPROXY");
            world.file("home/.config/go/env", "GOPROXY=" + good.url().replace("http:", "htps:") + "\n");
            GoDoctor doctor = world.doctor().build();
            DoctorReport before = doctor.diagnose();
            Diagnosis cause = before.cause().orElseThrow();
            assertThat(cause.code()).isEqualTo("config.goproxy-invalid");
            Remedy remedy = cause.remedies().stream()
                    .filter(each -> each.action() instanceof Remedy.Action.Environment)
                    .findFirst()
                    .orElseThrow();
            EnvEdit edit = GoEnvFile.of(LocalHost.of(world.environment(), world.path("project")))
                    .plan(((Remedy.Action.Environment) remedy.action()).changes());
            EnvEdit.Undo undo = edit.apply();
            DoctorReport after = doctor.verify(before, remedy);
            assertThat(after.cause().map(Diagnosis::code))
                    .isNotEqualTo(before.cause().map(Diagnosis::code));
            undo.undo();
            assertThat(doctor.verify(before, remedy).cause().map(Diagnosis::code))
                    .contains("config.goproxy-invalid");
        }
    }

    @Test
    void verify_nothingChanged_looksOnlyAtWhatTheRemedyIsAbout() throws Exception {
        try (World world = world()) {
            world.set("GOPROXY", "http://127.0.0.1:" + ClosedPort.tcp());
            GoDoctor doctor = world.doctor().build();
            DoctorReport before = doctor.diagnose();
            Remedy remedy = before.cause().orElseThrow().remedies().get(0);
            DoctorReport again = doctor.verify(before, remedy);
            assertThat(again.cause().map(Diagnosis::code)).contains("tcp.refused");
            assertThat(again.examination().probes().size())
                    .isLessThan(before.examination().probes().size());
        }
    }

    @Test
    void judge_whatWasSeen_saysTheSameAgain() throws Exception {
        try (World world = world()) {
            world.set("GOPROXY", "http://127.0.0.1:" + ClosedPort.tcp());
            DoctorReport report = world.diagnose();
            assertThat(GoDoctor.judge(report.examination())).isEqualTo(report);
        }
    }

    @Test
    void probe_ofTheCaller_isPartOfTheReportAndEndsNothing() throws Exception {
        try (World world = world()) {
            world.healthyProxy();
            DoctorReport report = world.doctor()
                    .probe(new Added("ours:good", new Outcome.Passed("there")))
                    .probe(new Added("ours:broken", new Outcome.Passed("")))
                    .build()
                    .diagnose();
            assertThat(report.examination().probe("ours:good").orElseThrow().evidence(Note.class))
                    .containsExactly(new Note("ours.fact", "seen"));
            Outcome broken =
                    report.examination().probe("ours:broken").orElseThrow().outcome();
            assertThat(broken.status()).isEqualTo(Outcome.Status.UNKNOWN);
            assertThat(broken.message()).contains("IllegalStateException");
            assertThat(report.cause()).isEmpty();
        }
    }

    @Test
    void whatIf_changedVariable_isWhatIsLookedAt() throws Exception {
        try (World world = world()) {
            world.healthyProxy();
            DoctorReport report =
                    world.doctor().whatIf(Map.of("GOPROXY", "off")).build().diagnose();
            assertThat(report.cause().map(Diagnosis::code)).contains("config.goproxy-off");
        }
    }

    @Test
    void listener_isToldOfEveryProbeOnce() throws Exception {
        try (World world = world()) {
            world.healthyProxy();
            List<String> planned = Collections.synchronizedList(new ArrayList<>());
            List<String> ended = Collections.synchronizedList(new ArrayList<>());
            DoctorReport report = world.doctor()
                    .listener(new ProbeListener() {
                        @Override
                        public void planned(List<? extends Probe> probes) {
                            probes.forEach(probe -> planned.add(probe.id()));
                        }

                        @Override
                        public void ended(ProbeRecord record) {
                            ended.add(record.id());
                        }
                    })
                    .build()
                    .diagnose();
            List<String> ids =
                    report.examination().probes().stream().map(ProbeRecord::id).toList();
            assertThat(planned).isEqualTo(ids);
            assertThat(ended).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void diagnoseAsync_cancelledWhileNobodyAnswers_endsAtOnce() throws Exception {
        try (World world = world()) {
            Blackhole hole = world.keep(Blackhole.open());
            world.set("GOPROXY", "http://" + hole.address());
            // What other tests have left is no matter of this one.
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            CompletableFuture<Void> waiting = new CompletableFuture<>();
            CompletableFuture<DoctorReport> future = world.doctor()
                    .limit(Layer.TCP, Duration.ofSeconds(30))
                    .budget(Duration.ofSeconds(60))
                    .listener(new ProbeListener() {
                        @Override
                        public void started(Probe probe) {
                            if (probe.layer() == Layer.TCP) {
                                waiting.complete(null);
                            }
                        }
                    })
                    .build()
                    .diagnoseAsync();
            waiting.join();
            List<Thread> workers = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("goenv-") && !before.contains(thread))
                    .toList();
            assertThat(workers).isNotEmpty();
            future.cancel(true);
            for (Thread worker : workers) {
                worker.join(5_000);
                assertThat(worker.isAlive())
                        .as("%s %s", worker.getName(), List.of(worker.getStackTrace()))
                        .isFalse();
            }
        }
    }

    @Test
    void executor_ofTheCaller_isUsedAndStaysOpen() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (World world = world()) {
            world.healthyProxy();
            assertThat(world.doctor().executor(threads).build().diagnose().cause())
                    .isEmpty();
            assertThat(threads.isShutdown()).isFalse();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void builder_badInput_isRefusedWithTheInput() throws Exception {
        try (World world = world()) {
            assertThatExceptionOfType(GoSyntaxException.class)
                    .isThrownBy(() -> world.doctor().module("Not A Path"))
                    .withMessageContaining("Not A Path");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> world.doctor().budget(Duration.ZERO))
                    .withMessage("a time limit is between 0 and a day, not PT0S");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> world.doctor().limit(Layer.DNS, Duration.ofHours(25)))
                    .withMessage("a time limit is between 0 and a day, not PT25H");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 20, 50})
    void budget_tooShortForAHealthyWorld_namesNoCause(int millis) throws Exception {
        try (World world = world()) {
            world.healthyProxy();
            for (int i = 0; i < 20; i++) {
                DoctorReport report =
                        world.doctor().budget(Duration.ofMillis(millis)).build().diagnose();
                assertThat(report.cause()).as(Reports.text(report)).isEmpty();
            }
        }
    }
}
