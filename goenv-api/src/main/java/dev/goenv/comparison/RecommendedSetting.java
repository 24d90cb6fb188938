package dev.goenv.comparison;

import dev.goenv.env.EnvChange;
import java.util.Optional;

/**
 * What one variable should be.
 *
 * @param name the variable
 * @param text its value; empty if Go's default is right and nothing is to be set
 * @param reason why
 */
public record RecommendedSetting(String name, Optional<String> text, String reason) {
    /** {@return a variable that is to be set} */
    public static RecommendedSetting set(String name, String text, String reason) {
        return new RecommendedSetting(name, Optional.of(text), reason);
    }

    /** {@return a variable that is best left alone} */
    public static RecommendedSetting left(String name, String reason) {
        return new RecommendedSetting(name, Optional.empty(), reason);
    }

    /** {@return the change of the user's go/env file; empty if there is none} */
    public Optional<EnvChange> change() {
        return text.map(value -> EnvChange.set(name, value));
    }

    /** {@return {@code NAME=text}, or that the default is right} */
    @Override
    public String toString() {
        return text.map(value -> name + "=" + value).orElse(name + " (leave Go's default)");
    }
}
