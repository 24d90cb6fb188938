package dev.goenv.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import dev.goenv.secret.Secret;
import dev.goenv.testkit.GoOracle;
import dev.goenv.testkit.RecordedAnswers;
import dev.goenv.testkit.RecordedAnswers.Row;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with the functions of cmd/go/internal/auth themselves. */
class AuthOracleTest {
    private static final int RECORDED_OF_EACH = 500;

    @Test
    void everything_recordedAnswersOfGo_isTheSame() {
        check(RecordedAnswers.read("auth"));
    }

    @Test
    void everything_asInstalledGo_isTheSame(@TempDir Path scratch) {
        Optional<GoOracle> go = GoOracle.find("1.27");
        Assumptions.assumeTrue(go.isPresent(), "no go 1.27 is installed: compared with recorded answers only");
        int each = Math.max(5000, Integer.getInteger("goenv.generated.runs", 0));
        List<JsonObject> questions = AuthQuestions.generate(41, each);
        List<JsonElement> answers = AuthOracle.ask(go.get(), scratch, questions);
        assertThat(answers).hasSameSizeAs(questions);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            rows.add(new Row(questions.get(i), answers.get(i)));
        }
        RecordedAnswers.writeIfAsked("auth", rows.subList(0, Math.min(rows.size(), 6 * RECORDED_OF_EACH)));
        check(rows);
    }

    private static void check(List<Row> rows) {
        assertThat(rows).hasSizeGreaterThanOrEqualTo(6 * RECORDED_OF_EACH);
        for (Row row : rows) {
            JsonObject question = row.question().getAsJsonObject();
            JsonElement ours = answer(question);
            assertThat(ours).as("%s", question).isEqualTo(shown(question, row.answer()));
        }
    }

    /** Go's answer as we may show it: without user info, and without the header that stands where a URL should. */
    private static JsonElement shown(JsonObject question, JsonElement answer) {
        if (question.get("Fn").getAsString().equals("cache")
                && question.get("URL").getAsString().matches("(?s)(?!https://)[^/]*://.*")) {
            // Go's function is called for https alone, and does not check that itself.
            return new JsonPrimitive("");
        }
        if (!question.get("Fn").getAsString().equals("output") || !answer.isJsonPrimitive()) {
            return answer;
        }
        String message = answer.getAsString();
        for (String line : question.get("Text").getAsString().split("\n", -1)) {
            if (message.startsWith("could not parse URL " + line + ": parse ")) {
                message = message.replace("URL " + line + ":", "URL " + Shown.line(line) + ":")
                        .replace(GoQuote.quote(line), GoQuote.quote(Shown.line(line)));
            }
        }
        return new JsonPrimitive(Redaction.redact(message));
    }

    private static JsonElement answer(JsonObject q) {
        return switch (q.get("Fn").getAsString()) {
            case "netrc" -> netrc(Netrc.parse(bytes(q)));
            case "output" -> output(q.get("Text").getAsString());
            case "git" -> {
                GitCredential git = GitCredential.parse(q.get("Text").getAsString());
                yield array(git.url(), git.username(), git.password().reveal());
            }
            case "cache" -> cache(q);
            case "goauth" -> goauth(q.get("GOAUTH").getAsString());
            case "sent" -> sent(q);
            default -> throw new IllegalStateException(q.toString());
        };
    }

    private static byte[] bytes(JsonObject question) {
        return Base64.getDecoder().decode(question.get("Bytes").getAsString());
    }

    private static JsonElement netrc(Netrc netrc) {
        JsonArray lines = new JsonArray();
        for (NetrcLine line : netrc.lines()) {
            lines.add(array(
                    base64(line.machine()),
                    base64(line.login()),
                    base64(line.password().reveal())));
        }
        return lines;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(GoBytes.encode(text).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static JsonElement output(String text) {
        try {
            JsonObject map = new JsonObject();
            for (Credential credential : AuthCommandOutput.parse(text).credentials()) {
                JsonObject headers = new JsonObject();
                credential
                        .headers()
                        .forEach((name, values) -> headers.add(
                                name, array(values.stream().map(Secret::reveal).toArray(String[]::new))));
                map.add(credential.prefix(), headers);
            }
            return map;
        } catch (GoSyntaxException e) {
            return new JsonPrimitive(e.getMessage());
        }
    }

    private static JsonElement cache(JsonObject question) {
        List<Credential> stored = new ArrayList<>();
        for (JsonElement store : question.getAsJsonArray("Store")) {
            JsonArray s = store.getAsJsonArray();
            String prefix = s.get(0).getAsString();
            String login = s.get(1).getAsString();
            Secret password = Secret.of(s.get(2).getAsString());
            stored.add(login.isEmpty() ? new Credential(prefix, Map.of()) : Credential.basic(prefix, login, password));
        }
        return authorization(Credentials.of(stored).lookup(question.get("URL").getAsString()));
    }

    private static JsonElement goauth(String text) {
        try {
            GoAuth.parse(text, path -> path.startsWith("/"));
            return new JsonPrimitive("");
        } catch (GoSyntaxException e) {
            return new JsonPrimitive(e.getMessage());
        }
    }

    private static JsonElement sent(JsonObject question) {
        String url = question.get("URL").getAsString();
        if (url.startsWith("http:")) {
            return new JsonPrimitive("no https URL");
        }
        Credentials held = GoAuth.parse(question.get("GOAUTH").getAsString(), path -> path.startsWith("/"))
                .credentials(Netrc.parse(bytes(question)));
        return authorization(held.lookup(URI.create(url)));
    }

    private static JsonElement authorization(Optional<Credential> credential) {
        return new JsonPrimitive(credential
                .map(found -> found.headers().get("Authorization").get(0).reveal())
                .orElse(""));
    }

    private static JsonArray array(String... values) {
        JsonArray array = new JsonArray();
        List.of(values).forEach(array::add);
        return array;
    }
}
