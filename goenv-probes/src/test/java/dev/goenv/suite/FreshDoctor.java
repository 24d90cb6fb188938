package dev.goenv.suite;

import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.Reports;
import java.nio.charset.StandardCharsets;

/** A program that diagnoses by the environment it is started with, for the time that a fresh JVM takes. */
final class FreshDoctor {
    private FreshDoctor() {}

    public static void main(String[] args) throws InterruptedException {
        String report =
                Reports.text(GoDoctor.builder().module(HelloModule.AT).build().diagnose());
        System.out.write(report.getBytes(StandardCharsets.UTF_8), 0, report.getBytes(StandardCharsets.UTF_8).length);
        System.out.flush();
    }
}
