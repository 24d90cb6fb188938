package dev.goenv.examples.ide.model;

import dev.goenv.config.GoEnvs;
import dev.goenv.env.GoEnv;
import dev.goenv.env.HostSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The environment of a machine as it was when last read. Reading it may block: the machine can be far away. */
public final class EnvironmentModel {
    /**
     * What was read.
     *
     * @param env the environment
     * @param rows the same as a table
     */
    public record Reading(GoEnv env, List<EnvironmentRow> rows) {
        /** Copies the list. */
        public Reading {
            rows = List.copyOf(rows);
        }
    }

    private final Tasks tasks;
    private final HostSystem host;
    private final List<Consumer<Reading>> listeners = new ArrayList<>();
    private Optional<Reading> reading = Optional.empty();
    private Tasks.Running running = () -> {};

    /** Makes one; nothing is read before {@link #reload}. */
    public EnvironmentModel(Tasks tasks, HostSystem host) {
        this.tasks = tasks;
        this.host = host;
    }

    /** Is told of each reading from now on. */
    public void onReading(Consumer<Reading> listener) {
        listeners.add(listener);
    }

    /** {@return what was read last} */
    public Optional<Reading> reading() {
        return reading;
    }

    /** Reads anew. */
    public void reload() {
        running.cancel();
        running = tasks.start(
                () -> {
                    GoEnv env = GoEnvs.resolve(host);
                    return new Reading(env, EnvironmentRow.of(env));
                },
                this::accept,
                // Reading never fails, whatever is there; if it did, what was read last stays.
                problem -> {});
    }

    private void accept(Reading read) {
        reading = Optional.of(read);
        List.copyOf(listeners).forEach(listener -> listener.accept(read));
    }
}
