package dev.goenv.probes.internal.output;

import dev.goenv.diagnosis.Examination;
import dev.goenv.env.GoEnv;
import dev.goenv.env.GoValue;
import java.util.Optional;

/**
 * What is known of the environment that the go command ran in.
 *
 * @param env the environment; empty if the text is all there is
 * @param facts the environment as an examination without probes, from which remedies know where a variable is set
 */
record Knowledge(Optional<GoEnv> env, Examination facts) {
    /** {@return whether the environment is known} */
    boolean known() {
        return env.isPresent();
    }

    /** {@return the text of a variable; empty if it is unset, empty, or nothing is known} */
    String text(String name) {
        return env.flatMap(each -> each.osVariable(name).or(() -> goVariable(each, name)))
                .orElse("");
    }

    /** {@return whether a variable of the operating system's environment is set, in upper or lower case} */
    boolean set(String name) {
        return env.filter(each ->
                        !text(name).isEmpty() || !text(Ascii.lower(name)).isEmpty())
                .isPresent();
    }

    private static Optional<String> goVariable(GoEnv env, String name) {
        return env.values().stream()
                .filter(value -> value.name().equals(name))
                .map(GoValue::text)
                .findFirst();
    }
}
