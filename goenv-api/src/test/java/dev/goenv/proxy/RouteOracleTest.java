package dev.goenv.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.goenv.testkit.GoOracle;
import dev.goenv.testkit.RecordedAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets the go command download a module from proxies on this machine and compares whom it asks, and how it ends, with what
 * the route foretells. Version control is forbidden, so an origin always fails, and no request leaves the machine.
 */
class RouteOracleTest {
    private static final String RECORDING = "proxy-routes";
    private static final String VERSIONED = LoopbackProxies.MODULE + "@v1.0.0: ";

    /** A database on a port where nobody listens. */
    private static final String KEY = "127.0.0.1:1+c5098f39+AUtLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tL";

    @Test
    void walk_generatedConfigurations_endsAsRecorded() {
        SoftAssertions softly = new SoftAssertions();
        List<RecordedAnswers.Row> rows = RecordedAnswers.read(RECORDING);
        for (RecordedAnswers.Row row : rows) {
            RouteCase aCase = new Gson().fromJson(row.question(), RouteCase.class);
            softly.assertThat(aCase.predicted(KEY))
                    .as("%s", aCase)
                    .isEqualTo(row.answer().getAsString());
        }
        softly.assertAll();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void walk_generatedConfigurations_endsAsInTheInstalledGo(@TempDir Path scratch) throws IOException {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no go 1.27 is installed to compare with");
        int count = Boolean.getBoolean("goenv.record") ? 400 : Integer.getInteger("goenv.generated.runs", 80);
        Random random = new Random(27);
        SoftAssertions softly = new SoftAssertions();
        List<RecordedAnswers.Row> rows = new ArrayList<>();
        try (LoopbackProxies proxies = new LoopbackProxies(RouteCase.SERVERS)) {
            for (int i = 0; i < count; i++) {
                RouteCase aCase = RouteCase.random(random);
                String expected = ask(go.get(), scratch, proxies, aCase);
                softly.assertThat(aCase.predicted(KEY)).as("%s", aCase).isEqualTo(expected);
                rows.add(new RecordedAnswers.Row(new Gson().toJsonTree(aCase), new JsonPrimitive(expected)));
            }
        }
        RecordedAnswers.writeIfAsked(RECORDING, rows);
        softly.assertAll();
    }

    private static String ask(GoOracle go, Path scratch, LoopbackProxies proxies, RouteCase aCase) throws IOException {
        proxies.answerWith(aCase.moduleStatus(), aCase.supportStatus());
        Map<String, String> env = new HashMap<>(Map.of(
                "HOME", scratch.toString(),
                "PATH", "/usr/bin:/bin",
                "GOENV", "off",
                "GOMODCACHE", Files.createTempDirectory(scratch, "cache").toString(),
                "GOFLAGS", "-modcacherw",
                "GOTOOLCHAIN", "local",
                "GOVCS", "*:off"));
        env.put("GOPROXY", aCase.goproxyWith(proxies::port));
        env.put("GONOPROXY", aCase.gonoproxy());
        env.put("GOPRIVATE", aCase.goprivate());
        env.put("GOSUMDB", aCase.gosumdbWith(KEY));
        env.put("GONOSUMDB", aCase.gonosumdb());
        GoOracle.Result result = go.run(scratch, env, "mod", "download", "-json", LoopbackProxies.MODULE + "@v1.0.0");
        JsonObject json = JsonParser.parseString(result.stdout()).getAsJsonObject();
        String error = json.has("Error") ? json.get("Error").getAsString() : "unverified";
        return proxies.askedForModule() + " " + proxies.askedForSupport() + " " + classOf(error, proxies);
    }

    /** The error in the words of {@link RouteCase#predicted}, ports turned into the names of servers. */
    private static String classOf(String error, LoopbackProxies proxies) {
        String text = error.startsWith(VERSIONED) ? error.substring(VERSIONED.length()) : error;
        for (int i = 0; i < RouteCase.SERVERS; i++) {
            text = text.replace("http://127.0.0.1:" + proxies.port(i) + "/", "S" + i + "/");
        }
        boolean refused = text.contains("refusing to pass credentials");
        if (text.startsWith("verifying go.mod: ")) {
            return checksumClass(text.substring("verifying go.mod: ".length()), refused);
        }
        if (text.contains("GOVCS disallows using git")) {
            return "origin";
        }
        if (refused) {
            return "module refused";
        }
        return text.startsWith("reading file:///")
                ? "module NONE"
                : text.replaceAll("(?s)^reading (S\\d)/.*", "module $1");
    }

    private static String checksumClass(String text, boolean refused) {
        if (refused) {
            return "support refused";
        }
        String tail = text.substring(text.indexOf("go.mod: ") < 0 ? 0 : text.indexOf("go.mod: ") + "go.mod: ".length());
        return tail.replaceAll("(?s)^reading (S\\d)/sumdb/[^ ]*/supported: .*", "support $1")
                .replaceAll("(?s)^reading (S\\d)/sumdb/[^ ]*/lookup/.*", "lookup through $1")
                .replaceAll("(?s)^Get \"([^\"]*)/lookup/.*", "lookup at $1");
    }
}
