package dev.goenv.examples.ci;

import dev.goenv.env.HostSystem;
import dev.goenv.probes.GoDoctor;
import dev.goenv.testkit.FakeHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of the gate on a machine in memory.
 *
 * @param exit the exit code
 * @param out standard output
 * @param err standard error
 * @param waits how long it would have waited between attempts
 */
record GateRun(int exit, String out, String err, List<Duration> waits) {
    /** Runs with GOPROXY. */
    static GateRun of(String goproxy, String... args) throws InterruptedException {
        return withInput("", goproxy, args);
    }

    static GateRun withInput(String input, String goproxy, String... args) throws InterruptedException {
        HostSystem host = FakeHost.linux()
                .env("HOME", "/home/me")
                .env("PATH", "/usr/bin")
                .env("GOPROXY", goproxy)
                .env("GOSUMDB", "off")
                .env("GOFLAGS", "-mod=mod")
                .executable("/usr/bin/git")
                .directory("/home/me/go/pkg/mod")
                .directory("/home/me/.cache/go-build")
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<Duration> waits = new ArrayList<>();
        Gate gate = new Gate(
                host,
                GoDoctor.builder(host),
                waits::add,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int exit = gate.run(List.of(args));
        return new GateRun(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), List.copyOf(waits));
    }

    /** The lines that GitHub's runner would take for commands: none between stop-commands and its token. */
    List<String> commands() {
        List<String> commands = new ArrayList<>();
        String awaited = "";
        for (String line : (out + err).lines().toList()) {
            String text = line.strip();
            if (!awaited.isEmpty()) {
                awaited = text.equals(awaited) ? "" : awaited;
            } else if (text.startsWith("::stop-commands::")) {
                awaited = "::" + text.substring("::stop-commands::".length()) + "::";
            } else if (text.startsWith("::") || text.contains("##[")) {
                commands.add(text);
            }
        }
        return commands;
    }
}
