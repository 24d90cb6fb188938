package dev.goenv.config;

import dev.goenv.config.internal.host.LocalHost;
import dev.goenv.env.HostSystem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program of its own that writes a file again and again; the other end is {@link GoEnvFileProcessTest}. */
final class WriterProcess {
    private WriterProcess() {}

    /** Starts it; the second argument is {@code names PREFIX COUNT} or {@code loop START}. */
    static Process start(Path file, Path goroot, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WriterProcess.class.getName(),
                file.toString(),
                goroot.toString());
        builder.command().addAll(List.of(arguments));
        return builder.redirectError(new File("/dev/null")).start();
    }

    /** A host whose user file is {@code file}. */
    static HostSystem host(Path file, Path goroot) {
        return LocalHost.of(
                Map.of("GOENV", file.toString(), "GOROOT", goroot.toString()),
                file.toAbsolutePath().getParent().toString());
    }

    /** The value of the n-th write of a loop: its length depends on n, and it ends in n. */
    static String value(int n) {
        return "x".repeat(n % 17 * 4096) + n;
    }

    public static void main(String[] args) throws IOException {
        GoEnvFile file = GoEnvFile.of(host(Path.of(args[0]), Path.of(args[1])));
        if (args[2].equals("names")) {
            for (int i = 0; i < Integer.parseInt(args[4]); i++) {
                file.plan(Map.of(args[3] + i, "v" + i)).apply();
            }
            return;
        }
        for (int n = Integer.parseInt(args[3]); ; n++) {
            file.plan(Map.of("GOPROXY", value(n))).apply();
            System.out.write((n + "\n").getBytes(StandardCharsets.US_ASCII));
            System.out.flush();
        }
    }
}
