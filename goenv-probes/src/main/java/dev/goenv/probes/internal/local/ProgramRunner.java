package dev.goenv.probes.internal.local;

import dev.goenv.probe.ProbeContext;
import java.util.List;
import java.util.Optional;

/** Runs a program of the machine to hear what it says of itself. The seam by which tests and other machines do without. */
public interface ProgramRunner {
    /**
     * {@return what the program printed, up to 4 KiB; empty if it could not be run, failed, or took more than 2 s}
     *
     * @param command the absolute path of the program, and its arguments
     * @throws InterruptedException if the run was cancelled
     */
    Optional<String> output(List<String> command, ProbeContext context) throws InterruptedException;
}
