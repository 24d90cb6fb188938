package dev.goenv.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Secret;
import dev.goenv.testkit.GoOracle;
import dev.goenv.testkit.RecordedAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated environments and requests, decided by golang.org/x/net/http/httpproxy of Go 1.27 and by goenv: live where that
 * Go is installed, and from a recording everywhere.
 */
class HttpGoDifferentialTest {
    private static final int RUNS = Math.max(25_000, Integer.getInteger("goenv.generated.runs", 0));
    private static final int RECORDED = 5_000;

    @Test
    void generatedQuestions_liveGo_answeredTheSame(@TempDir Path scratch) throws IOException {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 is installed: nothing to compare with");
        List<JsonElement> questions = new HttpQuestions().next(RUNS);
        String input = questions.stream().map(q -> q + "\n").collect(Collectors.joining());
        GoOracle.Result result = go.get().runProgram(scratch, program(), input);
        assertThat(result.stderr()).isEmpty();
        List<String> answers = result.stdout().lines().toList();
        assertThat(answers).hasSameSizeAs(questions);
        List<RecordedAnswers.Row> rows = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            rows.add(new RecordedAnswers.Row(questions.get(i), JsonParser.parseString(answers.get(i))));
        }
        RecordedAnswers.writeIfAsked("http-proxies", rows.subList(0, Math.min(RUNS, RECORDED)));
        assertNoDifference(rows);
    }

    @Test
    void generatedQuestions_recordedGo_answeredTheSame() {
        List<RecordedAnswers.Row> rows = RecordedAnswers.read("http-proxies");
        assertThat(rows).hasSize(RECORDED);
        assertNoDifference(rows);
    }

    private static void assertNoDifference(List<RecordedAnswers.Row> rows) {
        List<String> differences = new ArrayList<>();
        for (RecordedAnswers.Row row : rows) {
            JsonElement ours = answer(row.question().getAsJsonArray());
            if (!ours.equals(row.answer()) && differences.size() < 20) {
                differences.add(row.question() + "\n   Go   " + row.answer() + "\n   ours " + ours);
            }
        }
        assertThat(String.join("\n", differences)).isEmpty();
    }

    private static JsonElement answer(JsonArray question) {
        Map<String, String> env = new HashMap<>();
        for (int i = 1; i < question.size(); i += 2) {
            env.put(
                    question.get(i).getAsString(),
                    GoBytes.decode(question.get(i + 1).getAsString()));
        }
        JsonArray answer = new JsonArray();
        try {
            ProxyDecision decision =
                    HttpProxies.of(env).decide(GoBytes.decode(question.get(0).getAsString()));
            if (decision instanceof ProxyDecision.Refused refused) {
                answer.add("refused");
                answer.add(refused.message());
            } else if (decision instanceof ProxyDecision.Via via) {
                answer.add("via");
                answer.add(GoBytes.encode(via.server().address()));
                via.server().username().map(Secret::reveal).map(GoBytes::encode).ifPresent(answer::add);
                via.server().password().map(Secret::reveal).map(GoBytes::encode).ifPresent(answer::add);
            } else {
                answer.add("direct");
            }
        } catch (GoSyntaxException e) {
            answer.add("unparsable");
        }
        return answer;
    }

    private static String program() throws IOException {
        String name = "/oracle/http.go";
        try (InputStream in = Objects.requireNonNull(HttpGoDifferentialTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
