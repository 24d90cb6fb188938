package dev.goenv.probes.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.ReportFormatException;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding;
import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probes.kit.GoldenText;
import dev.goenv.probes.kit.ReportParts;
import dev.goenv.probes.kit.SampleReports;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionsTest {
    private static final String SECRET = "hunter2secret";

    @Test
    void standard_sampleWithoutSecrets_isTheSame() {
        assertThat(Redactions.standard(SampleReports.tlsIntercepted())).isEqualTo(SampleReports.tlsIntercepted());
    }

    @Test
    void standard_secretsInAnyText_areHidden() {
        String url = "https://alice:" + SECRET + "@goproxy.corp.example/api";
        Leg leg = new Leg(
                "m",
                Leg.Kind.MODULE_PROXY,
                url,
                Optional.of("h"),
                Leg.OnFailure.END,
                Optional.of(url),
                List.of(url),
                url);
        DoctorReport report = new ReportParts()
                .variable(new VariableFact("GOPROXY", url, url, Place.OS, List.of(url)))
                .leg(leg)
                .probe(url, Layer.DNS, "", 1, new Outcome.Skipped(url))
                .diagnosis(remedied(EnvChange.set("API_TOKEN", SECRET), EnvChange.set("GOPROXY", url)))
                .notChecked(url)
                .report(1);

        assertThat(RecordJson.write(report)).contains(SECRET);
        assertThat(RecordJson.write(Redactions.standard(report)))
                .doesNotContain(SECRET)
                .contains("***@goproxy.corp.example");
    }

    @Test
    void standard_changeThatWouldWriteThePlaceholder_isAText() {
        DoctorReport report = new ReportParts()
                .diagnosis(remedied(EnvChange.set("GOPROXY", "https://alice:" + SECRET + "@h.example")))
                .report(1);

        assertThat(action(Redactions.standard(report)))
                .isEqualTo(new Remedy.Action.Advice("go env -w GOPROXY=https://***@h.example"));
        assertThat(action(Redactions.standard(SampleReports.tlsIntercepted())))
                .isEqualTo(action(SampleReports.tlsIntercepted()));
    }

    @Test
    void strict_correctionsThatWouldWriteThePlaceholder_areLeftOut() {
        List<ConfigFinding> findings =
                Redactions.strict(SampleReports.tlsIntercepted()).examination().evidence(ConfigFinding.class);

        assertThat(findings)
                .containsExactly(new ConfigFinding(
                        "goproxy.bar",
                        Finding.Severity.WARNING,
                        "GOPROXY",
                        "path-2:3",
                        Place.USER_FILE,
                        "a bar after https://host-1/path-1 sends the module path to https://proxy.golang.org on any failure",
                        List.of()));
    }

    @Test
    void strict_sample_isTheTextOnRecord() {
        DoctorReport report = Redactions.strict(SampleReports.tlsIntercepted());

        assertThat(TextReport.of(report, new TextStyle(TextStyle.Charset.UNICODE, TextStyle.Paint.PLAIN)))
                .isEqualTo(GoldenText.of("tls-intercepted-strict.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "proxyRefused", "tlsIntercepted", "manyModules"})
    void strict_sample_tellsNothingPrivate(String sample) {
        DoctorReport strict = Redactions.strict(TextReportTest.sample(sample));

        assertThat(RecordJson.write(strict))
                .doesNotContainIgnoringCase("corp")
                .doesNotContainIgnoringCase("alice")
                .doesNotContainIgnoringCase("billing")
                .doesNotContain(
                        "lab.example", "secret/", "10.20.", "142.250.", "cobra", "BEGIN CERTIFICATE", "2026060147")
                .contains("proxy.golang.org", "/usr/bin/git");
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "proxyRefused", "tlsIntercepted", "manyModules"})
    void strict_sample_holdsTogether(String sample) {
        DoctorReport before = TextReportTest.sample(sample);
        DoctorReport strict = Redactions.strict(before);
        Set<String> ids = ids(strict.examination());

        assertThat(ids).hasSameSizeAs(before.examination().probes());
        assertThat(references(strict).filter(id -> !ids.contains(id)).toList())
                .hasSameSizeAs(references(before)
                        .filter(id -> !ids(before.examination()).contains(id))
                        .toList());
        assertThat(strict.verdict()).isEqualTo(before.verdict());
        assertThat(Way.of(strict.examination())).hasSameSizeAs(Way.of(before.examination()));
        assertThat(Redactions.strict(before)).isEqualTo(strict);
    }

    @Test
    void strict_generatedReports_canBeSavedAndShown() throws ReportFormatException {
        for (long seed = 0; seed < 100; seed++) {
            DoctorReport report = (DoctorReport) new RandomRecords(seed).of(DoctorReport.class);
            DoctorReport standard = Redactions.standard(report);
            DoctorReport strict = Redactions.strict(report);

            assertThat(Redactions.standard(standard)).as("seed %s", seed).isEqualTo(standard);
            assertThat(RecordJson.read(RecordJson.write(strict))).isEqualTo(strict);
            assertThat(RecordJson.write(strict)).doesNotContain("goproxy.corp.example", "s3cret");
        }
    }

    @Test
    void strict_moduleOfThePublicProxy_stays() {
        String json = RecordJson.write(Redactions.strict(SampleReports.manyModules(6)));

        assertThat(json)
                .contains("example.com/group1/module1", "https://proxy.golang.org/example.com/group4/module4/@v/list");
        assertThat(json).doesNotContain("group3/module3", "group6/module6");
    }

    @Test
    void strict_whatServersWrote_isHidden() {
        HttpAnswer answer = new HttpAnswer(
                "list",
                "https://goproxy.corp.example/x/@v/list",
                HttpAnswer.Result.ANSWERED,
                401,
                Map.of(
                        "www-authenticate", "Basic realm=\"Initech\"",
                        "proxy-authenticate", "NTLM",
                        "retry-after", "120",
                        "date", "Wed, 01 Jul 2026 12:00:00 GMT",
                        "via", "1.1 initech01"),
                "text/html",
                7,
                Optional.of(7L),
                "Initech",
                List.of("https://login.initech.example/saml?user=bob"),
                false,
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO);

        assertThat(seen(answer))
                .isEqualTo(new HttpAnswer(
                        "list",
                        "https://host-1/path-1/@v/list",
                        HttpAnswer.Result.ANSWERED,
                        401,
                        Map.of(
                                "www-authenticate", "basic (hidden)",
                                "proxy-authenticate", "NTLM",
                                "retry-after", "120",
                                "date", "Wed, 01 Jul 2026 12:00:00 GMT",
                                "via", "(hidden)"),
                        "text/html",
                        7,
                        Optional.of(7L),
                        "(hidden)",
                        List.of("https://host-2/path-2?hidden"),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ZERO));
    }

    @Test
    void strict_certificateOfAKnownProduct_keepsItsName() {
        CertificateFact leaf = SampleReports.tlsIntercepted()
                .examination()
                .evidence(TlsAttempt.class)
                .get(0)
                .chain()
                .get(0);
        CertificateFact certificate = new CertificateFact(
                "CN=goproxy.corp.example,OU=Billing Department",
                "CN=Zscaler Intermediate Root CA,O=Zscaler Inc.,OU=Initech",
                List.of("goproxy.corp.example", "*.corp.example"),
                List.of("10.1.2.3"),
                leaf.notBefore(),
                leaf.notAfter(),
                leaf.signatureAlgorithm(),
                "123456",
                false,
                "PEM");
        TlsAttempt attempt = new TlsAttempt(
                "goproxy.corp.example",
                443,
                TlsAttempt.Party.HOST,
                TlsAttempt.Result.OTHER,
                "",
                Optional.empty(),
                List.of(certificate),
                false,
                Duration.ZERO);

        assertThat(((TlsAttempt) seen(attempt)).chain())
                .containsExactly(new CertificateFact(
                        "CN=host-1,OU=name-1",
                        "CN=Zscaler Intermediate Root CA,O=Zscaler Inc.,OU=name-2",
                        List.of("host-1", "*.host-2"),
                        List.of("ip-1"),
                        leaf.notBefore(),
                        leaf.notAfter(),
                        "SHA256withRSA",
                        "serial-1",
                        false,
                        ""));
    }

    @Test
    void strict_placeholderInAdvice_stays() {
        String advice = "Set GOPROXY to it: go env -w GOPROXY=https://HOST/PATH,direct";
        Remedy remedy = new Remedy(
                "id", "Set it", new Remedy.Action.Advice(advice), Remedy.Scope.USER, Remedy.Risk.LOW, List.of());
        Diagnosis diagnosis =
                new Diagnosis("c", Diagnosis.Severity.ERROR, "t", "e", List.of(), "", List.of(), List.of(remedy));

        assertThat(action(
                        Redactions.strict(new ReportParts().diagnosis(diagnosis).report(1))))
                .isEqualTo(new Remedy.Action.Advice(advice));
    }

    private static Evidence seen(Evidence evidence) {
        DoctorReport report = new ReportParts()
                .probe("a:b", Layer.LOCAL, "", 1, new Outcome.Passed(""), evidence)
                .report(1);
        return Redactions.strict(report)
                .examination()
                .probes()
                .get(0)
                .result()
                .evidence()
                .get(0);
    }

    private static Diagnosis remedied(EnvChange... changes) {
        Remedy remedy = new Remedy(
                "id",
                "Set it",
                new Remedy.Action.Environment(List.of(changes)),
                Remedy.Scope.USER,
                Remedy.Risk.LOW,
                List.of());
        return new Diagnosis("c", Diagnosis.Severity.ERROR, "t", "e", List.of(), "", List.of(), List.of(remedy));
    }

    /** The first action that changes variables, or what became of it. */
    private static Remedy.Action action(DoctorReport report) {
        List<Remedy> remedies = report.diagnoses().get(0).remedies();
        return remedies.get(remedies.size() == 1 ? 0 : 1).action();
    }

    private static Set<String> ids(Examination examination) {
        return examination.probes().stream().map(ProbeRecord::id).collect(Collectors.toSet());
    }

    private static Stream<String> references(DoctorReport report) {
        Stream<String> seen = report.examination().probes().stream()
                .flatMap(record -> Stream.concat(
                        record.dependencies().stream(),
                        record.outcome() instanceof Outcome.Skipped skipped
                                ? Stream.of(skipped.blockedBy())
                                : Stream.empty()));
        Stream<String> legs = report.examination().legs().stream().flatMap(leg -> leg.probes().stream());
        Stream<String> told = report.diagnoses().stream()
                .flatMap(diagnosis -> Stream.concat(
                        diagnosis.probes().stream(),
                        diagnosis.remedies().stream().flatMap(remedy -> remedy.verifiedBy().stream())));
        return Stream.of(seen, legs, told).flatMap(each -> each);
    }
}
