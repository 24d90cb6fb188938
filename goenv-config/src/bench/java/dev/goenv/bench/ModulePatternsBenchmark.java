package dev.goenv.bench;

import dev.goenv.module.ModulePatterns;
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

/** One match of a path against five patterns, the last of which fits; the aim is 150 ns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ModulePatternsBenchmark {
    private final ModulePatterns patterns =
            ModulePatterns.parse("*.corp.example.com,git.internal/team-*,github.com/acme/*,example.org/[a-m]*/x,github.com/acme");

    private String path = "github.com/acme/tools/v2/cmd";
    private String foreign = "golang.org/x/mod/sumdb";

    /** The patterns match. */
    @Benchmark
    public boolean matching() {
        return patterns.matches(path);
    }

    /** No pattern matches. */
    @Benchmark
    public boolean foreign() {
        return patterns.matches(foreign);
    }
}
