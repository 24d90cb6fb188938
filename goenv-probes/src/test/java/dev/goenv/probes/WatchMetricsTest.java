package dev.goenv.probes;

import static dev.goenv.probes.SampleReports.diagnosis;
import static dev.goenv.probes.SampleReports.probe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ProbeResult;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WatchMetricsTest {
    private static final String NO_ROUND = """
            # TYPE goenv_rounds counter
            # HELP goenv_rounds How many rounds there were, by verdict.
            goenv_rounds_total{verdict="fine"} 0
            goenv_rounds_total{verdict="fine_with_warnings"} 0
            goenv_rounds_total{verdict="problem"} 0
            goenv_rounds_total{verdict="unknown"} 0
            goenv_rounds_total{verdict="none"} 0
            # EOF
            """;

    private static DoctorWatch watch(DoctorReport report) throws InterruptedException {
        DoctorWatch watch = DoctorWatch.of(() -> report)
                .clock(new SteppedClock())
                .threshold(new WatchThreshold.FailingInARow(1))
                .build();
        watch.round();
        return watch;
    }

    @Test
    void openMetrics_beforeTheFirstRound_hasCountersOnly() {
        assertThat(DoctorWatch.of(SampleReports::fine).build().openMetrics()).isEqualTo(NO_ROUND);
    }

    @Test
    void openMetrics_problem_isWrittenByTheSpecification() throws InterruptedException {
        ProbeRecord skipped = new ProbeRecord(
                "tcp:h.test:443",
                Layer.TCP,
                "subject",
                List.of("dns:h.test"),
                List.of(),
                ProbeResult.of(new Outcome.Skipped("dns:h.test")),
                Duration.ZERO,
                Duration.ZERO);
        DoctorReport report = SampleReports.report(
                Duration.ofMillis(1250),
                List.of(probe("dns:h.test", Layer.DNS, new Outcome.Failed("no")), skipped),
                List.of(
                        diagnosis(Severity.ERROR, "dns.nxdomain", "dns:h.test"),
                        diagnosis(Severity.ERROR, "dns.nxdomain", "dns:i.test"),
                        diagnosis(Severity.NOTE, "config.env-shadowed", "config:env")));

        assertThat(watch(report).openMetrics()).isEqualTo("""
                # TYPE goenv_up gauge
                # HELP goenv_up Whether the go command works for what was looked at.
                goenv_up 0
                # TYPE goenv_probe_status stateset
                # HELP goenv_probe_status How each probe ended.
                goenv_probe_status{id="dns:h.test",layer="dns",goenv_probe_status="passed"} 0
                goenv_probe_status{id="dns:h.test",layer="dns",goenv_probe_status="warning"} 0
                goenv_probe_status{id="dns:h.test",layer="dns",goenv_probe_status="failed"} 1
                goenv_probe_status{id="dns:h.test",layer="dns",goenv_probe_status="skipped"} 0
                goenv_probe_status{id="dns:h.test",layer="dns",goenv_probe_status="not_applicable"} 0
                goenv_probe_status{id="dns:h.test",layer="dns",goenv_probe_status="unknown"} 0
                goenv_probe_status{id="tcp:h.test:443",layer="tcp",goenv_probe_status="passed"} 0
                goenv_probe_status{id="tcp:h.test:443",layer="tcp",goenv_probe_status="warning"} 0
                goenv_probe_status{id="tcp:h.test:443",layer="tcp",goenv_probe_status="failed"} 0
                goenv_probe_status{id="tcp:h.test:443",layer="tcp",goenv_probe_status="skipped"} 1
                goenv_probe_status{id="tcp:h.test:443",layer="tcp",goenv_probe_status="not_applicable"} 0
                goenv_probe_status{id="tcp:h.test:443",layer="tcp",goenv_probe_status="unknown"} 0
                # TYPE goenv_probe_seconds gauge
                # UNIT goenv_probe_seconds seconds
                # HELP goenv_probe_seconds How long each probe took that was tried.
                goenv_probe_seconds{id="dns:h.test",layer="dns"} 0.007
                # TYPE goenv_diagnosis gauge
                # HELP goenv_diagnosis What is wrong, by code: for how many subjects.
                goenv_diagnosis{code="config.env-shadowed",severity="note"} 1
                goenv_diagnosis{code="dns.nxdomain",severity="error"} 2
                # TYPE goenv_round_seconds gauge
                # UNIT goenv_round_seconds seconds
                # HELP goenv_round_seconds How long the last diagnosis took.
                goenv_round_seconds 1.25
                # TYPE goenv_round_timestamp_seconds gauge
                # UNIT goenv_round_timestamp_seconds seconds
                # HELP goenv_round_timestamp_seconds When the last round began.
                goenv_round_timestamp_seconds 1767323045
                # TYPE goenv_rounds counter
                # HELP goenv_rounds How many rounds there were, by verdict.
                goenv_rounds_total{verdict="fine"} 0
                goenv_rounds_total{verdict="fine_with_warnings"} 0
                goenv_rounds_total{verdict="problem"} 1
                goenv_rounds_total{verdict="unknown"} 0
                goenv_rounds_total{verdict="none"} 0
                # TYPE goenv_alarm gauge
                # HELP goenv_alarm Whether an alarm is raised.
                goenv_alarm{threshold="failing"} 1
                # EOF
                """);
    }

    @Test
    void openMetrics_labelValues_areEscaped() throws InterruptedException {
        DoctorReport report = SampleReports.report(
                Duration.ZERO, List.of(probe("a\"b\\c\nd", Layer.DNS, new Outcome.Passed("fine"))), List.of());

        assertThat(watch(report).openMetrics())
                .contains("goenv_probe_seconds{id=\"a\\\"b\\\\c\\nd\",layer=\"dns\"} 0.007\n")
                .contains("goenv_round_seconds 0\n");
    }

    @Test
    void openMetrics_unknownVerdict_hasNoUp() throws InterruptedException {
        assertThat(watch(SampleReports.unknown()).openMetrics())
                .doesNotContain("goenv_up")
                .contains("goenv_rounds_total{verdict=\"unknown\"} 1\n");
    }

    @Test
    void openMetrics_roundWithoutReport_isCounted() throws InterruptedException {
        DoctorWatch watch = DoctorWatch.of(() -> {
                    throw new IllegalStateException("x");
                })
                .build();
        watch.round();

        assertThat(watch.openMetrics())
                .contains("goenv_rounds_total{verdict=\"none\"} 1\n")
                .doesNotContain("goenv_up")
                .endsWith("\n# EOF\n");
    }

    /** What a reader of the format checks: metadata before samples, families in one piece, units, no sample twice. */
    @Test
    void openMetrics_anyState_keepsTheRulesOfTheFormat() throws InterruptedException {
        Pattern sample = Pattern.compile("([a-z_]+)(\\{[^ ]*})? (\\S+)");
        Map<String, String> types = new HashMap<>();
        Set<String> seen = new HashSet<>();
        String current = "";
        String text = watch(SampleReports.problem("dns.timeout")).openMetrics();

        assertThat(text).endsWith("# EOF\n");
        for (String line : text.substring(0, text.length() - "# EOF\n".length()).split("\n")) {
            String[] words = line.split(" ", 4);
            if (line.startsWith("# TYPE ")) {
                assertThat(types.put(words[2], words[3])).as(line).isNull();
                current = words[2];
            } else if (line.startsWith("# UNIT ")) {
                assertThat(words[2]).isEqualTo(current).endsWith("_" + words[3]);
            } else if (line.startsWith("# HELP ")) {
                assertThat(words[2]).isEqualTo(current);
            } else {
                Matcher matcher = sample.matcher(line.replaceAll("failing [^\"]*", "x"));
                assertThat(matcher.matches()).as(line).isTrue();
                String name = types.get(current).equals("counter") ? current + "_total" : current;
                assertThat(matcher.group(1)).isEqualTo(name);
                assertThat(seen.add(matcher.group(1) + matcher.group(2)))
                        .as(line)
                        .isTrue();
                assertThat(Double.parseDouble(matcher.group(3))).isNotNegative();
            }
        }
    }
}
