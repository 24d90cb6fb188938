package dev.goenv.probes.internal.run;

import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import java.util.Optional;

/** Runs one probe on the thread it is given, and tells the run. Whatever the probe does, something is told. */
final class ProbeTask implements Runnable {
    private final PlannedProbe planned;
    private final RunningProbe context;
    private final Told told;
    private volatile Optional<ProbeResult> result = Optional.empty();

    ProbeTask(PlannedProbe planned, RunningProbe context, Told told) {
        this.planned = planned;
        this.context = context;
        this.told = told;
    }

    /** Who is told. Called on the thread of the probe; times are those of {@link System#nanoTime}. */
    interface Told {
        /** The probe begins. */
        void began(PlannedProbe planned, long when);

        /** The probe has returned; without a result if it only ended because it was stopped. */
        void ended(PlannedProbe planned, Optional<ProbeResult> result, long when);
    }

    /** {@return what the probe has returned; it may still be closing what it has opened} */
    Optional<ProbeResult> result() {
        return result;
    }

    RunningProbe context() {
        return context;
    }

    @Override
    public void run() {
        if (!context.begin()) {
            return;
        }
        told.began(planned, System.nanoTime());
        try {
            result = Optional.of(planned.probe().run(context));
        } catch (InterruptedException e) {
            result = stoppedOr("interrupted from outside the run");
            if (!context.isStopped()) {
                Thread.currentThread().interrupt();
            }
        } catch (StackOverflowError e) {
            result = stoppedOr(broke(e));
        } catch (VirtualMachineError e) {
            // Told for the sake of the others, and passed on: what it means is for whoever owns the thread.
            result = stoppedOr(broke(e));
            throw e;
        } catch (Exception | Error e) {
            result = stoppedOr(broke(e));
        } finally {
            long end = System.nanoTime();
            context.end();
            told.ended(planned, result, end);
        }
    }

    /** An exception after the stop is but the sound of closing; what the run says then tells more. */
    private Optional<ProbeResult> stoppedOr(String message) {
        return context.isStopped() ? Optional.empty() : Optional.of(unknown(message));
    }

    private static String broke(Throwable thrown) {
        String message = thrown.getMessage();
        return "the probe itself broke: " + thrown.getClass().getName() + (message == null ? "" : ": " + message);
    }

    private static ProbeResult unknown(String message) {
        return ProbeResult.of(new Outcome.Unknown(message));
    }
}
