package dev.goenv.probes.internal.local;

import dev.goenv.env.GoEnv;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.toolchain.ToolchainChoice;
import java.util.List;

/**
 * {@code config:toolchain}: whether the Go that is installed, or the one it hands over to, takes the go.mod or go.work of the
 * working directory. Whether another can be downloaded is for other probes.
 */
public final class ToolchainChoiceProbe implements LocalProbe {
    private static final List<String> ABOUT_TOOLCHAINS =
            List.of("requires go >=", "toolchain", "cannot find \"go", "is a language version");

    private final GoEnv env;
    private final ToolchainChoice choice;

    /** A probe of the choice that the go command makes in the working directory. */
    public ToolchainChoiceProbe(GoEnv env, ToolchainChoice choice) {
        this.env = env;
        this.choice = choice;
    }

    @Override
    public String id() {
        return "config:toolchain";
    }

    @Override
    public Layer layer() {
        return Layer.CONFIG;
    }

    @Override
    public String subject() {
        return "toolchain";
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        if (StoppingValue.words(env, "GOTOOLCHAIN", List.of()).isPresent()) {
            return ProbeResult.of(new Outcome.NotApplicable("GOTOOLCHAIN can't be read"));
        }
        if (choice instanceof ToolchainChoice.Fails fails) {
            return failed(fails.message());
        }
        if (choice instanceof ToolchainChoice.Switch change && change.refusal().isPresent()) {
            return failed(change.refusal().get());
        }
        return ProbeResult.of(
                choice instanceof ToolchainChoice.Unknown
                        ? new Outcome.NotApplicable(choice.toString())
                        : new Outcome.Passed(choice.toString()));
    }

    private static ProbeResult failed(String message) {
        boolean toolchain = ABOUT_TOOLCHAINS.stream().anyMatch(message::contains);
        return ProbeResult.of(
                new Outcome.Failed(message), new Note(toolchain ? "toolchain.problem" : "project.problem", message));
    }
}
