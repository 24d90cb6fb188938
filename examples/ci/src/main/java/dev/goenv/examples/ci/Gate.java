package dev.goenv.examples.ci;

import dev.goenv.config.GoEnvs;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.env.HostSystem;
import dev.goenv.output.Explanation;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.GoOutput;
import dev.goenv.probes.Reports;
import dev.goenv.probes.Sleeper;
import dev.goenv.secret.Redaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A gate before {@code go mod download}: tells whether it can work and, if not, why and what fixes it.
 *
 * <p>Prints the report; writes it for CI systems as well ({@code --junit}, {@code --sarif}, {@code --json},
 * {@code --annotations}). What may pass by itself is tried again ({@code --attempts}, {@code --retry-for}). With {@code --env}
 * the recommended settings are written for the steps that follow, and it is them that are looked at. With {@code --explain} the
 * output of a go command that has failed is explained instead.
 *
 * <p>The exit code is 0 if go can download, 1 if there is a problem (or the output names one), 2 if it could not be found out:
 * bad arguments, a file that can't be read or written, too little time.
 */
public final class Gate {
    private static final int UNKNOWN = 2;

    private final HostSystem host;
    private final GoDoctor.Builder doctor;
    private final Sleeper sleeper;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Gate(HostSystem host, GoDoctor.Builder doctor, Sleeper sleeper, InputStream in, PrintStream out, PrintStream err) {
        this.host = host;
        this.doctor = doctor;
        this.sleeper = sleeper;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Prints to standard output, what takes long to standard error, and exits with 0, 1 or 2. */
    public static void main(String[] args) throws InterruptedException {
        // dnsjava logs by SLF4J; without a provider it would say so three times.
        if (System.getProperty("slf4j.internal.verbosity") == null) {
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
        Gate gate = new Gate(
                GoEnvs.thisMachine(),
                GoDoctor.builder(),
                Sleeper.real(),
                System.in,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        int exit = gate.run(List.of(args));
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** {@return the exit code, once all is printed and written} */
    int run(List<String> args) throws InterruptedException {
        try {
            Options options = Options.parse(args);
            return options.explain().isPresent()
                    ? explain(options.explain().get(), options.annotations())
                    : check(options);
        } catch (OptionException e) {
            err.println(e.getMessage());
            err.println(Options.usage());
            return UNKNOWN;
        } catch (IOException e) {
            err.println("The gate can't read or write: " + Redaction.redact(e.toString()));
            return UNKNOWN;
        }
    }

    private int check(Options options) throws IOException, InterruptedException {
        Optional<Annotations> commands = options.annotations() ? Optional.of(Annotations.create()) : Optional.empty();
        commands.ifPresent(each -> out.println(each.stop()));
        Attempts attempts = look(options);
        out.print(Reports.text(attempts.report()));
        attempts.sentence().ifPresent(out::println);
        if (options.environment().isPresent()) {
            JobEnvironment job = options.environment().get();
            job.write();
            out.println();
            out.println("Written for the steps that follow, and looked at above (" + job.file() + "):");
            job.variables().forEach((name, value) -> out.println("  " + name + "=" + value));
        }
        commands.ifPresent(each -> {
            out.println(each.resume());
            Annotations.of(attempts.report()).forEach(out::println);
            attempts.sentence()
                    .ifPresent(text -> out.println(Annotations.command(
                            "warning",
                            "goenv: " + attempts.count() + " attempts",
                            text + "\n" + lines(attempts.failed()))));
        });
        write(options.files(), attempts);
        return attempts.report().exitCode();
    }

    private Attempts look(Options options) throws InterruptedException {
        options.modules().forEach(doctor::module);
        options.environment().ifPresent(job -> doctor.whatIf(job.variables()));
        doctor.budget(options.budget()).listener(new Pending(err));
        Attempts attempts = Attempts.make(doctor.build(), options, sleeper, out::println);
        DoctorReport shown = Reports.redact(
                attempts.report(), options.forEverybody() ? Reports.Redaction.STRICT : Reports.Redaction.STANDARD);
        return attempts.with(shown);
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static void write(Options.Files files, Attempts attempts) throws IOException {
        write(files.junit(), JUnitXml.of(attempts));
        write(files.sarif(), Sarif.of(attempts));
        write(files.json(), Reports.json(attempts.report()));
    }

    private static void write(Optional<Path> file, String text) throws IOException {
        if (file.isPresent()) {
            Path parent = file.get().toAbsolutePath().getParent();
            Files.createDirectories(parent == null ? Path.of(".") : parent);
            Files.writeString(file.get(), text, StandardCharsets.UTF_8);
        }
    }

    private int explain(String file, boolean annotations) throws IOException {
        List<Explanation> explanations = read(file).explain(GoEnvs.resolve(host));
        Optional<Annotations> commands = annotations ? Optional.of(Annotations.create()) : Optional.empty();
        commands.ifPresent(each -> out.println(each.stop()));
        if (explanations.isEmpty()) {
            out.println("Nothing in this output is about the environment of the go command.");
        }
        for (Explanation each : explanations) {
            out.println(Told.title(each.diagnosis()) + ", "
                    + each.confidence().name().toLowerCase(Locale.ROOT));
            out.println("line " + each.words());
            out.println(Told.of(each.diagnosis()));
            if (!each.alternatives().isEmpty()) {
                out.println("The same words are printed for: " + String.join(", ", each.alternatives()));
            }
            out.println();
        }
        commands.ifPresent(each -> {
            out.println(each.resume());
            explanations.forEach(explanation -> out.println(Annotations.of(explanation.diagnosis())));
        });
        return explanations.isEmpty() ? 0 : 1;
    }

    private GoOutput read(String file) throws IOException {
        if (file.equals("-")) {
            return GoOutput.parse(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        try (InputStream text = Files.newInputStream(Path.of(file))) {
            return GoOutput.parse(new InputStreamReader(text, StandardCharsets.UTF_8));
        }
    }

    /** Names what is still awaited. */
    private record Pending(PrintStream err) implements ProbeListener {
        private static final Duration PATIENCE = Duration.ofSeconds(3);

        @Override
        public void pending(Duration elapsed, List<String> ids) {
            if (elapsed.compareTo(PATIENCE) >= 0) {
                // Their number alone: ids name hosts, and with annotations this stream is read for commands too.
                err.println(elapsed.toSeconds() + " s, still waiting for " + ids.size() + " probes");
            }
        }
    }
}
