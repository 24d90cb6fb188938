package dev.goenv.examples.ide.model;

import dev.goenv.env.GoEnv;
import dev.goenv.output.Explanation;
import dev.goenv.probes.GoOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The causes that a pasted text points to. Waits until typing pauses. */
public final class OutputModel {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Tasks tasks;
    private final Consumer<List<OutputMark>> shown;
    private Optional<GoEnv> env = Optional.empty();
    private String text = "";
    private Tasks.Running running = () -> {};

    /**
     * Makes one.
     *
     * @param tasks where it works
     * @param shown is given the marks of the text that was given last, in its order, on the event thread
     */
    public OutputModel(Tasks tasks, Consumer<List<OutputMark>> shown) {
        this.tasks = tasks;
        this.shown = shown;
    }

    /** Takes another environment: what is set makes some causes likelier. */
    public void environment(GoEnv read) {
        env = Optional.of(read);
        explain(Duration.ZERO);
    }

    /** Takes what the text is by now. */
    public void text(String pasted) {
        text = pasted;
        explain(PAUSE);
    }

    private void explain(Duration pause) {
        running.cancel();
        String pasted = text;
        env.ifPresent(known -> running = tasks.after(pause, () -> marks(pasted, known), shown, problem -> {}));
    }

    /** {@return the marks of a text, in its order} */
    static List<OutputMark> marks(String pasted, GoEnv env) {
        List<OutputMark> marks = new ArrayList<>();
        for (Explanation explanation : GoOutput.parse(pasted).explain(env)) {
            marks.add(new OutputMark(
                    Math.toIntExact(explanation.words().start()),
                    Math.toIntExact(explanation.words().end()),
                    explanation));
        }
        marks.sort(Comparator.comparingInt(OutputMark::start).thenComparingInt(OutputMark::end));
        return List.copyOf(marks);
    }
}
