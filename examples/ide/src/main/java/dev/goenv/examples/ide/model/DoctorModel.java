package dev.goenv.examples.ide.model;

import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probes.GoDoctor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One diagnosis at a time, with progress, and a way to cancel it. */
public final class DoctorModel implements AutoCloseable {
    /** Is told how it goes on, on the event thread. */
    public interface Listener {
        /** It has begun. */
        void started();

        /** So far it is. */
        void progress(List<LayerProgress> layers);

        /** It has ended with a report. */
        void finished(DoctorReport report);

        /** It has ended without one: it was cancelled, or could not begin; why, in words. */
        void ended(String why);
    }

    private final Tasks tasks;
    private final Supplier<GoDoctor.Builder> doctors;
    private final Listener listener;
    private Optional<CompletableFuture<DoctorReport>> running = Optional.empty();
    private Optional<DoctorReport> report = Optional.empty();

    /**
     * Makes one.
     *
     * @param tasks where it works
     * @param doctors a new builder each time, with everything set but module and listener
     * @param listener is told how it goes on
     */
    public DoctorModel(Tasks tasks, Supplier<GoDoctor.Builder> doctors, Listener listener) {
        this.tasks = tasks;
        this.doctors = doctors;
        this.listener = listener;
    }

    /** {@return the last report} */
    public Optional<DoctorReport> report() {
        return report;
    }

    /** {@return whether a diagnosis is under way} */
    public boolean running() {
        return running.isPresent();
    }

    /**
     * Begins, unless one is under way.
     *
     * @param module {@code path} or {@code path@version}; empty for those of the project
     */
    public void start(String module) {
        if (running.isPresent()) {
            return;
        }
        CompletableFuture<DoctorReport> future;
        try {
            GoDoctor.Builder builder = doctors.get().listener(new ProgressBoard(tasks, this::progress));
            if (!module.isBlank()) {
                builder.module(module.strip());
            }
            future = builder.build().diagnoseAsync();
        } catch (GoSyntaxException e) {
            listener.ended(Tasks.words(e));
            return;
        }
        running = Optional.of(future);
        listener.started();
        CompletableFuture<DoctorReport> unused = future.whenComplete((result, failure) -> {
            if (!future.isCancelled()) {
                tasks.onEventThread(
                        () -> ended(Optional.ofNullable(result), failure == null ? "" : Tasks.words(failure)));
            }
        });
    }

    private void progress(List<LayerProgress> layers) {
        if (running.isPresent()) {
            listener.progress(layers);
        }
    }

    private void ended(Optional<DoctorReport> result, String problem) {
        if (running.isEmpty()) {
            return;
        }
        running = Optional.empty();
        report = result.or(() -> report);
        result.ifPresentOrElse(listener::finished, () -> listener.ended("The diagnosis broke off: " + problem));
    }

    /** Ends what is under way; every probe is stopped within 100 ms. */
    public void cancel() {
        running.ifPresent(future -> {
            running = Optional.empty();
            future.cancel(true);
            listener.ended("Cancelled");
        });
    }

    /** Looks whether a remedy helped, and hands over what it looks like now. */
    public Tasks.Running verify(
            DoctorReport before, Remedy remedy, Consumer<DoctorReport> then, Consumer<String> otherwise) {
        return tasks.start(() -> doctors.get().build().verify(before, remedy), then, otherwise);
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        running.ifPresent(future -> future.cancel(true));
        running = Optional.empty();
    }
}
