package dev.goenv.probes.internal.modproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.kit.QuietContext;
import dev.goenv.probes.kit.ScriptedFetcher;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.Route;
import dev.goenv.testkit.GoOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults of module proxies: what the probe says, and that an installed go command says the same. */
class ProxyFaultsTest {
    private static final String BASE = "http://127.0.0.1:8080";

    static List<ProxyFault> faults() {
        return ProxyFault.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void run_faultyProxy_failsWithGoWords(ProxyFault fault) throws InterruptedException {
        ProbeResult result = run(fault, BASE);
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Failed(fault.message().replace("BASE", BASE)));
        assertThat(result.evidence().stream().map(e -> ((HttpAnswer) e).operation()))
                .containsExactlyElementsOf(fault.operations());
        assertThat(((HttpAnswer) result.evidence().get(result.evidence().size() - 1)).accepted())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void run_faultyProxy_saysWhatInstalledGoSays(ProxyFault fault, @TempDir Path dir) throws IOException {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no go 1.27 is installed: compared with recorded messages only");
        Files.writeString(dir.resolve("go.mod"), "module corp.test/app\n\ngo 1.21\n");
        // Else go would start a process of its own that writes here while the test clears up.
        Path telemetry = Files.createDirectories(dir.resolve(".config/go/telemetry"));
        Files.writeString(telemetry.resolve("mode"), "off");
        try (SimpleHttp server = SimpleHttp.start(fault.proxy())) {
            String base = "http://127.0.0.1:" + server.port();
            GoOracle.Result result =
                    go.get().run(dir, environment(dir, base), "get", "example.com/hello@" + fault.query());
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.stderr().stripTrailing())
                    .endsWith(": " + fault.message().replace("BASE", base));
        }
    }

    private static Map<String, String> environment(Path dir, String base) {
        Map<String, String> env = new HashMap<>();
        env.put("HOME", dir.toString());
        env.put("PATH", "/usr/bin:/bin");
        env.put("GOPATH", dir.resolve("gopath").toString());
        env.put("GOCACHE", dir.resolve("cache").toString());
        env.put("GOENV", "off");
        env.put("GOFLAGS", "-mod=mod -modcacherw");
        env.put("GOTOOLCHAIN", "local");
        env.put("GOSUMDB", "off");
        env.put("GOPROXY", base);
        return env;
    }

    private static ProbeResult run(ProxyFault fault, String base) throws InterruptedException {
        Route route = ProxyChain.parse(base).routeFor(ModulePath.parse(BrokenProxy.MODULE));
        Hop.Proxy hop = (Hop.Proxy) route.hops().get(0);
        return new ModuleProxyProbe(
                        hop,
                        route,
                        Version.tryParse(fault.query()),
                        List.of(),
                        Set.of("127.0.0.1"),
                        new ScriptedFetcher(fault.proxy()))
                .run(new QuietContext());
    }
}
