package dev.goenv.examples.doctor;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.Reports;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Prints why the go command fails on this machine, and what fixes it.
 *
 * <p>Usage: {@code Doctor [--json] [--html FILE] [--public] [--check] [module[@version]...]}. With {@code --public} nothing
 * in the report names what is not public, so that it may be posted. With {@code --check} the exit code is that of the report:
 * 0 fine, 1 a problem, 2 not known. For bad arguments it is 2.
 */
public final class Doctor {
    private static final String USAGE =
            "usage: Doctor [--json] [--html FILE] [--public] [--check] [module[@version]...]";

    private Doctor() {}

    /** Prints to standard output, and what takes long to standard error. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit = run(List.of(args), GoDoctor.builder(), out, err);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Diagnoses, prints, and returns the exit code. */
    static int run(List<String> args, GoDoctor.Builder doctor, PrintStream out, PrintStream err)
            throws InterruptedException {
        try {
            Options options = Options.parse(args);
            options.modules().forEach(doctor::module);
            DoctorReport report = doctor.listener(new Pending(err)).build().diagnose();
            DoctorReport shown = options.forEverybody() ? Reports.redact(report, Reports.Redaction.STRICT) : report;
            out.print(options.json() ? Reports.json(shown) : Reports.text(shown));
            out.flush();
            if (options.html().isPresent()) {
                Files.writeString(Path.of(options.html().get()), Reports.html(shown));
            }
            return options.check() ? report.exitCode() : 0;
        } catch (GoSyntaxException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        } catch (IOException e) {
            err.println("The report can't be written: " + e.getMessage());
            return 2;
        }
    }

    /** Names what is still awaited. */
    private record Pending(PrintStream err) implements ProbeListener {
        private static final Duration PATIENCE = Duration.ofSeconds(3);

        @Override
        public void pending(Duration elapsed, List<String> ids) {
            if (elapsed.compareTo(PATIENCE) >= 0) {
                err.println(elapsed.toSeconds() + " s, still waiting for " + String.join(", ", ids));
            }
        }
    }
}
