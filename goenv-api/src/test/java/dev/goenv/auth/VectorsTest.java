package dev.goenv.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Secret;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases of the tests of cmd/go/internal/auth, Go 1.27. */
class VectorsTest {
    /** A header stands where a URL should: Go repeats it, we do not. */
    private static final String SECRET_LINE = " Authorization: Basic YWxhZGRpbjpvcGVuc2VzYW1l";

    @ParameterizedTest
    @MethodSource
    void netrc(JsonObject row) {
        List<NetrcLine> expected = new ArrayList<>();
        for (JsonElement element : row.getAsJsonArray("want")) {
            JsonObject want = element.getAsJsonObject();
            expected.add(new NetrcLine(text(want, "machine"), text(want, "login"), Secret.of(text(want, "password"))));
        }
        assertThat(Netrc.parse(text(row, "in"))).isEqualTo(new Netrc(expected));
    }

    static Stream<JsonObject> netrc() {
        return rows("go_auth_netrc.json", 26);
    }

    @ParameterizedTest
    @MethodSource
    void gitCredential(JsonObject row) {
        assertThat(GitCredential.parse(text(row, "in")))
                .isEqualTo(new GitCredential(
                        text(row, "prefix"), text(row, "username"), Secret.of(text(row, "password"))));
    }

    static Stream<JsonObject> gitCredential() {
        return rows("go_auth_git_credential.json", 5);
    }

    @ParameterizedTest
    @MethodSource
    void commandOutput(JsonObject row) {
        String output = text(row, "in");
        if (!row.get("ok").getAsBoolean()) {
            String message = text(row, "goError").replace(SECRET_LINE, "***");
            assertThatThrownBy(() -> AuthCommandOutput.parse(output))
                    .isInstanceOf(GoSyntaxException.class)
                    .hasMessage(message);
            return;
        }
        List<Credential> expected = new ArrayList<>();
        JsonObject want = row.getAsJsonObject("want");
        want.keySet().forEach(prefix -> expected.add(new Credential(prefix, headers(want.getAsJsonObject(prefix)))));
        assertThat(AuthCommandOutput.parse(output)).isEqualTo(new AuthCommandOutput(expected));
    }

    static Stream<JsonObject> commandOutput() {
        return rows("go_auth_goauth_output.json", 18);
    }

    @ParameterizedTest
    @MethodSource
    void lookup(JsonObject row) {
        List<Credential> stored = new ArrayList<>();
        for (JsonElement element : row.getAsJsonArray("storedInOrder")) {
            JsonObject entry = element.getAsJsonObject();
            String login = text(entry, "login");
            stored.add(
                    login.isEmpty()
                            ? new Credential(text(entry, "prefix"), Map.of())
                            : Credential.basic(text(entry, "prefix"), login, Secret.of(text(entry, "password"))));
        }
        Optional<Map<String, List<Secret>>> found =
                Credentials.of(stored).lookup(text(row, "lookup")).map(Credential::headers);
        assertThat(found)
                .isEqualTo(
                        row.get("found").getAsBoolean()
                                ? Optional.of(headers(row.getAsJsonObject("header")))
                                : Optional.empty());
    }

    static Stream<JsonObject> lookup() {
        return rows("go_auth_credential_cache.json", 23);
    }

    private static Map<String, List<Secret>> headers(JsonObject headers) {
        Map<String, List<Secret>> map = new LinkedHashMap<>();
        headers.keySet()
                .forEach(name -> map.put(
                        name,
                        headers.getAsJsonArray(name).asList().stream()
                                .map(value -> Secret.of(value.getAsString()))
                                .toList()));
        return map;
    }

    private static String text(JsonObject row, String name) {
        return row.get(name).getAsString();
    }

    private static Stream<JsonObject> rows(String file, int count) {
        InputStream in = VectorsTest.class.getResourceAsStream("/vectors/" + file);
        JsonArray rows = JsonParser.parseReader(
                        new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))
                .getAsJsonArray();
        assertThat(rows).hasSize(count);
        return StreamSupport.stream(rows.spliterator(), false).map(JsonElement::getAsJsonObject);
    }
}
