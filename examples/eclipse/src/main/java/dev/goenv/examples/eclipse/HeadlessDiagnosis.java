package dev.goenv.examples.eclipse;

import dev.goenv.probes.GoDoctor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/**
 * Runs the job for a program outside the framework, which sees none of its classes: only types of the JDK go in and out.
 *
 * <p>In: variables to look at as if the OS environment had them, the module to look at under {@link #MODULE}; and who is told
 * of progress, a line each. Out: the severity and the lines of the status. Cancelling the result cancels the job.
 */
final class HeadlessDiagnosis
        implements BiFunction<Map<String, String>, Consumer<String>, CompletableFuture<List<String>>> {
    /** The key of the module, which is no name of a variable. */
    static final String MODULE = "=module";

    @Override
    public CompletableFuture<List<String>> apply(Map<String, String> changes, Consumer<String> told) {
        Map<String, String> variables = new HashMap<>(changes);
        Optional<String> module = Optional.ofNullable(variables.remove(MODULE));
        DoctorJob job = new DoctorJob(listener -> {
            GoDoctor.Builder doctor = GoDoctor.builder().whatIf(variables).listener(listener);
            return module.map(doctor::module).orElse(doctor).build();
        });
        job.setProperty(ToldProgress.TOLD, told);
        CompletableFuture<List<String>> answer = new CompletableFuture<>();
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                answer.complete(lines(event.getResult()));
            }
        });
        CompletableFuture<List<String>> unused = answer.whenComplete((lines, failure) -> {
            if (answer.isCancelled()) {
                job.cancel();
            }
        });
        job.schedule();
        return answer;
    }

    private static List<String> lines(IStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add(severity(status) + " " + status.getMessage());
        for (IStatus child : status.getChildren()) {
            lines.add(severity(child) + " " + child.getMessage());
        }
        return List.copyOf(lines);
    }

    private static String severity(IStatus status) {
        return switch (status.getSeverity()) {
            case IStatus.OK -> "OK";
            case IStatus.INFO -> "INFO";
            case IStatus.WARNING -> "WARNING";
            case IStatus.CANCEL -> "CANCEL";
            default -> "ERROR";
        };
    }
}
