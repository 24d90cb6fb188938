package dev.goenv.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.ReportFormatException;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probes.kit.GoldenText;
import dev.goenv.probes.kit.ReportParts;
import dev.goenv.probes.kit.SampleReports;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportsTest {
    @Test
    void text_options_areApplied() {
        DoctorReport report = SampleReports.tlsIntercepted();

        assertThat(Reports.text(report)).isEqualTo(GoldenText.of("tls-intercepted.txt"));
        assertThat(Reports.text(report, Reports.TextOption.ASCII))
                .isEqualTo(GoldenText.of("tls-intercepted-ascii.txt"));
        assertThat(Reports.text(report, Reports.TextOption.ASCII, Reports.TextOption.COLOUR))
                .startsWith("\u001b[31mx\u001b[0m PROBLEM: ");
    }

    @Test
    void parse_json_isTheReport() throws ReportFormatException {
        assertThat(Reports.parse(Reports.json(SampleReports.healthy()))).isEqualTo(SampleReports.healthy());
    }

    @Test
    void parse_noReport_namesThePlace() {
        assertThatExceptionOfType(ReportFormatException.class)
                .isThrownBy(() -> Reports.parse("{\"schema\":\"goenv-report/1\"}"))
                .withMessage("$.examination: is missing")
                .satisfies(e -> assertThat(e.place()).isEqualTo("$.examination"));
    }

    @Test
    void everyForm_secretInAReport_isHidden() {
        String secret = "https://alice:hunter2secret@goproxy.example";
        DoctorReport report = new ReportParts()
                .variable(new VariableFact("GOPROXY", secret, "OS environment", Place.OS, List.of()))
                .notChecked(secret)
                .report(1);

        assertThat(Stream.of(Reports.text(report), Reports.html(report), Reports.json(report)))
                .allMatch(form -> form.contains("https://***@goproxy.example") && !form.contains("hunter2secret"));
        assertThat(Reports.redact(report, Reports.Redaction.STANDARD)
                        .examination()
                        .notChecked())
                .containsExactly("https://***@goproxy.example");
        assertThat(Reports.redact(report, Reports.Redaction.STRICT)
                        .examination()
                        .notChecked())
                .containsExactly("https://***@host-1");
    }

    @Test
    void html_strict_tellsNothingPrivate() {
        DoctorReport strict = Reports.redact(SampleReports.tlsIntercepted(), Reports.Redaction.STRICT);

        assertThat(Reports.html(strict)).contains("tls.intercepted", "host-1").doesNotContain("corp", "Corp", "alice");
    }
}
