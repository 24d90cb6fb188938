package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.testkit.GoOracle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated worlds: the doctor names a cause where the real go command fails, at the place whose error it prints, and none
 * where it works.
 *
 * <p>{@code -Dgoenv.generated.runs=2000} compares as many worlds, {@code -Dgoenv.generated.seed} makes others.
 */
class GeneratedAgreementTest {
    private static final long SEED = 20261123;
    private static final int RUNS = 60;
    private static final Set<String> FILE = Set.of("mod", "zip");

    /** Causes at files that came and are no good: of these go does not say where they are from. */
    private static final Set<String> FILES = Set.of("modproxy.bad-mod", "modproxy.bad-zip");

    private static final Pattern PLACE =
            Pattern.compile("127\\.0\\.0\\.1:[0-9]+|goproxy\\.corp\\.example|example\\.com\\?go-get");

    @Test
    void diagnose_generatedWorlds_agreesWithGo(@TempDir Path scratch) throws Exception {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 here to be asked");
        long seed = Long.getLong("goenv.generated.seed", SEED);
        int runs = Integer.getInteger("goenv.generated.runs", RUNS);
        List<String> differences = new ArrayList<>();
        int failing = 0;
        int elsewhere = 0;
        int scattered = 0;
        for (int i = 0; i < runs; i++) {
            long each = seed + i;
            Path root = scratch.toRealPath().resolve("w" + i);
            try (World world = new World(root)) {
                String made = GeneratedWorld.make(each, world);
                DoctorReport report = world.diagnose();
                GoOracle.Result result = world.go(go.get());
                failing += result.exit() == 0 ? 0 : 1;
                elsewhere += isElsewhere(report, result.stderr()) ? 1 : 0;
                Optional<String> difference = difference(report, result);
                if (difference.isPresent() && isScattered(report)) {
                    scattered++;
                    continue;
                }
                difference.ifPresent(text -> differences.add(String.join(
                        "\n",
                        "",
                        "seed " + each,
                        made,
                        text,
                        "the doctor: " + seen(report),
                        "go: " + result.stderr())));
            }
        }
        assertThat(differences)
                .as("of %d worlds, in %d of which go fails", runs, failing)
                .isEmpty();
        System.out.println("Generated worlds: " + runs + ", in " + failing + " go fails, in " + elsewhere
                + " of them go prints the error of another place than the cause named first");
        assertThat(scattered).as("files at several places").isLessThanOrEqualTo(1 + runs / 100);
        assertThat(elsewhere).as("other places").isLessThanOrEqualTo(runs / 10);
        assertThat(failing).as("worlds in which go fails").isBetween(runs / 10, runs * 9 / 10);
    }

    private static Optional<String> difference(DoctorReport report, GoOracle.Result result) {
        Optional<Diagnosis> cause = report.cause();
        if (cause.isPresent() != (result.exit() != 0)) {
            return Optional.of(cause.isPresent() ? "WORKS, but a cause was named" : "FAILS, but no cause was named");
        }
        if (cause.isEmpty()) {
            return report.exitCode() == 0
                    ? Optional.empty()
                    : Optional.of("WORKS, but the verdict is " + report.verdict());
        }
        return Optional.empty();
    }

    /**
     * Whether a module proxy has the version, but not all of its files. Go looks for each file anew at all places; goenv looks
     * for a place that has all, and does not ask further for those of the others.
     */
    private static boolean isScattered(DoctorReport report) {
        return report.examination().probes().stream()
                .filter(probe ->
                        probe.layer() == Layer.MODULE_PROXY && !probe.outcome().lets())
                .map(probe -> probe.evidence(HttpAnswer.class))
                .anyMatch(answers -> answers.size() > 1
                        && FILE.contains(answers.get(answers.size() - 1).operation()));
    }

    private static boolean isElsewhere(DoctorReport report, String stderr) {
        return report.cause().filter(cause -> !isThere(cause, report, stderr)).isPresent();
    }

    /** Whether go's words are those of the probe where the way ends, or at least of the same place. */
    private static boolean isThere(Diagnosis cause, DoctorReport report, String stderr) {
        String words = stderr.replace("gopher:xxxxx@", "***@").replace("gopher:wrong@", "***@");
        if (cause.code().startsWith("sumdb.") && words.contains("verifying")) {
            return true;
        }
        String id = cause.probes().get(0);
        Optional<String> message = report.examination()
                .probe(id)
                .map(ProbeRecord::outcome)
                .filter(Outcome.Failed.class::isInstance)
                .map(outcome -> ((Outcome.Failed) outcome).message());
        if (message.map(GeneratedAgreementTest::withoutUrl)
                .filter(words::contains)
                .isPresent()) {
            return true;
        }
        // Which of the files it reads first differs.
        if (FILES.contains(cause.code()) && !PLACE.matcher(words).find()) {
            return true;
        }
        return PLACE.matcher(id).results().map(MatchResult::group).anyMatch(words::contains);
    }

    /** The configuration's words are about the entry, those of go about the URL that it asks for. */
    private static String withoutUrl(String message) {
        return message.replaceFirst("^Get \"[^\"]*\": ", "");
    }

    private static String seen(DoctorReport report) {
        StringBuilder text = new StringBuilder(report.toString());
        report.examination().legs().forEach(leg -> text.append("\n  leg ").append(leg));
        report.diagnoses()
                .forEach(each -> text.append("\n  ").append(each).append(' ').append(each.probes()));
        report.examination().probes().stream()
                .filter(probe -> !probe.outcome().lets())
                .forEach(probe ->
                        text.append("\n  ").append(probe.id()).append(": ").append(probe.outcome()));
        return text.toString();
    }
}
