package dev.goenv.probes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.config.GoEnvs;
import dev.goenv.env.GoEnv;
import dev.goenv.output.Explanation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The causes that real output is explained by: recordings of the go command, and public reports. */
class CorpusTest {
    @Test
    void explain_recordings_nameTheTrueCauseFirst() throws IOException {
        Score score = new Score("recordings, with their environment");
        Score bare = new Score("recordings, the text alone");
        Score raw = new Score("recordings, with their environment, by the labels as they are");
        for (JsonObject record : lines("go-recordings.jsonl")) {
            if (record.get("exit").getAsString().equals("0")) {
                continue;
            }
            Set<String> codes = RecordingLabels.codes(record.get("id").getAsString(), strings(record));
            GoOutput output = GoOutput.parse(record.get("text").getAsString());
            List<Explanation> explanations = output.explain(environment(record));
            score.add(record, codes, explanations);
            raw.add(record, Set.copyOf(strings(record)), explanations);
            bare.add(record, codes, output.explain());
        }
        score.print();
        bare.print();
        raw.print();
        assertThat(score.first()).as("the true cause is first").isGreaterThanOrEqualTo(0.95);
        assertThat(score.among()).as("the true cause is among them").isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void explain_publicReports_nameTheTrueCauseFirst() throws IOException {
        Score score = new Score("public reports");
        for (JsonObject report : lines("user-reports.jsonl")) {
            Set<String> codes = ReportLabels.CODES.get(report.get("cause").getAsString());
            score.add(
                    report,
                    codes,
                    GoOutput.parse(report.get("text").getAsString()).explain());
        }
        score.print();
        assertThat(score.first()).as("the true cause is first").isGreaterThanOrEqualTo(0.95);
        assertThat(score.among()).as("the true cause is among them").isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void explain_successfulRecordings_raiseNothing() throws IOException {
        int checked = 0;
        for (JsonObject record : lines("go-recordings.jsonl")) {
            String text = record.get("text").getAsString();
            if (record.get("exit").getAsString().equals("0") && !text.contains("\"Err\"")) {
                checked++;
                GoOutput output = GoOutput.parse(text);
                assertThat(output.explain(environment(record)))
                        .as(record.get("id").getAsString() + ": " + text)
                        .isEmpty();
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void explain_recordingsInsideLogs_nameWhatTheyNameAlone() throws IOException {
        List<String> around = List.of(
                "2024-05-01T12:00:00.1234567Z ",
                "#12 34.56 ",
                "[2024-05-01T12:00:00Z] ",
                "app-1  | ",
                "May 01 12:00:00 host ci[7]: ");
        int compared = 0;
        for (JsonObject record : lines("go-recordings.jsonl")) {
            String text = record.get("text").getAsString();
            String prefix = around.get(compared++ % around.size());
            String log = prefix + "Step 3: go build\r\n"
                    + text.lines().map(line -> prefix + line + "\u001b[0m\r\n").collect(Collectors.joining())
                    + prefix + "exit status 1\r\n";

            assertThat(codes(log)).as(log).isEqualTo(codes(text));
        }
        assertThat(compared).isGreaterThan(400);
    }

    private static List<String> codes(String text) {
        return GoOutput.parse(text).explain().stream().map(Explanation::code).toList();
    }

    private static GoEnv environment(JsonObject record) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String setting : words(record.get("env").getAsString())) {
            int equals = setting.indexOf('=');
            if (equals > 0) {
                variables.put(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
        return GoEnvs.of(variables);
    }

    /** {@return the words of a line in which single quotes hold blanks together} */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + " ").toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return words;
    }

    private static List<String> strings(JsonObject record) {
        List<String> strings = new ArrayList<>();
        for (JsonElement each : record.getAsJsonArray("codes")) {
            strings.add(each.getAsString());
        }
        return strings;
    }

    private static List<JsonObject> lines(String file) throws IOException {
        List<JsonObject> objects = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CorpusTest.class.getResourceAsStream("/corpus/" + file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                objects.add(JsonParser.parseString(line).getAsJsonObject());
            }
        }
        return objects;
    }

    /** How often the true cause was first, and among those returned. */
    private static final class Score {
        private final String what;
        private final List<String> misses = new ArrayList<>();
        private int all;
        private int first;
        private int among;

        Score(String what) {
            this.what = what;
        }

        void add(JsonObject record, Set<String> codes, List<Explanation> explanations) {
            all++;
            List<String> named =
                    explanations.stream().map(Explanation::code).distinct().toList();
            boolean isFirst = !named.isEmpty() && codes.contains(named.get(0));
            boolean isAmong = named.stream().anyMatch(codes::contains);
            first += isFirst ? 1 : 0;
            among += isAmong ? 1 : 0;
            if (!isFirst) {
                misses.add((isAmong ? "not first: " : "MISSED:    ")
                        + record.get("id").getAsString() + " " + codes + " named " + named);
            }
        }

        double first() {
            return (double) first / all;
        }

        double among() {
            return (double) among / all;
        }

        void print() {
            System.out.printf(
                    "%s: first %d of %d (%.1f %%), among %d (%.1f %%)%n",
                    what, first, all, 100 * first(), among, 100 * among());
            misses.forEach(miss -> System.out.println("  " + miss));
        }
    }
}
