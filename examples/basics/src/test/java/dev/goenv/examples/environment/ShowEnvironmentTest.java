package dev.goenv.examples.environment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.config.GoEnvs;
import dev.goenv.env.GoEnv;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShowEnvironmentTest {
    private static final GoEnv PRIVATE = GoEnvs.of(Map.of(
            "HOME", "/home/me",
            "GOPROXY", "https://alice:s3cr3t@proxy.example,direct",
            "GOPRIVATE", "*.corp.example"));

    private record Run(int exit, String out, String err) {
        static Run of(GoEnv env, String... args) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int exit = ShowEnvironment.run(
                    List.of(args),
                    env,
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8));
            return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void run_text_showsValuesOriginsAndRoutesIn80Columns() {
        Run run = Run.of(PRIVATE, "git.corp.example/team/app", "golang.org/x/text");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("* GOPROXY = https://***@proxy.example,direct\n      from OS environment")
                .contains("GOMODCACHE = /home/me/go/pkg/mod   (derived from GOPATH)")
                .contains("git.corp.example/team/app")
                .contains("GOPRIVATE")
                .doesNotContain("s3cr3t");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void run_json_isOneObjectWithEveryVariable() {
        Run run = Run.of(PRIVATE, "--json", "git.corp.example/team/app");
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(json.getAsJsonObject("variables").keySet())
                .isEqualTo(new TreeSet<>(
                        PRIVATE.values().stream().map(value -> value.name()).toList()));
        assertThat(json.getAsJsonObject("variables")
                        .getAsJsonObject("GONOPROXY")
                        .toString())
                .isEqualTo("{\"text\":\"*.corp.example\",\"origin\":{\"kind\":\"derived\",\"sources\":[\"GOPRIVATE\"]},"
                        + "\"changed\":false,\"shadows\":[]}");
        assertThat(json.getAsJsonArray("routes")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("hops")
                        .toString())
                .isEqualTo("[{\"kind\":\"noproxy\",\"fallback\":\"END\"}]");
        assertThat(run.out()).doesNotContain("s3cr3t");
    }

    @Test
    void run_malformedChain_saysWhatEveryDownloadMeets() {
        Run run = Run.of(GoEnvs.of(Map.of("GOPROXY", "htps://proxy.example")), "golang.org/x/text");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("invalid proxy URL scheme (must be https, http, file): htps://proxy.example");
    }

    @Test
    void run_badModulePath_exitCode2WithGosMessage() {
        Run run = Run.of(PRIVATE, "no_dot");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("malformed module path \"no_dot\": missing dot in first path element\n");
        assertThat(run.out()).isEmpty();
    }
}
