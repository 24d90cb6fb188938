package dev.goenv.suite;

import dev.goenv.config.internal.host.LocalHost;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.Reports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A program that diagnoses what it is told to, one after the other: the child of {@link SmallHeap}. A line is a directory with
 * a file of properties, in which the answer is left; the same line comes back then.
 */
final class SmallHeapDoctor {
    private SmallHeapDoctor() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Path directory = Path.of(line);
            Properties question = new Properties();
            try (Reader reader = Files.newBufferedReader(directory.resolve("question"))) {
                question.load(reader);
            }
            try (Writer writer = Files.newBufferedWriter(directory.resolve("answer"))) {
                answer(question).store(writer, "");
            }
            System.out.println(line);
        }
    }

    private static Properties answer(Properties question) throws InterruptedException {
        Map<String, String> environment = new TreeMap<>();
        for (String name : question.stringPropertyNames()) {
            if (name.startsWith("env.")) {
                environment.put(name.substring("env.".length()), question.getProperty(name));
            }
        }
        GoDoctor.Builder doctor = GoDoctor.builder(LocalHost.of(environment, question.getProperty("project")))
                .budget(Duration.ofMillis(Long.parseLong(question.getProperty("budget"))));
        for (String module : question.getProperty("modules").split(" ")) {
            doctor.module(module);
        }
        String dns = question.getProperty("dns");
        if (!dns.isEmpty()) {
            doctor.resolvers(new ResolverSettings(
                    List.of(dns), List.of(), 1, Duration.ofSeconds(5), 2, "/etc/resolv.conf", true));
        }
        long cpu = cpuNanos();
        DoctorReport report = doctor.build().diagnose();
        String text = Reports.text(report);
        Properties answer = new Properties();
        answer.setProperty("exit", Integer.toString(report.exitCode()));
        answer.setProperty(
                "millis", Long.toString(report.examination().elapsed().toMillis()));
        answer.setProperty("cpu", Long.toString((cpuNanos() - cpu) / 1_000_000));
        answer.setProperty("text", text);
        return answer;
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
