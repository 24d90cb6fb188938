package dev.goenv.probes;

import dev.goenv.diagnosis.Examination;
import dev.goenv.env.GoEnv;
import dev.goenv.output.Explanation;
import dev.goenv.output.GoFailure;
import dev.goenv.probes.internal.output.Concern;
import dev.goenv.probes.internal.output.Explaining;
import dev.goenv.probes.internal.output.Failures;
import dev.goenv.probes.internal.plan.EnvironmentFacts;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The door to the question what the output of a failed go command means.
 *
 * <pre>{@code
 * GoOutput output = GoOutput.parse(Files.readString(Path.of("build.log")));
 * for (Explanation explanation : output.explain(GoEnvs.current())) {
 *     System.out.println(explanation);
 * }
 * }</pre>
 *
 * <p>The text may be that of any go command from Go 1.12 to 1.27, with what a terminal, a container build, an editor or a CI
 * service puts around it, and with other programs' output before and after. Messages that tell of success, compile errors and
 * failed tests have no explanation.
 *
 * <p>No probe is run and nothing is asked: {@link GoDoctor.Builder#output} does that, where several causes print the same words.
 * What is found holds no secrets. Immutable; may be used by several threads.
 */
public final class GoOutput {
    private final Failures failures;

    private GoOutput(Failures failures) {
        this.failures = failures;
    }

    /** {@return the failures of a text}; takes time linear in the text, and never fails. */
    public static GoOutput parse(CharSequence text) {
        try {
            return parse(new StringReader(text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read", e);
        }
    }

    /**
     * {@return the failures of a text that may be larger than memory}
     *
     * <p>Reads to the end, in time linear in the text, and does not close the reader. Of lines longer than 64 Ki characters the
     * rest is skipped; the first 1,000 different failures are kept, of 4 million characters together, and of each the first 1,000
     * modules.
     *
     * @throws IOException if the text can't be read
     */
    public static GoOutput parse(Reader text) throws IOException {
        return new GoOutput(Failures.read(text));
    }

    /** {@return what failed, in the order of the text; the same error at the same host once} */
    public List<GoFailure> failures() {
        return failures.list();
    }

    /**
     * {@return the causes the text points to, the likeliest first; empty if nothing in it is about the environment}
     *
     * <p>Of one code and subject there is one at most.
     */
    public List<Explanation> explain() {
        return new Explaining(Optional.empty(), Explaining.NOTHING_KNOWN).explain(failures);
    }

    /**
     * {@return the same, with what is known of the environment that the go command ran in}
     *
     * <p>What is set, and where, makes some causes likelier and rules out others; remedies change values where they are set.
     */
    public List<Explanation> explain(GoEnv env) {
        Examination facts = new Examination(
                Instant.EPOCH,
                Duration.ZERO,
                env.operatingSystem().goos(),
                EnvironmentFacts.of(env),
                List.of(),
                List.of(),
                List.of());
        return new Explaining(Optional.of(env), facts).explain(failures);
    }

    /** {@return what the failures kept the go command from, in an environment} */
    Set<Concern> concerns(GoEnv env) {
        return Concern.of(failures, explain(env));
    }

    /** {@return the failures, one a line} */
    @Override
    public String toString() {
        return failures().stream().map(GoFailure::toString).collect(Collectors.joining("\n"));
    }
}
