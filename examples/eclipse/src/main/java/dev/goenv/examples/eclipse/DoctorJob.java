package dev.goenv.examples.eclipse;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probes.GoDoctor;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * A background job that diagnoses the Go environment. Its result is that of {@link ReportStatus}, or
 * {@link Status#CANCEL_STATUS}, which it has within a tenth of a second of being cancelled.
 */
public final class DoctorJob extends Job {
    /** The family of these jobs, by which they are found. */
    public static final Object FAMILY = DoctorJob.class;

    private static final long LOOK_AT_CANCEL_MILLIS = 100;

    private final Function<ProbeListener, GoDoctor> doctors;

    /**
     * A job that has yet to be scheduled.
     *
     * @param doctors makes the doctor that tells a listener how it goes on
     */
    public DoctorJob(Function<ProbeListener, GoDoctor> doctors) {
        super("Diagnosing the Go environment");
        this.doctors = doctors;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        // A monitor is for the thread of the job alone; the probes tell from threads of their own.
        BlockingQueue<Consumer<IProgressMonitor>> steps = new LinkedBlockingQueue<>();
        CompletableFuture<DoctorReport> diagnosis =
                doctors.apply(new Told(steps)).diagnoseAsync();
        CompletableFuture<DoctorReport> unused = diagnosis.whenComplete((report, failure) -> steps.add(awake -> {}));
        try {
            while (!diagnosis.isDone()) {
                if (monitor.isCanceled()) {
                    return Status.CANCEL_STATUS;
                }
                Consumer<IProgressMonitor> step = steps.poll(LOOK_AT_CANCEL_MILLIS, TimeUnit.MILLISECONDS);
                if (step != null) {
                    step.accept(monitor);
                }
            }
            steps.forEach(step -> step.accept(monitor));
            return ReportStatus.of(diagnosis.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        } catch (ExecutionException e) {
            return new Status(IStatus.ERROR, ReportStatus.PLUGIN, "The diagnosis itself failed", e.getCause());
        } finally {
            diagnosis.cancel(true);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    /** Puts what is told into a queue. */
    private record Told(BlockingQueue<Consumer<IProgressMonitor>> steps) implements ProbeListener {
        @Override
        public void planned(List<? extends Probe> probes) {
            int count = probes.size();
            steps.add(monitor -> monitor.beginTask("Diagnosing the Go environment", count));
        }

        @Override
        public void started(Probe probe) {
            String text = probe.layer().title() + ": " + probe.subject();
            steps.add(monitor -> monitor.subTask(text));
        }

        @Override
        public void ended(ProbeRecord record) {
            steps.add(monitor -> monitor.worked(1));
        }
    }
}
