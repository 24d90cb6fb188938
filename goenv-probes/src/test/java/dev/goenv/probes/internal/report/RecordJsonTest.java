package dev.goenv.probes.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.ReportFormatException;
import dev.goenv.probe.HostsLine;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probes.kit.GoldenText;
import dev.goenv.probes.kit.ReportParts;
import dev.goenv.probes.kit.SampleReports;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordJsonTest {
    private static final String EMPTY = """
            {"schema":"goenv-report/1","examination":{"started":"2026-07-01T12:00:00Z","elapsed":"PT1S","system":"linux"}}""";

    @Test
    void read_written_isTheSame() throws ReportFormatException {
        Set<String> made = new TreeSet<>();
        for (long seed = 0; seed < 300; seed++) {
            RandomRecords random = new RandomRecords(seed);
            DoctorReport report = (DoctorReport) random.of(DoctorReport.class);

            assertThat(RecordJson.read(RecordJson.write(report)))
                    .as("seed %s", seed)
                    .isEqualTo(report);
            made.addAll(random.made());
        }

        Set<String> all = new TreeSet<>();
        records(DoctorReport.class, all);
        assertThat(made).isEqualTo(all).contains("TunnelAnswer", "CertificateFact", "ShellCommand", "Unset", "Skipped");
    }

    @Test
    void write_sample_isTheFormThatIsPromised() {
        assertThat(RecordJson.write(SampleReports.proxyRefused())).isEqualTo(GoldenText.of("proxy-refused.json"));
    }

    @Test
    void write_twice_isTheSameText() {
        assertThat(RecordJson.write(SampleReports.healthy())).isEqualTo(RecordJson.write(SampleReports.healthy()));
    }

    @Test
    void write_halfACharacter_isReplaced() throws ReportFormatException {
        DoctorReport report = new ReportParts().notChecked("a\ud83d b").report(1);

        assertThat(RecordJson.read(RecordJson.write(report)))
                .isEqualTo(new ReportParts().notChecked("a\ufffd b").report(1));
    }

    @Test
    void read_listsAndOptionalsThatAreMissing_areEmpty() throws ReportFormatException {
        DoctorReport report = RecordJson.read(EMPTY);

        assertThat(report).isEqualTo(new ReportParts().report(1000));
    }

    @Test
    void read_unknownMembersAndKindsInLists_arePassedOver() throws ReportFormatException {
        DoctorReport report = new ReportParts()
                .probe("a:b", Layer.DNS, "", 1, new Outcome.Passed("fine"), new Note("a", "b"))
                .report(1);
        String json = RecordJson.write(report)
                .replace("\"schema\"", "\"new\": {\"a\": [1, null, {\"b\": true}]}, \"schema\"")
                .replace("\"evidence\": [", "\"evidence\": [ {\"kind\": \"SmellFact\", \"smell\": 3},");

        assertThat(json).contains("SmellFact");
        assertThat(RecordJson.read(json)).isEqualTo(report);
    }

    @Test
    void read_kindAsLastMember_isFound() throws ReportFormatException {
        DoctorReport report = new ReportParts()
                .probe("a:b", Layer.DNS, "", 1, new Outcome.Passed("fine"))
                .report(1);
        String json = RecordJson.write(report)
                .replaceAll(
                        "\"kind\": \"Passed\",\\s*\"message\": \"fine\"",
                        "\"message\": \"fine\", \"kind\": \"Passed\"");

        assertThat(json).contains("\"fine\", \"kind\"");
        assertThat(RecordJson.read(json)).isEqualTo(report);
    }

    @Test
    void read_nullForWhatMayBeMissing_isEmpty() throws ReportFormatException {
        String json = EMPTY.replace("\"system\"", "\"probes\":null,\"system\"");

        assertThat(RecordJson.read(json)).isEqualTo(new ReportParts().report(1000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                        | $: ends too early",
                "[]                                        | $: an object is wanted, not an array",
                "{}                                        | $.schema: goenv-report/1 is wanted, not null",
                "{\"schema\":1}                            | $.schema: goenv-report/1 is wanted, not a number",
                "{\"schema\":\"goenv-report/2\"}           | $.schema: goenv-report/1 is wanted, not goenv-report/2",
                "{\"schema\":\"goenv-report/1\"}           | $.examination: is missing",
                "{\"schema\":\"goenv-report/1\",\"examination\":[]} | $.examination: an object is wanted, not an array",
                "{\"a\":1,\"a\":2}                         | $.a: twice in one object",
                "{\"a\":1} x                               | $: no JSON: Use JsonReader.setStrictness(Strictness.LENIENT) to accept malformed JSON at line 1 column 10 path $",
                "{'a':1}                                   | $: no JSON: Use JsonReader.setStrictness(Strictness.LENIENT) to accept malformed JSON at line 1 column 3 path $.",
            })
    void read_noReport_isRefused(String text, String message) {
        assertThatExceptionOfType(ReportFormatException.class)
                .isThrownBy(() -> RecordJson.read(text))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"layer\": \"DNS\"      | \"layer\": \"FOG\"     | $.examination.probes[1].layer: no Layer: FOG",
                "\"layer\": \"DNS\"      | \"layer\": 3           | $.examination.probes[1].layer: a Layer is wanted, not a number",
                "\"layer\": \"DNS\",     | ``                     | $.examination.probes[1].layer: is missing",
                "\"kind\": \"Warning\"   | \"kind\": \"Sunny\"    | $.examination.probes[1].result.outcome.kind: one of Failed, NotApplicable, Passed, Skipped, Unknown, Warning is wanted, not Sunny",
                "\"kind\": \"Warning\"   | \"kind\": 7            | $.examination.probes[1].result.outcome.kind: no name of a kind",
                "\"PT0.007S\"            | \"7 ms\"               | $.examination.probes[1].time: a duration (ISO 8601) is wanted, not 7 ms",
                "\"PT0.007S\"            | 7                      | $.examination.probes[1].time: a duration (ISO 8601) is wanted, not a number",
                "\"2026-07-01T12:00:00Z\"| \"today\"              | $.examination.started: a time (ISO 8601) is wanted, not today",
                "\"line\": 4             | \"line\": \"4\"        | $.examination.probes[1].result.evidence[0].line: a number of 32 bits is wanted, not a string",
                "\"line\": 4             | \"line\": 4.5          | $.examination.probes[1].result.evidence[0].line: a number of 32 bits is wanted, not 4.5",
                "\"line\": 4             | \"line\": 3000000000   | $.examination.probes[1].result.evidence[0].line: a number of 32 bits is wanted, not 3000000000",
                "\"subject\": \"b\"      | \"subject\": false     | $.examination.probes[1].subject: a string is wanted, not a boolean",
                "\"diagnoses\": []       | \"diagnoses\": {}      | $.diagnoses: an array is wanted, not an object",
                "\"diagnoses\": []       | \"diagnoses\": [3]     | $.diagnoses[0]: an object is wanted, not a number",
                "\"dependencies\": []    | \"dependencies\": [1]  | $.examination.probes[0].dependencies[0]: a string is wanted, not a number",
            })
    void read_wrongType_namesThePlace(String good, String bad, String message) {
        String json = RecordJson.write(new ReportParts()
                .probe("a:a", Layer.CONFIG, "", 1, new Outcome.Passed("fine"))
                .probe("a:b", Layer.DNS, "", 7, new Outcome.Warning("hm"), new HostsLine("b", "::1", "/etc/hosts", 4))
                .report(1));

        assertThat(json).contains(good);
        assertThatExceptionOfType(ReportFormatException.class)
                .isThrownBy(() -> RecordJson.read(json.replaceFirst(Pattern.quote(good), bad)))
                .withMessage(message)
                .satisfies(e -> assertThat(message).startsWith(e.place() + ": "));
    }

    @Test
    void read_whatARecordRefuses_namesThePlace() {
        String json = EMPTY.substring(0, EMPTY.length() - 1) + """
                ,"diagnoses":[{"code":"c","severity":"ERROR","title":"t","explanation":"e","subject":"","remedies":[
                {"id":"off","title":"t","action":{"kind":"Commands"},"scope":"USER","risk":"SECURITY"}]}]}""";

        assertThatExceptionOfType(ReportFormatException.class)
                .isThrownBy(() -> RecordJson.read(json))
                .withMessage("$.diagnoses[0].remedies[0]: is not allowed: what weakens security is advice only: off");
    }

    @Test
    void read_anyCut_isRefused() {
        String json = RecordJson.write(new ReportParts()
                .probe("a:b", Layer.DNS, "", 1, new Outcome.Passed("fine"), new Note("a", "b"))
                .report(1));

        for (int end = 0; end < json.length() - 2; end++) {
            String cut = json.substring(0, end);
            assertThatExceptionOfType(ReportFormatException.class)
                    .as("cut at %s", end)
                    .isThrownBy(() -> RecordJson.read(cut));
        }
    }

    @Test
    void read_beyondTheLimits_isRefused() {
        String deep = "[".repeat(65) + "]".repeat(65);
        String many = "[" + "0,".repeat(JsonParser.MAX_VALUES) + "0]";
        String longer = " ".repeat(JsonParser.MAX_CHARS + 1);

        assertThatExceptionOfType(ReportFormatException.class)
                .isThrownBy(() -> RecordJson.read(deep))
                .withMessageStartingWith("$: no JSON: Nesting limit 64 reached");
        assertThatExceptionOfType(ReportFormatException.class)
                .isThrownBy(() -> RecordJson.read(many))
                .withMessageEndingWith(": more than 4194304 values");
        assertThatExceptionOfType(ReportFormatException.class)
                .isThrownBy(() -> RecordJson.read(longer))
                .withMessage("$: longer than 33554432 characters");
    }

    @Test
    void shapes_typeThatNoReportHolds_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Shapes().of(Thread.class))
                .withMessage("a report can't hold java.lang.Thread");
    }

    /** All records below a type. */
    private static void records(Type type, Set<String> names) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                records(argument, names);
            }
        } else if (type instanceof Class<?> named && named.isSealed()) {
            for (Class<?> kind : named.getPermittedSubclasses()) {
                records(kind, names);
            }
        } else if (type instanceof Class<?> named && named.isRecord() && names.add(named.getSimpleName())) {
            for (RecordComponent component : named.getRecordComponents()) {
                records(component.getGenericType(), names);
            }
        }
    }
}
