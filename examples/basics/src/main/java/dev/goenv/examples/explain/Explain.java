package dev.goenv.examples.explain;

import dev.goenv.config.GoEnvs;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.env.HostSystem;
import dev.goenv.output.Explanation;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.GoOutput;
import dev.goenv.probes.Reports;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Names the causes that the output of a failed go command points to, and what fixes them.
 *
 * <p>Usage: {@code Explain [--probe] [FILE]}; without a file the output is read from standard input. With {@code --probe} the
 * doctor looks at what failed, and its report follows. The exit code is 0 if nothing in the output is about the environment, 1
 * if a cause was named, 2 if the file can't be read.
 */
public final class Explain {
    private static final String USAGE = "usage: Explain [--probe] [FILE]";
    private static final int SHOWN = 3;

    private Explain() {}

    /** Reads standard input or a file, and prints to standard output. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit = run(List.of(args), GoEnvs.thisMachine(), System.in, out, err);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Reads, explains, prints, and returns the exit code. */
    static int run(List<String> args, HostSystem host, InputStream in, PrintStream out, PrintStream err)
            throws InterruptedException {
        List<String> files = args.stream().filter(arg -> !arg.equals("--probe")).toList();
        if (files.size() > 1 || files.stream().anyMatch(file -> file.startsWith("-"))) {
            err.println("expected one file at most, not " + files);
            err.println(USAGE);
            return 2;
        }
        try {
            GoOutput output = files.isEmpty() ? read(in) : read(Path.of(files.get(0)));
            List<Explanation> explanations = output.explain(GoEnvs.resolve(host));
            print(explanations, out);
            if (args.contains("--probe") && !explanations.isEmpty()) {
                DoctorReport report =
                        GoDoctor.builder(host).output(output).build().diagnose();
                out.println();
                out.print(Reports.text(report));
            }
            return explanations.isEmpty() ? 0 : 1;
        } catch (IOException e) {
            err.println("The output can't be read: " + e.getMessage());
            return 2;
        }
    }

    private static GoOutput read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    private static GoOutput read(InputStream in) throws IOException {
        return GoOutput.parse(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static void print(List<Explanation> explanations, PrintStream out) {
        if (explanations.isEmpty()) {
            out.println("Nothing in this output is about the environment of the go command.");
            return;
        }
        for (Explanation each : explanations.subList(0, Math.min(SHOWN, explanations.size()))) {
            out.println(each.diagnosis().title() + " [" + each.code() + "], "
                    + each.confidence().name().toLowerCase(Locale.ROOT));
            out.println("  " + each.diagnosis().explanation());
            each.diagnosis().evidence().forEach(sentence -> out.println("  - " + sentence));
            each.diagnosis().remedies().forEach(remedy -> {
                out.println("  Fix: " + remedy.title());
                remedy.action().lines().forEach(line -> out.println("       " + line));
            });
            out.println();
        }
        Explanation first = explanations.get(0);
        if (!first.alternatives().isEmpty()) {
            out.println("The same words are printed for: " + String.join(", ", first.alternatives()));
            first.separatedBy().forEach(sentence -> out.println("To tell them apart: " + sentence));
        }
    }
}
