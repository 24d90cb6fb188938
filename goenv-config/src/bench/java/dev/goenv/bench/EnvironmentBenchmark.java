package dev.goenv.bench;

import dev.goenv.config.GoEnvs;
import dev.goenv.config.internal.host.LocalHost;
import dev.goenv.env.GoValue;
import dev.goenv.env.HostSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading the whole environment, warm, from real files: an installation, a user's file, a module; the aim is 100 µs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EnvironmentBenchmark {
    private HostSystem host = LocalHost.current();

    /** Makes the machine that is read. */
    @Setup
    public void machine() throws IOException {
        Path root = Files.createTempDirectory("goenv-bench");
        Path goroot = root.resolve("go");
        Files.createDirectories(goroot.resolve("pkg/tool"));
        write(goroot.resolve("bin/go"), "#!/bin/sh\n").toFile().setExecutable(true);
        write(goroot.resolve("VERSION"), "go1.27.4\ntime 2026-11-02T20:36:20Z\n");
        write(
                goroot.resolve("go.env"),
                "# defaults\n\nGOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\n\nGOTOOLCHAIN=auto\n");
        write(
                goroot.resolve("src/internal/buildcfg/zbootstrap.go"),
                "package buildcfg\n\nconst DefaultGOAMD64 = `v1`\nconst DefaultGOFIPS140 = `off`\n");
        write(
                goroot.resolve("src/cmd/go/internal/cfg/zdefaultcc.go"),
                "package cfg\n\nconst DefaultPkgConfig = `pkg-config`\nfunc DefaultCC(goos, goarch string) string {\n"
                        + "\tswitch goos+`/`+goarch {\n\t}\n\treturn \"gcc\"\n}\n");
        write(root.resolve("home/.config/go/env"), "GOPRIVATE=*.corp.example\nGOFLAGS=-mod=mod\n");
        write(root.resolve("home/project/app/go.mod"), "module example.com/app\n\ngo 1.27\n");
        Path directory = Files.createDirectories(root.resolve("home/project/app/internal"));
        host = LocalHost.of(
                Map.of(
                        "HOME", root.resolve("home").toString(),
                        "PATH", goroot.resolve("bin") + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"),
                directory.toString());
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Every variable. */
    @Benchmark
    public List<GoValue> values() {
        return GoEnvs.resolve(host).values();
    }
}
