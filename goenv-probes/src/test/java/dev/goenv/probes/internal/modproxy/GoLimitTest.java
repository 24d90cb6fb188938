package dev.goenv.probes.internal.modproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.kit.QuietContext;
import dev.goenv.probes.kit.ScriptedFetcher;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.Route;
import dev.goenv.toolchain.GoVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoLimitTest {
    private static final GoLimit LIMIT = new GoLimit(GoVersion.parse("1.27.4"), "local");
    private static final String WORDS =
            "example.com/hello@v1.0.0 requires go >= 1.99.0 (running go 1.27.4; GOTOOLCHAIN=local)";

    @ParameterizedTest
    @CsvSource({
        "go 1.99.0, true",
        "go 1.28, true",
        "go 1.27.5, true",
        "go 1.27.4, false",
        "go 1.27, false",
        "go 1.20, false",
        "'', false"
    })
    void refusal_goLine_newerThanWhatRuns(String line, boolean refused) {
        byte[] goMod = ("module example.com/hello\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(LIMIT.refusal(ModulePath.parse("example.com/hello"), Version.parse("v1.0.0"), goMod)
                        .isPresent())
                .isEqualTo(refused);
    }

    @Test
    void run_moduleNeedsNewerGo_failsBeforeTheZip() throws InterruptedException {
        ScriptedFetcher fetcher = new ScriptedFetcher(
                BrokenProxy.good().with("/@v/v1.0.0.mod", Response.ok("module example.com/hello\n\ngo 1.99.0\n")));
        Route route = ProxyChain.parse("https://h").routeFor(ModulePath.parse("example.com/hello"));
        ProbeResult result = new ModuleProxyProbe(
                        (Hop.Proxy) route.hops().get(0),
                        route,
                        Version.tryParse("v1.0.0"),
                        Optional.of(LIMIT),
                        List.of(),
                        Set.of(),
                        fetcher)
                .run(new QuietContext());
        assertThat(result.outcome()).isEqualTo(new Outcome.Failed(WORDS));
        assertThat(result.evidence()).last().isEqualTo(new Note("toolchain.problem", WORDS));
        assertThat(fetcher.asked()).noneMatch(asked -> asked.endsWith(".zip"));
    }
}
