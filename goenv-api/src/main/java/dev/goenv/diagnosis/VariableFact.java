package dev.goenv.diagnosis;

import dev.goenv.env.GoValue;
import dev.goenv.probe.ConfigFinding;
import java.util.List;

/**
 * A variable as a report holds it: enough to explain, nothing secret.
 *
 * @param name the name
 * @param text the text in force, redacted
 * @param place where it is set, in words: {@code OS environment}, {@code /home/me/.config/go/env:3}
 * @param origin the layer it is set in
 * @param shadows what it hides, as {@code text (place)}, redacted
 */
public record VariableFact(String name, String text, String place, ConfigFinding.Place origin, List<String> shadows) {
    /** Copies the list. */
    public VariableFact {
        shadows = List.copyOf(shadows);
    }

    /** {@return a variable, redacted} */
    public static VariableFact of(GoValue value) {
        return new VariableFact(
                value.name(),
                value.redactedText(),
                value.origin().toString(),
                ConfigFinding.Place.of(value.origin()),
                value.shadows().stream().map(GoValue.Shadowed::toString).toList());
    }

    /** {@return name, text and place in one line} */
    @Override
    public String toString() {
        return name + "=" + text + " (" + place + ")";
    }
}
