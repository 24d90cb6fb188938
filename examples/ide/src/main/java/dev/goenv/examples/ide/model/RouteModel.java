package dev.goenv.examples.ide.model;

import dev.goenv.env.GoEnv;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The way to what is being typed. Waits until typing pauses, and draws the newest text only. */
public final class RouteModel {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Tasks tasks;
    private final Consumer<RouteSketch> shown;
    private Optional<GoEnv> env = Optional.empty();
    private String typed = "";
    private Tasks.Running running = () -> {};

    /**
     * Makes one.
     *
     * @param tasks where it works
     * @param shown is given each way, on the event thread
     */
    public RouteModel(Tasks tasks, Consumer<RouteSketch> shown) {
        this.tasks = tasks;
        this.shown = shown;
    }

    /** Takes another environment. */
    public void environment(GoEnv read) {
        env = Optional.of(read);
        sketch(Duration.ZERO);
    }

    /** Takes what is typed by now. */
    public void typed(String text) {
        typed = text;
        sketch(PAUSE);
    }

    private void sketch(Duration pause) {
        running.cancel();
        String text = typed;
        env.ifPresent(known -> running = tasks.after(pause, () -> RouteSketch.of(known, text), shown, problem -> {}));
    }
}
