package dev.goenv.probes.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.env.EnvChange;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probes.internal.report.TextStyle.Charset;
import dev.goenv.probes.internal.report.TextStyle.Paint;
import dev.goenv.probes.kit.GoldenText;
import dev.goenv.probes.kit.ReportParts;
import dev.goenv.probes.kit.SampleReports;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReportTest {
    private static final TextStyle PLAIN = new TextStyle(Charset.UNICODE, Paint.PLAIN);
    private static final TextStyle ASCII = new TextStyle(Charset.ASCII, Paint.PLAIN);

    @ParameterizedTest
    @CsvSource({
        "healthy,         healthy.txt",
        "proxyRefused,    proxy-refused.txt",
        "tlsIntercepted,  tls-intercepted.txt",
        "manyModules,     many-modules.txt",
    })
    void of_sample_isTheTextOnRecord(String sample, String golden) {
        assertThat(TextReport.of(sample(sample), PLAIN)).isEqualTo(GoldenText.of(golden));
    }

    @Test
    void of_ascii_isAsciiAndHasTheSameWords() {
        String text = TextReport.of(SampleReports.tlsIntercepted(), ASCII);

        assertThat(text).isEqualTo(GoldenText.of("tls-intercepted-ascii.txt"));
        assertThat(text.chars()).allMatch(c -> c == '\n' || c >= ' ' && c < 0x7F);
    }

    @Test
    void of_ansi_isTheSameTextWithColours() {
        String text = TextReport.of(SampleReports.proxyRefused(), new TextStyle(Charset.UNICODE, Paint.ANSI));

        assertThat(text).startsWith("\u001b[31m✗\u001b[0m PROBLEM").contains("\u001b[1mLayers\u001b[0m");
        assertThat(text.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(GoldenText.of("proxy-refused.txt"));
    }

    @Test
    void of_generatedReports_hasNoLineBeyond80ColumnsButCommands() {
        for (long seed = 0; seed < 200; seed++) {
            DoctorReport report = (DoctorReport) new RandomRecords(seed).of(DoctorReport.class);
            for (TextStyle style : List.of(PLAIN, ASCII)) {
                List<String> commands = report.diagnoses().stream()
                        .flatMap(diagnosis -> diagnosis.remedies().stream())
                        .map(remedy -> Step.of(remedy, report.examination().system()))
                        .flatMap(step -> step.commands().stream())
                        .flatMap(command -> command.undo().isPresent()
                                ? List.of(command.line(), command.undo().get()).stream()
                                : List.of(command.line()).stream())
                        .map(Plain::text)
                        .map(line -> style == ASCII ? Plain.ascii(line) : line)
                        .toList();

                assertThat(TextReport.of(report, style).lines().filter(line -> !commands.contains(line)))
                        .as("seed %s", seed)
                        .allMatch(line -> line.codePointCount(0, line.length()) <= 80)
                        .allMatch(line -> line.chars().noneMatch(c -> c < ' ' || c == 0x202E || c == 0x2028));
            }
        }
    }

    @Test
    void of_longWords_areBrokenInSentencesCutInTablesAndWholeInCommands() {
        String url = "https://goproxy.corp.example/" + "artifactory/api/go/".repeat(5) + "end";
        DoctorReport report = new ReportParts()
                .probe("modproxy:" + url, Layer.MODULE_PROXY, "", 1, new Outcome.Failed("reading " + url + ": 403"))
                .diagnosis(problem(
                        url + " says no",
                        new Remedy(
                                "set",
                                "Set it",
                                new Remedy.Action.Environment(List.of(EnvChange.set("GOPROXY", url + ",direct"))),
                                Remedy.Scope.USER,
                                Remedy.Risk.LOW,
                                List.of())))
                .report(1);

        assertThat(TextReport.of(report, PLAIN))
                .contains("""
                        - https://goproxy.corp.example/artifactory/api/go/artifactory/api/go/
                          artifactory/api/go/artifactory/api/go/artifactory/api/go/end says no
                        """.indent(2))
                .contains("\ngo env -w GOPROXY=" + url + ",direct\n")
                .contains("  ✗ module proxy      failed: reading https://gopro…/artifactory/api/go/end: 403\n");
    }

    @Test
    void of_wordsOfAServer_doNotCommandTheTerminal() {
        DoctorReport report = new ReportParts()
                .probe("a:b", Layer.DNS, "", 1, new Outcome.Failed("\u001b[2J\u0007 gone\u202e \r\nPROBLEM: none"))
                .diagnosis(problem("a \u001b]0;title\u0007"))
                .report(1);

        assertThat(TextReport.of(report, PLAIN))
                .contains("  ✗ DNS               failed: \\u001b[2J\\u0007 gone\\u202e   PROBLEM: none\n")
                .contains("  - a \\u001b]0;title\\u0007\n");
    }

    @Test
    void of_nothingFoundOut_saysWhatWasNot() {
        DoctorReport report = new ReportParts()
                .probe("dns:h", Layer.DNS, "", 5000, new Outcome.Unknown("not answered within 5 s, our limit"))
                .report(5000);

        assertThat(TextReport.of(report, PLAIN))
                .startsWith("""
                        ? UNKNOWN: too little could be found out

                          - dns:h: not answered within 5 s, our limit
                        """)
                .contains("  ? DNS               not known: not answered within 5 s, our limit\n")
                .endsWith("\n1 probe in 5.0 s on linux, 2026-07-01T12:00:00Z. Exit status 2.\n");
    }

    @Test
    void of_security_saysStop() {
        Diagnosis diagnosis = new Diagnosis(
                "sumdb.mismatch",
                Diagnosis.Severity.SECURITY,
                "The checksum of a module differs",
                "Somebody altered it.",
                List.of(),
                "",
                List.of(),
                List.of(new Remedy(
                        "off",
                        "Turn the check off",
                        new Remedy.Action.Advice("Only if you know why it differs."),
                        Remedy.Scope.USER,
                        Remedy.Risk.SECURITY,
                        List.of())));

        assertThat(TextReport.of(new ReportParts().diagnosis(diagnosis).report(1), PLAIN))
                .startsWith("✗ STOP: The checksum of a module differs\n")
                .contains("""
                          1. Turn the check off (last resort, weakens security; for this user)
                             Only if you know why it differs.
                        """);
    }

    @Test
    void of_noRemedy_saysSo() {
        assertThat(TextReport.of(new ReportParts().diagnosis(problem("seen")).report(1), PLAIN))
                .contains("  No step is known. The evidence above is what to show to whoever runs the\n  network.\n");
    }

    @Test
    void of_moreWaysThanAreShown_tellsHowMany() {
        ReportParts parts = new ReportParts();
        for (int i = 0; i < 30; i++) {
            String place = "https://proxy" + i + ".example";
            parts.leg(new Leg(
                    "example.com/m" + i,
                    Leg.Kind.MODULE_PROXY,
                    place,
                    Optional.empty(),
                    Leg.OnFailure.END,
                    Optional.empty(),
                    List.of(),
                    ""));
        }

        assertThat(TextReport.of(parts.report(1), PLAIN))
                .contains(
                        "  example.com/m24\n    ? https://proxy24.example: not known: not checked\n  and 5 more ways\n")
                .doesNotContain("example.com/m25");
    }

    private static Diagnosis problem(String evidence, Remedy... remedies) {
        return new Diagnosis(
                "test.code",
                Diagnosis.Severity.ERROR,
                "Something",
                "It is so.",
                List.of(evidence),
                "",
                List.of(),
                List.of(remedies));
    }

    static DoctorReport sample(String name) {
        return switch (name) {
            case "healthy" -> SampleReports.healthy();
            case "proxyRefused" -> SampleReports.proxyRefused();
            case "tlsIntercepted" -> SampleReports.tlsIntercepted();
            case "manyModules" -> SampleReports.manyModules(40);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
