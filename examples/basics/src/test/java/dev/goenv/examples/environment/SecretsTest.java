package dev.goenv.examples.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.GoCredentials;
import dev.goenv.config.GoEnvFile;
import dev.goenv.config.GoEnvs;
import dev.goenv.config.GoToolchains;
import dev.goenv.env.EnvChange;
import dev.goenv.env.EnvEdit;
import dev.goenv.env.GoEnv;
import dev.goenv.module.ModulePath;
import dev.goenv.secret.Secret;
import dev.goenv.testkit.FakeHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plants secrets in every variable and file of a machine, and looks for them in everything that goenv shows. */
class SecretsTest {
    private static final int RUNS = Integer.getInteger("goenv.generated.runs", 60);
    private static final List<String> URLS =
            List.of("https://proxy.example/x", "http://proxy.example", "https://git.corp.example/x?y");

    @Test
    void everythingShown_secretsInEveryVariable_showsNone() throws IOException {
        Map<String, String> leaks = new TreeMap<>();
        int texts = 0;
        for (int run = 0; run < RUNS; run++) {
            ShownTexts shown = new ShownTexts();
            SecretWorld world = new SecretWorld(run);
            show(shown, world);
            int seed = run;
            texts += shown.byPlace().size();
            shown.byPlace().forEach((place, text) -> {
                if (reveals(text)) {
                    leaks.putIfAbsent(place.replaceAll("[0-9]+", "#"), "run " + seed + ": " + context(text));
                }
            });
        }
        assertThat(leaks).isEmpty();
        assertThat(texts).isGreaterThan(RUNS * 100);
    }

    /** Whether a secret is in the text, in any case, or within Base64 as in Basic credentials. */
    private static boolean reveals(String text) {
        return text.toLowerCase(Locale.ROOT).contains(SecretWorld.SIGN.toLowerCase(Locale.ROOT))
                || encodedSigns().anyMatch(text::contains);
    }

    /** The lines with a secret, or all if it is one of Base64. */
    private static String context(String text) {
        String lines = text.lines().filter(SecretsTest::reveals).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? text : lines;
    }

    private static Stream<String> encodedSigns() {
        return Stream.of("", "a", "ab").map(before -> {
            byte[] bytes = (before + SecretWorld.SIGN).getBytes(StandardCharsets.US_ASCII);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            return encoded.substring(before.isEmpty() ? 0 : before.length() + 1, encoded.length() - 1);
        });
    }

    private static void show(ShownTexts shown, SecretWorld world) throws IOException {
        FakeHost host = world.host();
        GoEnv env = GoEnvs.resolve(host);
        show(shown, "env", env, host);
        show(shown, "with", env.with(Map.of(world.name(), world.text(), world.name() + "X", world.text())), host);
        GoEnvFile file = GoEnvFile.of(host);
        shown.add("file", file);
        for (int i = 0; i < 4; i++) {
            plan(shown, file, EnvChange.set(world.name(), world.text()));
        }
        plan(shown, file, EnvChange.unset(world.name()));
        plan(shown, file, EnvChange.set(world.text(), "x"));
        plan(shown, file, EnvChange.unset(world.text()));
        Parsers.all().forEach((name, parser) -> {
            Object result = parser.apply(world.text());
            shown.add(name, result);
        });
        GoToolchains toolchains = GoToolchains.of(host);
        shown.add("installed", toolchains.installed());
        shown.add("choice", toolchains.choiceFor(host.workingDirectory()));
        shown.add("secret", Secret.of(world.text()));
    }

    private static void show(ShownTexts shown, String place, GoEnv env, FakeHost host) {
        shown.add(place, env);
        shown.add(place, env.get("UNKNOWN"));
        shown.add(place, env.get("API_TOKEN"));
        for (String module : List.of("git.corp.example/x", "golang.org/toolchain", "example.com/y")) {
            env.proxyChain().value().ifPresent(chain -> shown.add(place, chain.routeFor(ModulePath.parse(module))));
            env.vcsRules().value().ifPresent(rules -> shown.add(place, rules));
        }
        for (String url : URLS) {
            shown.add(place, env.httpProxies().decide(url));
        }
        env.auth().value().ifPresent(auth -> shown.add(place, GoCredentials.of(host, auth)));
        for (List<String> args : List.of(List.of("git.corp.example/x"), List.of("--json"), List.of("--check", "a b"))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
            ShowEnvironment.run(args, env, print, print);
            shown.addText(place + " " + args, out.toString(StandardCharsets.UTF_8));
        }
    }

    private static void plan(ShownTexts shown, GoEnvFile file, EnvChange change) throws IOException {
        try {
            EnvEdit edit = file.plan(List.of(change));
            shown.add("edit", edit);
            EnvEdit.Undo undo = edit.apply();
            shown.add("undo", undo);
            file.plan(Map.of("GOPROXY", "direct")).apply();
            undo.undo();
        } catch (IOException e) {
            shown.add("refused", e);
        }
    }
}
