package dev.goenv.bench;

import dev.goenv.config.GoEnvs;
import dev.goenv.module.ModulePath;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.Route;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Resolving the route of one module; the aim is 1,000 ns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RouteBenchmark {
    private final ProxyChain chain = GoEnvs.of(Map.of(
                    "GOPROXY", "https://proxy.corp.example/go,https://proxy.golang.org|https://goproxy.cn,direct",
                    "GOPRIVATE", "*.corp.example,git.internal/*,github.com/acme,example.org/[a-m]*/x,gitlab.com/acme"))
            .proxyChain()
            .orElseThrow();

    private ModulePath foreign = ModulePath.parse("golang.org/x/text");
    private ModulePath own = ModulePath.parse("gitlab.com/acme/tool");

    /** A module that the proxies are asked for. */
    @Benchmark
    public Route throughProxies() {
        return chain.routeFor(foreign);
    }

    /** A module that matches the last private pattern. */
    @Benchmark
    public Route isPrivate() {
        return chain.routeFor(own);
    }
}
